// A Slack workspace on this machine: Vercel's emulator, a front for what it lacks, and people who do things there.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BOT, CLIENT, SCOPES } from './app.mjs';
import { Front } from './front.mjs';
import { Person, words } from './people.mjs';
import { Requests } from './requests.mjs';
import { eventually, freePort, stopWith } from './running.mjs';
import { Sockets } from './sockets.mjs';

/** Starts the emulator with people and channels; nothing is told to the bot before `tells` or `tellsByConnection`. */
export async function workspace({ people, channels }) {
  const requests = new Requests();
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
          app_id: BOT.app, client_id: CLIENT.id, client_secret: CLIENT.secret, name: 'Ponder', redirect_uris: [], scopes: SCOPES,
          bot_id: BOT.bot, bot_user_id: BOT.user, bot_name: 'ponder',
        }],
        tokens: [
          { token, type: 'bot', user_id: BOT.user, bot_id: BOT.bot, bot_user_id: BOT.user, app_id: BOT.app, scopes: SCOPES },
          ...people.map(([name]) => ({ token: `xoxp-${name}`, type: 'user', user: name })),
        ],
        signing_secret: requests.secret,
        strict_scopes: true,
      },
    },
  });
  stopWith(() => emulator.close());
  const store = getSlackStore(parts.store);
  const url = emulator.url.replace('localhost', '127.0.0.1');
  const front = await Front.of(url);
  return new Workspace({ url, front, requests, token, store, webhooks: parts.webhooks });
}

class Workspace {
  constructor({ url, front, requests, token, store, webhooks }) {
    Object.assign(this, { url, front, requests, token, store, webhooks });
    this.team = store.teams.all()[0].team_id;
  }

  /** What a bot needs that Slack calls, with its token in the configuration. */
  get environment() {
    return { ...this.api, ...this.requests.environment, PONDER_SLACK_TOKEN: this.token };
  }

  /** What a bot needs that people install by themselves, at its address. */
  offers(address) {
    const { oauthApps } = this.store;
    oauthApps.update(oauthApps.all()[0].id, { redirect_uris: [`${address}/slack/installed`] });
    return {
      ...this.api,
      ...this.requests.environment,
      PONDER_ADDRESS: address,
      PONDER_SLACK_CLIENT_ID: CLIENT.id,
      PONDER_SLACK_CLIENT_SECRET: CLIENT.secret,
      PONDER_SLACK_AUTHORIZE: `${this.url}/oauth/v2/authorize`,
    };
  }

  get api() {
    return { PONDER_SLACK_API: `${this.front.url}/api/` };
  }

  /** From now on the bot is told what happens: at its address. */
  tells(bot) {
    this.way = this.requests;
    this.#tellsAt(this.requests.to(bot));
  }

  /** Or over connections that it opens. */
  async tellsByConnection() {
    const sockets = await Sockets.before(this.front);
    this.way = sockets;
    this.front.answers('/told', async ({ fields }) => sockets.take('events_api', fields));
    this.#tellsAt(`${this.front.url}/told`);
    return sockets;
  }

  #tellsAt(url) {
    this.webhooks.register({ owner: 'slack', url, events: ['*'], active: true });
  }

  person(name) {
    const user = this.store.users.all().find((one) => one.name === name);
    return new Person(this, user.user_id, user.real_name, `xoxp-${name}`);
  }

  channel(name) {
    return this.store.channels.all().find((one) => one.name === name).channel_id;
  }

  async call(method, token, body) {
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

  event(event) {
    return this.way.take('events_api', this.happening(event));
  }

  happening(event) {
    return {
      token: 'gone', team_id: this.team, api_app_id: BOT.app, type: 'event_callback', event_id: `Ev${randomUUID()}`,
      event_time: Math.floor(Date.now() / 1000), event,
      authorizations: [{ enterprise_id: null, team_id: this.team, user_id: BOT.user, is_bot: true, is_enterprise_install: false }],
    };
  }

  /** What was said to one person alone, where they had given a command. */
  whispered(...texts) {
    return eventually(`somebody is told alone ${texts}`, () =>
      this.front.whispers.find((one) => texts.every((text) => words(one.blocks).includes(text))));
  }

  /** Whether something was shown to one person alone that says this. */
  ephemeral(text) {
    return this.front.ephemeral.some((blocks) => words(blocks).includes(text));
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
