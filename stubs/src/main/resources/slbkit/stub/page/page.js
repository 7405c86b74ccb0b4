'use strict';

const contract = JSON.parse(document.getElementById('contract').textContent);
const endpoint = location.origin;
const samples = {
  RegionId: 'cn-hangzhou', LoadBalancerId: 'lb-web', VServerGroupName: 'web', MasterSlaveServerGroupName: 'web',
};
let newestGroup = null;
let shown = null;

const byId = (id) => document.getElementById(id);

/** An element with children; texts become text nodes, so nothing that was sent is ever read as HTML. */
function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === 'onclick') element.addEventListener('click', value);
    else element.setAttribute(key, value);
  }
  element.append(...children.map((c) => c instanceof Node ? c : String(c)));
  return element;
}

function table(label, heads, rows) {
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, el('table', {},
    el('thead', {}, el('tr', {}, ...heads.map((h) => el('th', { scope: 'col' }, h)))),
    el('tbody', {}, ...rows)));
}

const row = (...cells) => el('tr', {}, ...cells.map((c) => c instanceof Node && c.tagName === 'TD' ? c : el('td', {}, c)));
const counted = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;
const say = (text) => { byId('status').textContent = text; };

async function admin(path, body) {
  const reply = await fetch('/__admin/slb/' + path,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  const json = await reply.json();
  if (!reply.ok) throw new Error(json.Message || String(reply.status));
  return json;
}

/* What to send: the parameters of a call that succeeds. */
function sample(operation) {
  const parameters = {};
  for (const p of operation.parameters) {
    if (p.type === 'json-text') parameters[p.name] = JSON.stringify(servers(operation));
    else if (p.name === 'VServerGroupId') parameters[p.name] = newestGroup || p.example;
    else if (p.required || samples[p.name]) parameters[p.name] = samples[p.name] || p.example;
  }
  return parameters;
}

/** The servers of the contract's plain call, by their ids in the stub's open world. */
function servers(operation) {
  return operation.plain.servers.map((s) =>
    ({ ServerId: 'i-' + s.server.replace('web-', ''), Port: s.port, Weight: '100', ...s.with }));
}

function curl(operation, replaced) {
  const all = { Action: operation.name, Version: contract.version, ...sample(operation), ...replaced };
  const query = Object.entries(all)
    .map(([k, v]) => encodeURIComponent(k) + '=' + encodeURIComponent(v).replace(/'/g, '%27')).join('&');
  return `curl -s '${endpoint}/?${query}'`;
}

function java(operation) {
  const name = operation.name;
  const setters = Object.entries(sample(operation)).map(([k, v]) => `\n    .set${k}(${JSON.stringify(v)})`).join('');
  return 'var slb = new com.aliyun.slb20140515.Client(new com.aliyun.teaopenapi.models.Config()\n'
    + `    .setEndpoint(${JSON.stringify(location.host)}).setProtocol(${JSON.stringify(location.protocol.replace(':', ''))})\n`
    + '    .setAccessKeyId("testid").setAccessKeySecret("testsecret"));\n'
    + `slb.${name[0].toLowerCase()}${name.slice(1)}(new com.aliyun.slb20140515.models.${name}Request()${setters});`;
}

function node(operation) {
  const parameters = Object.entries(sample(operation))
    .map(([k, v]) => `\n  ${k}: ${JSON.stringify(v)},`).join('');
  return "const RPCClient = require('@alicloud/pop-core');\n"
    + `const slb = new RPCClient({ endpoint: ${JSON.stringify(endpoint)}, apiVersion: ${JSON.stringify(contract.version)},\n`
    + "  accessKeyId: 'testid', accessKeySecret: 'testsecret' });\n"
    + `await slb.request(${JSON.stringify(operation.name)}, {${parameters}\n});`;
}

function snippet(title, text) {
  const copy = el('button', { type: 'button', 'aria-label': `Copy: ${title}`, onclick: async () => {
    try {
      await navigator.clipboard.writeText(text);
      say('Copied.');
    } catch {
      say('The browser does not let this page copy; select the text instead.');
    }
  } }, 'Copy');
  return el('div', {}, el('div', { class: 'bar' }, el('h3', {}, title), copy), el('pre', { tabindex: '0' }, text));
}

function limits(p) {
  const texts = [];
  if (p.length) texts.push(`${p.length[0]} to ${p.length[1]} characters`);
  if (p.range) texts.push(`${p.range[0]} to ${p.range[1]}`);
  if (p.values.length) texts.push(p.values.join(' or '));
  if (p.atMost) texts.push(`at most ${p.atMost}`);
  if (p.exactly) texts.push(`exactly ${p.exactly}`);
  if (p.defaultValue ?? p.default) texts.push(`default ${p.defaultValue ?? p.default}`);
  if (p.members.length) texts.push('each with ' + p.members.map((m) => m.name).join(', '));
  return texts.join('; ');
}

function arm(operation, error) {
  return el('button', { type: 'button', 'aria-label': `Arm ${error.code} for ${operation.name}`, onclick: async () => {
    try {
      await admin('arm', { action: operation.name, code: error.code });
      await refresh();
      say(`The next ${operation.name} fails with ${error.code}.`);
    } catch (e) {
      say(`Not armed: ${e.message}`);
    }
  } }, 'Arm');
}

function documented(operation) {
  const byGroup = operation.parameters.some((p) => p.name === 'VServerGroupId');
  const asking = byGroup ? 'rsp-error-' : 'lb-error-';
  const body = el('div', {});
  const details = el('details', { id: operation.name },
    el('summary', {}, el('strong', {}, operation.name), ' ', el('span', { class: 'faint' }, operation.summary)), body);
  const fill = () => body.replaceChildren(
    snippet('curl', curl(operation)),
    snippet('Java', java(operation)),
    snippet('Node', node(operation)),
    el('h3', {}, 'Parameters'),
    table(`Parameters of ${operation.name}`, ['Name', 'Type', 'Required', 'Limits'], operation.parameters.map((p) =>
      row(el('code', {}, p.name), p.type === 'json-text' ? 'list, as JSON text' : p.type, p.required ? 'yes' : '', limits(p)))),
    el('h3', {}, `Documented errors (${operation.errors.length})`),
    el('p', {}, 'By id: ', el('code', {}, `${asking}CODE`), ` as ${byGroup ? 'VServerGroupId' : 'LoadBalancerId'}.`),
    table(`Documented errors of ${operation.name}`, ['Code', 'Status', 'Message', 'A request can trigger it', ''], operation.errors.map((e) => row(
      el('code', {}, e.code), e.status, e.readAs || e.message, e.triggerable ? 'yes' : 'no',
      el('td', { class: 'number' }, arm(operation, e))))));
  details.addEventListener('toggle', () => { if (details.open) fill(); });
  return details;
}

function showState(state) {
  const groups = [...state.vServerGroups.map((g) => ['vServer', g]),
    ...state.masterSlaveServerGroups.map((g) => ['primary/secondary', g])].reverse();
  newestGroup = state.vServerGroups.length ? state.vServerGroups[state.vServerGroups.length - 1].id : null;
  const rows = groups.map(([kind, g]) => row(el('code', {}, g.id), kind, g.name,
    el('code', {}, g.loadBalancerId), g.backends.map((b) => `${b.serverId}:${b.port} weight ${b.weight}`).join(', ')));
  byId('groups').replaceChildren(groups.length
    ? table('Groups', ['Group', 'Kind', 'Name', 'Load balancer', 'Servers'], rows)
    : el('p', { class: 'faint' }, 'No groups yet.'));
  const older = state.vServerGroupCount + state.masterSlaveServerGroupCount - groups.length;
  if (older > 0) byId('groups').append(el('p', {}, `and ${older} older ones`));
  for (const [id, backends] of Object.entries(state.changedDefaultServerGroups)) {
    byId('groups').append(el('p', {}, 'Default group of ', el('code', {}, id), `: ${backends.length} servers, changed`));
  }
  const armed = [];
  for (const [action, arms] of Object.entries(state.armed)) {
    for (const a of arms) armed.push(`${action}: ${a.code}, ${counted(a.times, 'time')}` + (a.after ? `, after ${counted(a.after, 'call')}` : ''));
  }
  for (const [action, faults] of Object.entries(state.armedFaults)) {
    for (const f of faults) armed.push(`${action}: fault ${f.fault}` + (f.millis ? `, ${f.millis} ms` : ''));
  }
  byId('armed').replaceChildren(armed.length
    ? el('p', {}, el('strong', {}, 'Armed: '), armed.join('; '))
    : el('p', { class: 'faint' }, 'Nothing is armed.'));
}

function showCalls(calls) {
  byId('calls').replaceChildren(calls.length ? table('Recent calls', ['Time', 'Call', 'Answer', 'Parameters'],
    calls.map((c) => row(
      el('td', { class: 'number faint' }, new Date(c.at).toLocaleTimeString()),
      el('td', { class: 'number' }, c.method, ' ', c.action || '(no action)'),
      el('td', c.status >= 400 ? { class: 'bad' } : {}, c.status, c.code ? ' ' + c.code : '', c.fault ? ` (fault: ${c.fault})` : ''),
      el('code', {}, c.parameters.map((p) => `${p.name}=${p.value}`).join('  ')))))
    : el('p', { class: 'faint' }, 'No calls yet.'));
}

/** Who reads or stands in a list when it changes stays where they are. */
function keepingPlace(holder, change) {
  const before = holder.querySelector('.scroll');
  const top = before ? before.scrollTop : 0;
  const focused = before && before === document.activeElement;
  change();
  const after = holder.querySelector('.scroll');
  if (after) {
    after.scrollTop = top;
    if (focused) after.focus({ preventScroll: true });
  }
}

async function refresh() {
  try {
    const [state, calls] = await Promise.all([admin('state?newest=25'), admin('recent')]);
    const now = JSON.stringify([state, calls]);
    if (now === shown) return;
    shown = now;
    keepingPlace(byId('groups'), () => showState(state));
    keepingPlace(byId('calls'), () => showCalls(calls));
  } catch {
    shown = null;
    byId('groups').replaceChildren(el('p', {}, 'State, recent calls and buttons work on the machine of the stub only.'));
    byId('armed').replaceChildren();
    byId('calls').replaceChildren();
  }
}

byId('version').textContent = contract.version;
byId('endpoint').textContent = endpoint;
byId('around').textContent = contract.around.join(', ');
byId('documented').append(...contract.operations.map(documented));
byId('refresh').addEventListener('click', async () => { await refresh(); say('Refreshed.'); });
byId('reset').addEventListener('click', async () => {
  try {
    await admin('reset', {});
    await refresh();
    say('Everything is forgotten.');
  } catch (e) {
    say(`Not reset: ${e.message}`);
  }
});
refresh().then(() => {
  const asked = location.hash && byId(location.hash.slice(1));
  if (asked && asked.tagName === 'DETAILS') asked.open = true;
});
setInterval(() => { if (!document.hidden) refresh(); }, 3000);
