// Socket Mode, for a trust whose server nobody can call: a reflection over it, everything that happens to connections, and two
// servers of which one listens for both.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PEOPLE, SECRET, open, reflect, setUp } from './round.mjs';
import { database, eventually, peer, server } from './running.mjs';
import { workspace } from './workspace.mjs';

await peer('socket', async () => {
  const slack = await workspace({ people: PEOPLE, channels: ['leadership', 'board'] });
  const sockets = await slack.tellsByConnection();
  const environment = { ...slack.api, ...(await database()).environment, PONDER_SLACK_TOKEN: slack.token };
  const start = (name) => server(`peer-${name}`, { ...environment, ...sockets.environment(name) });
  slack.front.busy.set('apps.connections.open', 1);
  const servers = { one: await start('one') };
  await begins(slack, sockets, servers.one);
  servers.other = await start('other');

  const [ruth, tom, amara, sam] = PEOPLE.map(([name]) => slack.person(name));
  await setUp(slack, ruth);
  await open(ruth, 'Workforce resilience', 'Working culture and wellbeing');
  await reflect(tom, 'In place');
  await looksAround(slack, tom);
  await isToldTwice(slack, sockets, tom);
  for (const reason of ['warning', 'refresh_requested']) {
    await isReplaced(sockets, amara, reason);
  }
  await fallsSilent(sockets, sam);
  await isNotWanted(sockets, amara);
  await isTakenOver(sockets, sam, servers);
  Object.values(servers).forEach(saysNothingPersonal);
});

/** It waits as long as it is told to, and takes nothing at an address that anybody could send to. */
async function begins(slack, sockets, bot) {
  await sockets.stands();
  const [{ at }] = slack.front.refused;
  if (sockets.asked.length !== 1 || sockets.asked[0] - at < 2000) {
    throw new Error(`it did not wait for 2 s: ${at}, ${sockets.asked}`);
  }
  const answer = await fetch(`${bot.url}/api/slack`, { method: 'POST', body: '{"type":"url_verification","challenge":"c"}' });
  if (answer.status !== 503) {
    throw new Error(`anybody is answered ${answer.status}: ${await answer.text()}`);
  }
}

/** Commands, shortcuts, the page about oneself and lists of options come over it as well. */
async function looksAround(slack, person) {
  if (!(await person.visits()).includes(SECRET)) {
    throw new Error('the page does not show what was sent');
  }
  await person.command('who sees this?', slack.channel('leadership'));
  await slack.whispered('Who sees this?', 'What you answer in a window');
  await person.hears(1, () => person.shortcut());
  const offered = await person.interact({ type: 'block_suggestion', action_id: 'value', block_id: 'made-up', value: 'w' });
  if (JSON.stringify(offered) !== '{"options":[]}') {
    throw new Error(`asked for options it says ${JSON.stringify(offered)}`);
  }
}

/** Slack says again what it does not know to have arrived: with the same ids, and with others. */
async function isToldTwice(slack, sockets, person) {
  const payload = slack.happening({
    type: 'message', channel_type: 'im', channel: await person.chat(), user: person.id, text: 'help',
    ts: '1700000000.000100', event_ts: '1700000000.000100', client_msg_id: randomUUID(), team: slack.team,
  });
  const envelope = { envelope_id: randomUUID(), type: 'events_api', payload };
  const again = { ...envelope, envelope_id: randomUUID() };
  const anew = { ...again, payload: { ...payload, event_id: `Ev${randomUUID()}` } };
  await person.hears(1, async () => {
    for (const told of [envelope, envelope, envelope, again, anew]) {
      await sockets.repeat(told, 1);
    }
  });
}

/** What is said while one connection follows another arrives, once. */
async function isReplaced(sockets, person, reason) {
  const old = await sockets.stands();
  const { opened } = sockets;
  await person.hears(3, async () => {
    old.disconnect(reason);
    for (const words of ['help', 'who sees this?', 'why am I asked?']) {
      await person.say(words);
    }
  });
  if (sockets.opened !== opened + 1 || (await sockets.stands()) === old) {
    throw new Error(`after ${reason} there were ${sockets.opened - opened} connections more`);
  }
}

/** Nobody says that a connection is dead: no word comes, and none arrives. */
async function fallsSilent(sockets, person) {
  const dead = await sockets.stands();
  dead.freeze();
  await sockets.stands(2, 60);
  await person.hears(1, () => person.say('help'));
  dead.end();
  await sockets.stands();
}

/** Where Socket Mode is off, or there are too many connections, asking again and again at once would only make it worse. */
async function isNotWanted(sockets, person) {
  const last = await sockets.stands();
  const asked = sockets.asked.length;
  sockets.refusing = 'invalid_auth';
  last.disconnect('link_disabled');
  await eventually('the connection has ended', () => sockets.links.length === 0);
  // how long it waits at first depends on how long the connections before this one have lasted
  await pause(12000);
  const attempts = sockets.asked.length - asked;
  if (attempts < 1 || attempts > 4) {
    throw new Error(`it asked ${attempts} times within 12 s for what it cannot have`);
  }
  sockets.farewells.push('too_many_websockets');
  sockets.refusing = undefined;
  const { opened } = sockets;
  await eventually('it has come again', () => sockets.opened === opened + 2, 60);
  await sockets.stands();
  await person.hears(1, () => person.say('help'));
}

/** When the server that listens is gone, another does. */
async function isTakenOver(sockets, person, servers) {
  const { of } = await sockets.stands();
  const { opened } = sockets;
  servers[of].crash();
  await eventually('another has come', () => sockets.opened > opened, 90);
  const link = await sockets.stands();
  if (link.of === of) {
    throw new Error(`${of} was to be gone, and listens`);
  }
  await person.hears(1, () => person.say('help'));
}

function saysNothingPersonal({ name, log }) {
  const found = ['staff meetings', 'Hargreaves', 'xapp-', 'xoxb-', 'ticket='].filter((word) => log().includes(word));
  if (found.length > 0) {
    throw new Error(`the log of ${name} says ${found}`);
  }
}
