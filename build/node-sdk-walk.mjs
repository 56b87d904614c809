// The official Node SDK through the sandbox: what it sends is served, and what comes back it reads. The address and the
// credentials are in the environment, as the sandbox prints them.
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';

const lark = createRequire(import.meta.url)('@larksuiteoapi/node-sdk');
const { FEISHU_BASE_URL, FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_HELPDESK_ID, FEISHU_HELPDESK_TOKEN } = process.env;
const client = new lark.Client({
  appId: FEISHU_APP_ID,
  appSecret: FEISHU_APP_SECRET,
  domain: new URL(FEISHU_BASE_URL).origin,
  helpDeskId: FEISHU_HELPDESK_ID,
  helpDeskToken: FEISHU_HELPDESK_TOKEN,
  // The error below is asked for.
  logger: { error() {}, warn() {}, info() {}, debug() {}, trace() {} },
});
const { ticket, ticketMessage, faq, ticketCustomizedField } = client.helpdesk.v1;
// It sends "Bearer " before the credential, which the sandbox takes with --accept-bearer.
const helpdesk = lark.withHelpDeskCredential();

const started = await ticket.startService({ data: { open_id: 'ou_node', human_service: true } }, helpdesk);
assert.equal(started.code, 0);
const path = { ticket_id: started.data.ticket_id };

const texts = ['Hello', 'Is it on?', 'It is not'];
for (const text of texts) {
  const sent = await ticketMessage.create({ path, data: { msg_type: 'text', content: JSON.stringify({ text }) } }, helpdesk);
  assert.match(sent.data.message_id, /^om_/);
}
const messages = await ticketMessage.list({ path }, helpdesk);
assert.deepEqual(messages.data.messages.map((message) => JSON.parse(message.content).content), texts);

const read = await ticket.get({ path }, helpdesk);
assert.equal(read.data.ticket.guest.id, 'ou_node');
assert.equal(read.data.ticket.ticket_type, 2);

const ids = new Set();
let total;
for (let page = 1; total === undefined || (page - 1) * 20 < total; page++) {
  const { data } = await ticket.list({ params: { page, page_size: 20 } }, helpdesk);
  total = data.total;
  data.tickets.forEach((one) => ids.add(one.ticket_id));
}
assert.equal(ids.size, total);
assert.ok(ids.has(path.ticket_id) && ids.has('6626871355780366331'));

const faqs = new Set();
for await (const page of await faq.listWithIterator({ params: { page_size: 10 } }, helpdesk)) page.items.forEach((one) => faqs.add(one.faq_id));
assert.ok(faqs.size >= 24);

const fields = new Set();
let token;
do {
  const { data } = await ticketCustomizedField.list({ params: { page_size: 2, page_token: token }, data: {} }, helpdesk);
  data.items.forEach((one) => fields.add(one.ticket_customized_field_id));
  token = data.next_page_token;
} while (token);
assert.ok(fields.size >= 3);

await assert.rejects(
  ticketMessage.create({ path: { ticket_id: '6626871355780366331' }, data: { msg_type: 'text', content: '{"text":"Hello"}' } }, helpdesk),
  (error) => error.response.data.code === 154401,
);
console.log(`The official Node SDK walks through the sandbox: ${total} tickets, ${texts.length} messages, ${faqs.size} FAQs, ${fields.size} fields.`);
