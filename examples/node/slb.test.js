'use strict';

const assert = require('node:assert/strict');
const { before, beforeEach, test } = require('node:test');
const { popCore, openApi, aliyunSdk } = require('./clients');

const ENDPOINT = process.env.SLB_ENDPOINT;
const UNSIGNED_ENDPOINT = process.env.SLB_UNSIGNED_ENDPOINT;

before(() => assert.ok(ENDPOINT && UNSIGNED_ENDPOINT, 'start two stubs and name them as ./run does'));
beforeEach(() => admin('reset', {}));

/** The stub's admin API: reset, or arm an error. */
async function admin(what, body) {
  const reply = await fetch(`${ENDPOINT}/__admin/slb/${what}`, { method: 'POST', body: JSON.stringify(body) });
  assert.equal(reply.status, 200, await reply.text());
}

const CLIENTS = {
  'pop-core with GET': (secret) => popCore(ENDPOINT, 'testid', secret),
  'pop-core with POST': (secret) => popCore(ENDPOINT, 'testid', secret, { method: 'POST' }),
  'openapi-client': (secret) => openApi(ENDPOINT, 'testid', secret),
  'openapi-client in the RPC way': (secret) => openApi(ENDPOINT, 'testid', secret, { signatureAlgorithm: 'v2' }),
  'openapi-client with a temporary key': (secret) =>
    openApi(ENDPOINT, 'testid', secret, { securityToken: 'sts-token/+=' }),
};

const TAGS = { 'Tag.1.Key': 'team', 'Tag.1.Value': 'a b+c/蓝' };
const server = (id, port, more) => ({ ServerId: id, Port: port, Type: 'ecs', ...more });
const list = (...servers) => JSON.stringify(servers);
const held = (reply) => reply.BackendServers.BackendServer.map((s) => `${s.ServerId}:${s.Port} ${s.Weight}`).sort();
const read = (reply, ...members) => members.map((member) => reply[member]);

/** The sixteen operations around server groups, with the documented members of their replies. */
async function everyOperation(slb) {
  await vServerGroup(slb);
  await pair(slb);
  await defaultServerGroup(slb);
}

async function vServerGroup(slb) {
  const created = await slb('CreateVServerGroup', {
    LoadBalancerId: 'lb-web', VServerGroupName: 'web', BackendServers: list(server('i-1', 80, { Description: 'First' })), ...TAGS });
  const VServerGroupId = created.VServerGroupId;
  assert.deepEqual(created.BackendServers.BackendServer.map((s) => read(s, 'ServerId', 'Port', 'Weight', 'Type', 'Description')),
    [['i-1', 80, 100, 'ecs', 'First']]);
  const added = await slb('AddVServerGroupBackendServers', { VServerGroupId, BackendServers: list(server('i-2', 81, { Weight: 50 })) });
  assert.deepEqual(held(added), ['i-1:80 100', 'i-2:81 50']);
  const replaced = await slb('ModifyVServerGroupBackendServers', {
    VServerGroupId, OldBackendServers: list(server('i-1', 80)), NewBackendServers: list(server('i-3', 82, { Weight: 30 })) });
  assert.equal(replaced.VServerGroupId, VServerGroupId);
  const set = await slb('SetVServerGroupAttribute', {
    VServerGroupId, VServerGroupName: 'renamed', BackendServers: list(server('i-2', 81, { Weight: 20 })) });
  assert.deepEqual(read(set, 'VServerGroupId', 'VServerGroupName'), [VServerGroupId, 'renamed']);
  const described = await slb('DescribeVServerGroupAttribute', { VServerGroupId });
  assert.deepEqual(read(described, 'VServerGroupId', 'VServerGroupName', 'LoadBalancerId'), [VServerGroupId, 'renamed', 'lb-web']);
  assert.deepEqual(held(described), ['i-2:81 20', 'i-3:82 30']);
  assert.match(described.CreateTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const removed = await slb('RemoveVServerGroupBackendServers', { VServerGroupId, BackendServers: list(server('i-2', 81)) });
  assert.deepEqual(held(removed), ['i-3:82 30']);
  const [group] = (await slb('DescribeVServerGroups', { LoadBalancerId: 'lb-web' })).VServerGroups.VServerGroup;
  assert.deepEqual(read(group, 'VServerGroupId', 'VServerGroupName', 'ServerCount'), [VServerGroupId, 'renamed', 1]);
  assert.deepEqual(group.Tags.Tag.map((tag) => read(tag, 'TagKey', 'TagValue')), [['team', TAGS['Tag.1.Value']]]);
  await slb('DeleteVServerGroup', { VServerGroupId });
  assert.deepEqual((await slb('DescribeVServerGroups', { LoadBalancerId: 'lb-web' })).VServerGroups.VServerGroup, []);
}

async function pair(slb) {
  const created = await slb('CreateMasterSlaveServerGroup', {
    LoadBalancerId: 'lb-web', MasterSlaveServerGroupName: 'pair', ...TAGS,
    MasterSlaveBackendServers: list(server('i-1', 82, { ServerType: 'Master' }), server('i-2', 84, { ServerType: 'Slave' })) });
  const MasterSlaveServerGroupId = created.MasterSlaveServerGroupId;
  const roles = (reply) =>
    reply.MasterSlaveBackendServers.MasterSlaveBackendServer.map((s) => read(s, 'ServerId', 'Port', 'Weight', 'ServerType'));
  const both = [['i-1', 82, 100, 'Master'], ['i-2', 84, 100, 'Slave']];
  assert.deepEqual(roles(created), both);
  const described = await slb('DescribeMasterSlaveServerGroupAttribute', { MasterSlaveServerGroupId });
  assert.deepEqual(roles(described), both);
  assert.deepEqual(read(described, 'MasterSlaveServerGroupName', 'LoadBalancerId'), ['pair', 'lb-web']);
  const groups = async () => (await slb('DescribeMasterSlaveServerGroups', { LoadBalancerId: 'lb-web' }))
    .MasterSlaveServerGroups.MasterSlaveServerGroup;
  assert.deepEqual((await groups()).map((g) => read(g, 'MasterSlaveServerGroupId', 'MasterSlaveServerGroupName')),
    [[MasterSlaveServerGroupId, 'pair']]);
  await slb('DeleteMasterSlaveServerGroup', { MasterSlaveServerGroupId });
  assert.deepEqual(await groups(), []);
}

/** Weight is a string in the replies of the calls that add and set, and an integer elsewhere. */
async function defaultServerGroup(slb) {
  const LoadBalancerId = 'lb-listening';
  const weight = (reply) => reply.BackendServers.BackendServer.find((s) => s.ServerId === 'i-1')?.Weight;
  const add = await slb('AddBackendServers', { LoadBalancerId, BackendServers: JSON.stringify([{ ServerId: 'i-1', Weight: 40 }]) });
  assert.equal(weight(add), '40');
  const set = await slb('SetBackendServers', { LoadBalancerId, BackendServers: JSON.stringify([{ ServerId: 'i-1', Weight: 70 }]) });
  assert.equal(weight(set), '70');
  const health = await slb('DescribeHealthStatus', { LoadBalancerId });
  assert.ok(health.BackendServers.BackendServer.every((s) => s.ListenerPort && s.Protocol && s.ServerHealthStatus && s.ServerIp));
  const removed = await slb('RemoveBackendServers', { LoadBalancerId, BackendServers: JSON.stringify([{ ServerId: 'i-1' }]) });
  assert.equal(weight(removed), undefined);
}

test('aliyun-sdk: the operations that it has are called, and their replies are read', () =>
  defaultServerGroup(aliyunSdk(UNSIGNED_ENDPOINT)));

test('aliyun-sdk: a mistake gets its documented error', () => assert.rejects(
  aliyunSdk(UNSIGNED_ENDPOINT)('SetBackendServers', { LoadBalancerId: 'lb-web', BackendServers: '[{"ServerId": "i-absent-1"}]' }),
  (error) => error.statusCode === 400 && /^Invalid/.test(error.code)));

for (const [name, connect] of Object.entries(CLIENTS)) {
  const slb = connect('testsecret');
  const create = (loadBalancer, servers) =>
    slb('CreateVServerGroup', { LoadBalancerId: loadBalancer, BackendServers: JSON.stringify(servers) });

  test(`${name}: a group is created and read back`, async () => {
    const created = await create('lb-web', [{ ServerId: 'i-1', Port: 80, Weight: 100 }]);
    const group = await slb('DescribeVServerGroupAttribute', { VServerGroupId: created.VServerGroupId });
    assert.deepEqual(group.BackendServers.BackendServer.map((s) => [s.ServerId, s.Port]), [['i-1', 80]]);
  });

  test(`${name}: every operation is called, and its reply is read`, () => everyOperation(slb));

  test(`${name}: a mistake gets its documented error`, async () => {
    await assert.rejects(create('lb-web', [{ ServerId: 'i-absent-1', Port: 80 }]),
      { code: 'InvalidServerId.NotExist' });
  });

  test(`${name}: an id asks for an error`, async () => {
    await assert.rejects(create('lb-error-NetworkConflict', []), { code: 'NetworkConflict' });
  });

  test(`${name}: the next call meets an armed error, and the one after succeeds`, async () => {
    await admin('arm', { action: 'CreateVServerGroup', code: 'VpcSystemBusy' });
    await assert.rejects(create('lb-web', []), { code: 'VpcSystemBusy' });
    assert.match((await create('lb-web', [])).VServerGroupId, /^rsp-/);
  });

  test(`${name}: a wrong secret is found out`, async () => {
    await assert.rejects(connect('wrong')('DescribeVServerGroups', { LoadBalancerId: 'lb-web' }),
      { code: 'SignatureDoesNotMatch' });
  });
}
