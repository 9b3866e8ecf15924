// Requests that Slack would and would not send, to a bot that listens to the world.
import { randomBytes } from 'node:crypto';
import { FORM_BODY, now, signature } from './requests.mjs';
import { PEOPLE } from './round.mjs';
import { peer, server } from './running.mjs';
import { workspace } from './workspace.mjs';

const MOST = 1_048_576;
/** What nobody may find in a log, whatever became of it. */
const PERSONAL = 'Zoë cannot go on, and told Priya';

await peer('signed', async () => {
  const slack = await workspace({ people: PEOPLE, channels: ['leadership'] });
  const retiring = randomBytes(16).toString('hex');
  const bot = await server('peer-ponder', {
    ...slack.environment,
    PONDER_SLACK_SIGNING_SECRETS: `${retiring},${slack.requests.secret}`,
  });
  slack.tells(bot.url);
  const zoe = slack.person('zoe');
  const body = JSON.stringify(slack.happening(await written(slack, zoe, PERSONAL)));
  await isRefused(slack.requests, body);
  await isTaken(slack, zoe, retiring);
  await isOneAndTheSame(slack, zoe);
  await offers(zoe);
  await isWell(bot, zoe);
});

async function written(slack, person, text) {
  const ts = `${now()}.${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`;
  return { type: 'message', channel_type: 'im', channel: await person.chat(), user: person.id, text, ts, event_ts: ts, team: slack.team };
}

/** Nothing comes of these, and who sends them learns no more than that. */
async function isRefused(requests, body) {
  const time = now();
  const right = signature(requests.secret, time, body);
  const challenge = JSON.stringify({ type: 'url_verification', challenge: 'a-challenge' });
  const without = { 'x-slack-signature': null };
  for (const [what, request, status = 401] of [
    ['an altered body', { body: body.replace('Priya', 'Prija'), signed: body }],
    ['an altered letter beyond ASCII', { body: body.replace('ë', 'é'), signed: body }],
    ['a line feed that was lost', { body, signed: `${body}\n` }],
    ['a line feed too many', { body: `${body}\n`, signed: body }],
    ['a form that was put together anew', { body: 'text=a+b', signed: 'text=a%20b', type: FORM_BODY }],
    ['an old time', { body, time: time - 301 }],
    ['a time to come', { body, time: time + 320 }],
    ['a time far to come', { body, time: time + 86_400 }],
    ['a time that is none', { body, time: 'now' }],
    ['a time without end', { body, time: '9'.repeat(400) }],
    ['another time than the signed one', { body, headers: { 'x-slack-request-timestamp': String(time - 2), 'x-slack-signature': right } }],
    ['a wrong secret', { body, secret: 'ffffffffffffffffffffffffffffffff' }],
    ['an empty secret', { body, secret: '' }],
    ['no signature', { body, headers: without }],
    ['no time', { body, headers: { 'x-slack-request-timestamp': null } }],
    ['neither', { body, headers: { ...without, 'x-slack-request-timestamp': null } }],
    ['another version', { body, headers: { 'x-slack-signature': right.replace('v0', 'v1') } }],
    ['capital letters', { body, headers: { 'x-slack-signature': right.toUpperCase() } }],
    ['half a signature', { body, headers: { 'x-slack-signature': right.slice(0, 40) } }],
    ['two signatures', { body, headers: { 'x-slack-signature': `${right}, ${right}` } }],
    ['a challenge without a signature', { body: challenge, headers: without }],
    ['no body', { body: '', headers: without }],
    ['too large a body', { body: `{"text":"${PERSONAL}${'x'.repeat(MOST)}"}` }, 413],
    ['a far too large body without a signature', { body: 'x'.repeat(3 * MOST), headers: without }, 413],
  ]) {
    const answer = await requests.send(request);
    if (answer.status !== status || /a-challenge|Priya/.test(answer.text)) {
      throw new Error(`${what} is answered with ${answer.status}: ${answer.text}`);
    }
  }
}

/** What Slack has signed is acknowledged, also where nothing can come of it: it would only come again. */
async function isTaken(slack, person, retiring) {
  const challenge = JSON.stringify({ type: 'url_verification', challenge: 'a-challenge' });
  const wide = JSON.stringify(slack.happening({ type: 'reaction_added', item: '😀'.repeat(1000) }));
  for (const [what, request, text = ''] of [
    ['a challenge', { body: challenge }, 'a-challenge'],
    ['the secret that is on its way out', { body: challenge, secret: retiring }, 'a-challenge'],
    ['a body that ends with a line feed', { body: `${challenge}\r\n` }, 'a-challenge'],
    ['four minutes ago', { body: challenge, time: now() - 240 }, 'a-challenge'],
    ['an event of a kind to come', { body: JSON.stringify(slack.happening({ type: 'thought_had', text: PERSONAL })) }],
    ['an event without anything', { body: '{"type":"event_callback"}' }],
    ['letters beyond ASCII', { body: wide }],
    ['the largest body', { body: wide.padEnd(MOST - Buffer.byteLength(wide) + wide.length, ' ') }],
    ['no JSON', { body: `${PERSONAL} {` }],
    ['a list', { body: '[1,2]' }],
    ['nothing at all', { body: '' }],
    ['a form without anything', { body: 'a=b', type: FORM_BODY }],
    ['a form with half a payload', { body: new URLSearchParams({ payload: `{"type":"${PERSONAL}` }).toString(), type: FORM_BODY }],
    ['a look whether we are there', { body: 'ssl_check=1&token=t', type: FORM_BODY }],
    ['an unknown team', { body: JSON.stringify({ ...slack.happening(await written(slack, person, PERSONAL)), team_id: 'T9', authorizations: [] }) }],
  ]) {
    const answer = await slack.requests.send(request);
    if (answer.status !== 200 || !answer.text.includes(text) || answer.text.includes('Priya')) {
      throw new Error(`${what} is answered with ${answer.status}: ${answer.text}`);
    }
  }
}

/** A request that somebody kept and sends again has no further effect, and Slack's own doing so neither. */
async function isOneAndTheSame(slack, person) {
  const said = slack.happening(await written(slack, person, 'help'));
  const kept = { body: JSON.stringify(said) };
  const again = { ...kept, headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } };
  const anew = { body: JSON.stringify({ ...said, event_id: 'Ev0ANOTHER' }) };
  await person.hears(1, async () => {
    for (const request of [kept, kept, again, anew]) {
      await slack.requests.send(request);
    }
    await Promise.all([kept, again, anew].map((request) => slack.requests.send(request)));
  });
}

/** No list of ours is asked for what it offers; if one were, the answer is one that Slack can read. */
async function offers(person) {
  const view = { id: 'V1', type: 'modal', callback_id: 'ponder', private_metadata: '{}', blocks: [], state: { values: {} } };
  for (const asked of [
    { action_id: 'value', block_id: 'members/1', value: 'Pri', container: { type: 'view', view_id: 'V1' }, view },
    { action_id: 'value', block_id: 'made-up', value: '', container: { type: 'message', message_ts: '1.1', channel_id: 'C1' } },
    { action_id: 'value', block_id: 'made-up', value: PERSONAL },
  ]) {
    const offered = await person.interact({ type: 'block_suggestion', ...asked });
    if (JSON.stringify(offered) !== '{"options":[]}') {
      throw new Error(`asked for options it says ${JSON.stringify(offered)}`);
    }
  }
}

async function isWell(bot, person) {
  const health = await fetch(`${bot.url}/health/ready`);
  const got = await fetch(`${bot.url}/api/slack`);
  if (health.status !== 200 || got.status !== 405 || got.headers.get('allow') !== 'POST') {
    throw new Error(`it is not well: ${health.status}, ${got.status}`);
  }
  await person.hears(1, () => person.say('who sees this?'));
  const found = ['Priya', 'cannot go on', 'a-challenge', 'xoxb-', '  at org.ponder'].filter((text) => bot.log().includes(text));
  if (found.length > 0) {
    throw new Error(`the log says ${found}`);
  }
}
