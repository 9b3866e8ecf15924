// A Slack workspace on this machine: Vercel's emulator for what it has, and what people press, submit and command there as Slack
// sends it, signed.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, stopWith } from './running.mjs';

const BOT = { user: 'UPONDER001', bot: 'BPONDER001', app: 'APONDER001' };
const SCOPES = [
  'app_mentions:read', 'channels:read', 'chat:write', 'commands', 'groups:read', 'im:history', 'im:write', 'team:read',
  'usergroups:read', 'users:read',
];

/** Waits until something is so, and gives it back. */
export async function eventually(what, look, seconds = 45) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) {
      return found;
    }
    if (Date.now() > deadline) {
      throw new Error(`not within ${seconds} s: ${what}`);
    }
    await pause(100);
  }
}

/** Starts the emulator with people and channels; nothing is told to the bot before `tells`. */
export async function workspace({ people, channels }) {
  const secret = randomBytes(16).toString('hex');
  const token = `xoxb-${randomUUID()}`;
  const dist = dirname(fileURLToPath(import.meta.resolve('emulate')));
  const chunks = await Promise.all(
    readdirSync(dist).filter((file) => /^dist-.*\.js$/.test(file)).map((file) => import(pathToFileURL(join(dist, file)))),
  );
  const { slackPlugin, getSlackStore } = chunks.find((chunk) => chunk.slackPlugin);
  let parts;
  const register = slackPlugin.register;
  slackPlugin.register = function (app, store, webhooks, ...rest) {
    parts = { store, webhooks };
    return register.call(this, app, store, webhooks, ...rest);
  };
  const { createEmulator } = await import('emulate');
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Wealdbrook', domain: 'wealdbrook' },
        users: people.map(([name, real_name]) => ({ name, real_name })),
        channels: channels.map((name) => ({ name })),
        oauth_apps: [{
          app_id: BOT.app, client_id: '1.1', client_secret: 'of no account', name: 'Ponder', redirect_uris: [], scopes: SCOPES,
          bot_id: BOT.bot, bot_user_id: BOT.user, bot_name: 'ponder',
        }],
        tokens: [
          { token, type: 'bot', user_id: BOT.user, bot_id: BOT.bot, bot_user_id: BOT.user, app_id: BOT.app, scopes: SCOPES },
          ...people.map(([name]) => ({ token: `xoxp-${name}`, type: 'user', user: name })),
        ],
        signing_secret: secret,
        strict_scopes: true,
      },
    },
  });
  stopWith(() => emulator.close());
  const store = getSlackStore(parts.store);
  const url = emulator.url.replace('localhost', '127.0.0.1');
  const front = await inFrontOf(url);
  return new Workspace({ url, front, secret, token, store, webhooks: parts.webhooks });
}

/** What the bot calls: the emulator, and before it what the emulator lacks. */
async function inFrontOf(url) {
  const front = { groups: [], whispers: [], ephemeral: [], busy: new Map(), refused: [] };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    const method = request.url.replace(/^\/api\//, '').replace(/\?.*/, '');
    const say = (status, json, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(json));
    if ((front.busy.get(method) ?? 0) > 0) {
      front.busy.set(method, front.busy.get(method) - 1);
      front.refused.push({ method, at: Date.now() });
      say(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '2' });
    } else if (request.url.startsWith('/commands/')) {
      front.whispers.push(JSON.parse(body));
      say(200, { ok: true });
    } else if (method === 'usergroups.list') {
      say(200, { ok: true, usergroups: front.groups });
    } else if (method === 'usergroups.users.list') {
      const { usergroup } = Object.fromEntries(new URLSearchParams(body.toString()));
      say(200, { ok: true, users: front.groups.find((group) => group.id === usergroup).users });
    } else {
      if (method === 'chat.postEphemeral') {
        front.ephemeral.push(body.toString());
      }
      const { host, connection, ...headers } = request.headers;
      const answer = await fetch(url + request.url, { method: request.method, headers, body: body.length > 0 ? body : undefined });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
        .end(Buffer.from(await answer.arrayBuffer()));
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  stopWith(() => new Promise((done) => server.close(done) && server.closeAllConnections()));
  return Object.assign(front, { url: `http://127.0.0.1:${server.address().port}` });
}

class Workspace {
  constructor({ url, front, secret, token, store, webhooks }) {
    Object.assign(this, { url, front, secret, token, store, webhooks, sent: 0 });
    this.team = store.teams.all()[0].team_id;
  }

  /** What the bot needs to find this workspace. */
  get environment() {
    return {
      PONDER_SLACK_TOKEN: this.token,
      PONDER_SLACK_SIGNING_SECRETS: this.secret,
      PONDER_SLACK_API: `${this.front.url}/api/`,
    };
  }

  /** From now on the bot is told what happens. */
  tells(bot) {
    this.address = `${bot}/api/slack`;
    this.webhooks.register({ owner: 'slack', url: this.address, events: ['*'], active: true });
  }

  person(name) {
    const user = this.store.users.all().find((one) => one.name === name);
    return new Person(this, user.user_id, user.real_name, `xoxp-${name}`);
  }

  channel(name) {
    return this.store.channels.all().find((one) => one.name === name).channel_id;
  }

  async api(method, token, body) {
    const answer = await fetch(`${this.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    });
    const json = await answer.json();
    if (!json.ok) {
      throw new Error(`${method}: ${JSON.stringify(json)}`);
    }
    return json;
  }

  /** Sends what Slack would send, as it would; returns the status and what came back. */
  async send(body, type = 'application/json') {
    const time = Math.floor(Date.now() / 1000);
    const signature = `v0=${createHmac('sha256', this.secret).update(`v0:${time}:${body}`).digest('hex')}`;
    const began = Date.now();
    const answer = await fetch(this.address, {
      method: 'POST',
      headers: { 'content-type': type, 'x-slack-request-timestamp': String(time), 'x-slack-signature': signature },
      body,
    });
    const text = await answer.text();
    if (answer.status !== 200 || Date.now() - began > 3000) {
      throw new Error(`answered ${answer.status} after ${Date.now() - began} ms: ${text}`);
    }
    this.sent += 1;
    return text === '' ? {} : JSON.parse(text);
  }

  form(fields) {
    return this.send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');
  }

  event(event) {
    return this.send(JSON.stringify({
      token: 'gone', team_id: this.team, api_app_id: BOT.app, type: 'event_callback', event_id: `Ev${randomUUID()}`,
      event_time: Math.floor(Date.now() / 1000), event,
      authorizations: [{ enterprise_id: null, team_id: this.team, user_id: BOT.user, is_bot: true, is_enterprise_install: false }],
    }));
  }

  /** What was said to one person alone, where they had given a command. */
  whispered(...texts) {
    return eventually(`somebody is told alone ${texts}`, () =>
      this.front.whispers.find((one) => texts.every((text) => words(one.blocks).includes(text))));
  }

  /** Whether something was shown to one person alone that says this. */
  ephemeral(text) {
    return this.front.ephemeral.some((body) => {
      const blocks = new URLSearchParams(body).get('blocks') ?? JSON.stringify(JSON.parse(body).blocks);
      return words(JSON.parse(blocks)).includes(text);
    });
  }

  /** The platform has a group of people, by what it is called. */
  group(name, people) {
    this.front.groups.push({
      id: `S${this.front.groups.length}`, team_id: this.team, is_usergroup: true, name, handle: name.toLowerCase(),
      date_delete: 0, prefs: { channels: [], groups: [] }, users: people.map((person) => person.id), user_count: people.length,
    });
  }

  /** Everything that stands in a channel, the oldest first. */
  messages(channel) {
    return this.store.messages.all()
      .filter((message) => message.channel_id === channel)
      .sort((one, other) => one.ts.localeCompare(other.ts));
  }
}

/** Somebody of the workspace, in their private chat with the bot and in what it opens there. */
class Person {
  constructor(slack, id, name, token) {
    Object.assign(this, { slack, id, name, token, seen: new Set() });
  }

  async chat() {
    this.dm ??= (await this.slack.api('conversations.open', this.token, { users: BOT.user })).channel.id;
    return this.dm;
  }

  async say(text) {
    await this.slack.api('chat.postMessage', this.token, { channel: await this.chat(), text });
  }

  async invites(channel) {
    await this.slack.api('conversations.invite', this.token, { channel, users: BOT.user });
    await this.slack.event({
      type: 'member_joined_channel', user: BOT.user, channel, channel_type: 'C', team: this.slack.team, inviter: this.id,
      event_ts: String(Date.now() / 1000),
    });
  }

  /** The next message of the bot in the private chat, or in a channel, that says all of these. */
  async reads(...texts) {
    const chat = await this.chat();
    return eventually(`${this.name} reads ${texts}`, () => {
      const message = this.slack.messages(chat).find((one) =>
        one.user !== this.id && !this.seen.has(`${one.ts}`) && texts.every((text) => said(one).includes(text)));
      message && this.seen.add(message.ts);
      return message && new Message(this, message);
    });
  }

  /** The window that stands open, once it says all of these. */
  async sees(...texts) {
    return eventually(`${this.name} sees ${texts}`, () => {
      const opened = this.slack.store.views.all()
        .filter((view) => view.type === 'modal' && view.user_id === this.id)
        .sort((one, other) => one.id - other.id)
        .at(-1);
      return opened && texts.every((text) => words(opened.blocks).includes(text)) && new Modal(this, opened.view_id, opened);
    });
  }

  trigger() {
    return this.slack.api('views.generateTriggerId', this.slack.token, { user_id: this.id }).then((made) => made.trigger_id);
  }

  async command(text, channel) {
    return this.slack.form({
      token: 'gone', team_id: this.slack.team, team_domain: 'wealdbrook', channel_id: channel ?? (await this.chat()),
      channel_name: channel ? 'leadership' : 'directmessage', user_id: this.id, user_name: this.name, command: '/ponder', text,
      api_app_id: BOT.app, is_enterprise_install: 'false', response_url: `${this.slack.front.url}/commands/1/2/3`,
      trigger_id: await this.trigger(),
    });
  }

  /** Opens the page about themselves, and gives what it says. */
  async visits() {
    await this.slack.event({ type: 'app_home_opened', user: this.id, channel: await this.chat(), tab: 'home', event_ts: '1.1' });
    return eventually(`${this.name} has a page`, () => {
      const home = this.slack.store.views.all().find((view) => view.type === 'home' && view.user_id === this.id);
      return home && words(home.blocks);
    });
  }

  interact(payload) {
    return this.slack.form({
      payload: JSON.stringify({
        token: 'gone', api_app_id: BOT.app, team: { id: this.slack.team, domain: 'wealdbrook' }, enterprise: null,
        is_enterprise_install: false, user: { id: this.id, username: this.name, name: this.name, team_id: this.slack.team },
        ...payload,
      }),
    });
  }
}

class Message {
  constructor(person, message) {
    Object.assign(this, { person, message, text: said(message) });
  }

  async press(label) {
    const action = button(this.message.blocks, label);
    await this.person.interact({
      type: 'block_actions', trigger_id: await this.person.trigger(),
      container: { type: 'message', message_ts: this.message.ts, channel_id: this.message.channel_id, is_ephemeral: false },
      channel: { id: this.message.channel_id, name: 'directmessage' },
      message: { type: 'message', user: BOT.user, ts: this.message.ts, text: this.message.text, blocks: this.message.blocks },
      actions: [action], state: { values: {} },
    });
  }
}

class Modal {
  constructor(person, id, view) {
    Object.assign(this, { person, id, view, text: words(view.blocks), values: {} });
    for (const block of view.blocks.filter((one) => one.type === 'input')) {
      this.values[block.block_id] = { [block.element.action_id]: initial(block.element) };
    }
  }

  input(label) {
    const block = this.view.blocks.find((one) => one.type === 'input' && one.label.text === label);
    if (!block) {
      throw new Error(`no input “${label}” in: ${this.text}`);
    }
    return [block, this.values[block.block_id][block.element.action_id]];
  }

  write(label, text) {
    this.input(label)[1].value = text;
    return this;
  }

  choose(label, ...names) {
    const [block, value] = this.input(label);
    const all = block.element.options ?? block.element.option_groups.flatMap((group) => group.options);
    const chosen = names.map((name) => all.find((option) => option.text.text.startsWith(name))
      ?? fail(`no option “${name}” in ${JSON.stringify(all)}`));
    if ('selected_options' in value) {
      value.selected_options = chosen;
    } else {
      [value.selected_option] = chosen;
    }
    return this;
  }

  /** What a list holds before anybody touches it. */
  chosen(label) {
    return this.input(label)[1].selected_option?.text.text;
  }

  payload() {
    return {
      id: this.id, team_id: this.person.slack.team, type: 'modal', blocks: this.view.blocks, hash: 'h',
      callback_id: this.view.callback_id, private_metadata: this.view.private_metadata, title: this.view.title,
      submit: this.view.submit ?? null, close: this.view.close ?? null, notify_on_close: this.view.notify_on_close ?? false,
      state: { values: this.values }, root_view_id: this.id, previous_view_id: null, app_id: BOT.app, bot_id: BOT.bot,
    };
  }

  /** Presses the main button: gives back what Slack would show as errors, by the labels of their fields. */
  async submit() {
    const answer = await this.person.interact({
      type: 'view_submission', trigger_id: await this.person.trigger(), view: this.payload(), response_urls: [],
    });
    if (answer.response_action === 'update') {
      this.show(answer.view);
    } else if (answer.response_action !== 'errors') {
      throw new Error(`a window was answered with ${JSON.stringify(answer)}`);
    }
    return Object.fromEntries(Object.entries(answer.errors ?? {}).map(([id, error]) =>
      [this.view.blocks.find((block) => block.block_id === id).label.text, error]));
  }

  /** As Slack does with an update in the answer. */
  show(view) {
    const { views } = this.person.slack.store;
    const kept = views.all().find((one) => one.view_id === this.id);
    views.update(kept.id, { ...view, hash: String(Date.now()) });
  }

  async press(label) {
    await this.person.interact({
      type: 'block_actions', trigger_id: await this.person.trigger(), container: { type: 'view', view_id: this.id },
      view: this.payload(), actions: [button(this.view.blocks, label)],
    });
  }

  async close() {
    const { views } = this.person.slack.store;
    views.delete(views.all().find((one) => one.view_id === this.id).id);
    await this.person.interact({ type: 'view_closed', view: this.payload(), is_cleared: false });
  }
}

function fail(sentence) {
  throw new Error(sentence);
}

function initial(element) {
  return {
    type: element.type,
    ...(element.type === 'plain_text_input' ? { value: element.initial_value ?? null } : {}),
    ...(['checkboxes', 'multi_static_select'].includes(element.type)
      ? { selected_options: element.initial_options ?? [] } : {}),
    ...(['radio_buttons', 'static_select'].includes(element.type) ? { selected_option: element.initial_option ?? null } : {}),
  };
}

function button(blocks, label) {
  const all = blocks.filter((block) => block.type === 'actions').flatMap((block) => block.elements.map((e) => [block, e]));
  const [block, element] = all.find(([, e]) => e.text.text === label)
    ?? fail(`no button “${label}” among ${all.map(([, e]) => e.text.text)}`);
  return {
    type: 'button', block_id: block.block_id ?? 'made-up', action_id: element.action_id, text: element.text, value: element.value,
    action_ts: String(Date.now() / 1000),
  };
}

/** What a message says, in its blocks. */
function said(message) {
  return words(message.blocks ?? []) || message.text;
}

/** Every text anywhere below, in order. */
export function words(part) {
  if (Array.isArray(part)) {
    return part.map(words).filter((text) => text !== '').join('\n');
  }
  if (part === null || typeof part !== 'object') {
    return '';
  }
  if (typeof part.text === 'string') {
    return part.text;
  }
  return Object.entries(part).filter(([key]) => key !== 'private_metadata').map(([, value]) => words(value))
    .filter((text) => text !== '').join('\n');
}
