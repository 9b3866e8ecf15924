// Slack's side of Socket Mode: it gives out addresses that are good once, and says there what it would else send to the bot's own.
import { randomUUID } from 'node:crypto';
import { WebSocketServer } from 'ws';
import { BOT } from './app.mjs';
import { eventually, stopWith } from './running.mjs';

const PATIENCE = 3000;
/** How often Slack says something again that nobody acknowledged. */
const ATTEMPTS = 4;

export class Sockets {
  /** Who asks with which token. */
  #tokens = new Map();
  /** When the bot asked for an address. */
  asked = [];
  /** The connections that stand, the oldest first. */
  links = [];
  /** How many there ever were. */
  opened = 0;
  /** What the bot is told instead of an address, where it gets none. */
  refusing = undefined;
  /** What the next connections are told at once, each in its turn. */
  farewells = [];
  #tickets = new Map();
  #server = new WebSocketServer({ host: '127.0.0.1', port: 0 });

  static async before(front) {
    const sockets = new Sockets();
    const server = sockets.#server;
    await new Promise((done) => server.once('listening', done));
    stopWith(() => {
      server.clients.forEach((client) => client.terminate());
      return new Promise((done) => server.close(done));
    });
    server.on('connection', (socket, request) => sockets.#connected(socket, new URL(request.url, 'ws://127.0.0.1')));
    front.answers('apps.connections.open', ({ token }) => sockets.#address(token));
    return sockets;
  }

  /** What a server needs to listen; each has a token of its own, so that it is known which of them does. */
  environment(name) {
    const token = `xapp-1-${BOT.app}-${randomUUID()}`;
    this.#tokens.set(token, name);
    return { PONDER_SLACK_APP_TOKEN: token };
  }

  #address(token) {
    this.asked.push(Date.now());
    if (!this.#tokens.has(token) || this.refusing) {
      return { ok: false, error: this.refusing ?? 'not_allowed_token_type' };
    }
    const ticket = randomUUID();
    this.#tickets.set(ticket, this.#tokens.get(token));
    return { ok: true, url: `ws://127.0.0.1:${this.#server.address().port}/link/?ticket=${ticket}&app_id=${BOT.app}` };
  }

  #connected(socket, url) {
    const ticket = url.searchParams.get('ticket');
    const of = this.#tickets.get(ticket);
    if (!this.#tickets.delete(ticket)) {
      socket.terminate();
      return;
    }
    const link = new Link(socket, of);
    this.opened += 1;
    this.links.push(link);
    socket.once('close', () => this.links.splice(this.links.indexOf(link), 1));
    const farewell = this.farewells.shift();
    if (farewell) {
      link.disconnect(farewell);
    } else {
      link.say({
        type: 'hello', num_connections: this.links.length, connection_info: { app_id: BOT.app },
        debug_info: { host: 'applink-1', build_number: 1, approximate_connection_time: 18060 },
      });
    }
  }

  stands(count = 1, seconds = 45) {
    return eventually(`${count} connections stand`, () => this.links.length === count && this.links.at(-1), seconds);
  }

  /** Says something until it is acknowledged; what nobody waits for longer than that, only once. */
  async take(type, payload) {
    const acknowledged = await this.repeat({ type, payload, envelope_id: randomUUID() }, type === 'events_api' ? ATTEMPTS : 1);
    return acknowledged.payload ?? {};
  }

  async repeat({ type, payload, envelope_id }, attempts, reason = 'timeout') {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const link = await eventually('a connection stands', () => this.links.find((one) => !one.isFrozen) ?? this.links[0]);
      const acknowledged = await link.ask({
        envelope_id, type, payload, accepts_response_payload: type !== 'events_api',
        retry_attempt: attempt, retry_reason: attempt === 0 ? '' : reason,
      });
      if (acknowledged) {
        return acknowledged;
      }
    }
    throw new Error(`not acknowledged over any connection: ${type}`);
  }
}

/** One connection of the bot's. */
class Link {
  isFrozen = false;
  #socket;
  #waiting = new Map();

  constructor(socket, of) {
    this.#socket = socket;
    this.of = of;
    socket.on('message', (data) => {
      const { envelope_id, ...rest } = JSON.parse(data);
      this.#waiting.get(envelope_id)?.(rest);
    });
    socket.on('close', () => this.#waiting.forEach((answer) => answer(undefined)));
    socket.on('error', () => socket.terminate());
  }

  say(message) {
    this.#socket.send(JSON.stringify(message));
  }

  /** What it is acknowledged with; nothing where it is not in time, or the connection ends before. */
  async ask(envelope) {
    let late;
    try {
      return await new Promise((answer) => {
        this.#waiting.set(envelope.envelope_id, answer);
        late = setTimeout(answer, PATIENCE);
        this.say(envelope);
      });
    } finally {
      clearTimeout(late);
      this.#waiting.delete(envelope.envelope_id);
    }
  }

  disconnect(reason) {
    this.say({ type: 'disconnect', reason, debug_info: { host: 'applink-1' } });
  }

  /** Nothing comes over it any more, and nothing that was said to it is read, as when a machine between is gone. */
  freeze() {
    this.isFrozen = true;
    this.#socket.pause();
  }

  end() {
    this.#socket.terminate();
  }
}
