// The official Node SDK receives events from the sandbox: its WSClient over the long connection, and its EventDispatcher
// signed and encrypted ones at an address. The address and the credentials are in the environment.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import assert from 'node:assert/strict';

const lark = createRequire(import.meta.url)('@larksuiteoapi/node-sdk');
const { FEISHU_BASE_URL, FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_HELPDESK_ID, FEISHU_HELPDESK_TOKEN, FEISHU_ENCRYPT_KEY, FEISHU_VERIFICATION_TOKEN } = process.env;
const domain = new URL(FEISHU_BASE_URL).origin;
const logger = { error: console.error, warn() {}, info() {}, debug() {}, trace() {} };
const client = new lark.Client({ appId: FEISHU_APP_ID, appSecret: FEISHU_APP_SECRET, domain, helpDeskId: FEISHU_HELPDESK_ID, helpDeskToken: FEISHU_HELPDESK_TOKEN, logger });
const helpdesk = lark.withHelpDeskCredential();
const events = [{ type: 'helpdesk.ticket', subtype: 'ticket.created_v1' }, { type: 'helpdesk.ticket_message', subtype: 'ticket_message.created_v1' }];

const tooLong = setTimeout(() => { console.error('No event within 30 seconds.'); process.exit(1); }, 30_000);
const control = (what, body) => fetch(`${domain}/sandbox/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const deliveries = async () => (await fetch(`${domain}/sandbox/deliveries`)).json();
async function untilDelivered(count) {
  for (;;) {
    const all = await deliveries();
    if (all.filter((one) => one.is_delivered).length >= count) return all;
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

function dispatcher(options, received) {
  return new lark.EventDispatcher({ ...options, logger }).register({
    'helpdesk.ticket.created_v1': (event) => { received.push(event); },
    'helpdesk.ticket_message.created_v1': (event) => { received.push(event); },
  });
}

// Over the long connection.
const overSocket = [];
const socket = new lark.WSClient({ appId: FEISHU_APP_ID, appSecret: FEISHU_APP_SECRET, domain, logger });
await socket.start({ eventDispatcher: dispatcher({}, overSocket) });
// It does not say when it is connected. What is missed comes again, but 15 seconds later.
await new Promise((resume) => setTimeout(resume, 1_000));
assert.equal((await client.helpdesk.v1.event.subscribe({ data: { events } }, helpdesk)).code, 0);
const started = await client.helpdesk.v1.ticket.startService({ data: { open_id: 'ou_node_events', human_service: true } }, helpdesk);
await untilDelivered(1);
assert.equal(overSocket[0].ticket_id, started.data.ticket_id);

// At an address.
const overHttp = [];
const server = createServer(lark.adaptDefault('/feishu/events', dispatcher({ encryptKey: FEISHU_ENCRYPT_KEY, verificationToken: FEISHU_VERIFICATION_TOKEN }, overHttp), { autoChallenge: true }));
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
assert.equal((await control('event_address', { address: `http://127.0.0.1:${server.address().port}/feishu/events` })).status, 204);
assert.equal((await control('check_event_address', {})).status, 204);
assert.equal((await control('guest_writes', { ticket_id: started.data.ticket_id, text: '打印机坏了 🖨' })).status, 200);
await untilDelivered(2);
assert.equal(overHttp[0].text, '打印机坏了 🖨');
assert.equal(overHttp[0].ticket.ticket_id, started.data.ticket_id);

clearTimeout(tooLong);
console.log('The official Node SDK receives events from the sandbox: one over the long connection, one signed and encrypted.');
// The connection would be opened again for ever.
process.exit(0);
