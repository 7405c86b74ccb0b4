'use strict';

const assert = require('node:assert/strict');
const { before, beforeEach, test } = require('node:test');
const { popCore, openApi } = require('./clients');

const ENDPOINT = process.env.SLB_ENDPOINT;

before(() => assert.ok(ENDPOINT, 'start a stub and name it in SLB_ENDPOINT, or use ./run'));
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

for (const [name, connect] of Object.entries(CLIENTS)) {
  const slb = connect('testsecret');
  const create = (loadBalancer, servers) =>
    slb('CreateVServerGroup', { LoadBalancerId: loadBalancer, BackendServers: JSON.stringify(servers) });

  test(`${name}: a group is created and read back`, async () => {
    const created = await create('lb-web', [{ ServerId: 'i-1', Port: 80, Weight: 100 }]);
    const group = await slb('DescribeVServerGroupAttribute', { VServerGroupId: created.VServerGroupId });
    assert.deepEqual(group.BackendServers.BackendServer.map((s) => [s.ServerId, s.Port]), [['i-1', 80]]);
  });

  test(`${name}: a mistake earns its documented error`, async () => {
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
