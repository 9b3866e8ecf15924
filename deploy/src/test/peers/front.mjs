// What the bot calls in Slack's place: the emulator, and before it what that lacks.
import { createServer } from 'node:http';
import { stopWith } from './running.mjs';

/** Answers what it knows how to, refuses what it is told to refuse, and passes everything else on. */
export class Front {
  groups = [];
  whispers = [];
  ephemeral = [];
  /** How often a method is still to be answered that there were too many calls. */
  busy = new Map();
  refused = [];
  /** Tokens that the emulator knows under another name; of this kind it knows no others. */
  passes = new Map();
  #emulator;
  #own = new Map([
    ['usergroups.list', () => ({ ok: true, usergroups: this.groups })],
    ['usergroups.users.list', ({ fields }) => ({
      ok: true, users: this.groups.find((group) => group.id === fields.usergroup).users,
    })],
    ['chat.postEphemeral', async ({ fields, pass }) => {
      this.ephemeral.push(fields.blocks);
      return pass();
    }],
  ]);

  static async of(emulator) {
    const front = new Front();
    front.#emulator = emulator;
    const server = createServer((request, response) => front.#answer(request, response).catch((failure) => {
      response.writeHead(500).end(String(failure));
    }));
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    stopWith(() => new Promise((done) => server.close(done) && server.closeAllConnections()));
    return Object.assign(front, { url: `http://127.0.0.1:${server.address().port}` });
  }

  /** From now on a method, or another path, is answered here: with JSON, given the token, the fields, and how to pass it on. */
  answers(method, how) {
    this.#own.set(method, how);
  }

  async #answer(request, response) {
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    const method = request.url.replace(/^\/api\//, '').replace(/\?.*/, '');
    const say = (status, json, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(json));
    if ((this.busy.get(method) ?? 0) > 0) {
      this.busy.set(method, this.busy.get(method) - 1);
      this.refused.push({ method, at: Date.now() });
      say(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '2' });
    } else if (request.url.startsWith('/commands/')) {
      this.whispers.push(JSON.parse(body));
      say(200, { ok: true });
    } else if (this.#own.has(method)) {
      const token = tokenOf(request);
      const fields = fieldsOf(request, body);
      const pass = async (as = token) => JSON.parse((await this.#pass(request, body, as)).body);
      say(200, await this.#own.get(method)({ token, fields, pass }));
    } else {
      const passed = await this.#pass(request, body, tokenOf(request));
      response.writeHead(passed.status, { 'content-type': passed.type }).end(passed.body);
    }
  }

  async #pass(request, body, token) {
    const { host, connection, ...headers } = request.headers;
    if (token.startsWith('xoxe.') && !this.passes.has(token)) {
      return { status: 200, type: 'application/json', body: JSON.stringify({ ok: false, error: 'token_expired' }) };
    }
    const answer = await fetch(this.#emulator + request.url, {
      method: request.method,
      headers: token ? { ...headers, authorization: `Bearer ${this.passes.get(token) ?? token}` } : headers,
      body: body.length > 0 ? body : undefined,
    });
    const type = answer.headers.get('content-type') ?? 'text/plain';
    return { status: answer.status, type, body: Buffer.from(await answer.arrayBuffer()) };
  }
}

function tokenOf(request) {
  return /^Bearer (.*)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/** Slack takes both JSON and forms, with parts of them in JSON. */
function fieldsOf(request, body) {
  if (body.length === 0) {
    return {};
  }
  if ((request.headers['content-type'] ?? '').startsWith('application/json')) {
    return JSON.parse(body);
  }
  const fields = Object.fromEntries(new URLSearchParams(body.toString()));
  return fields.blocks ? { ...fields, blocks: JSON.parse(fields.blocks) } : fields;
}
