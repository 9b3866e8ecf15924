// Slack as it calls the bot's address, with its signature.
import { createHmac, randomBytes } from 'node:crypto';

export const JSON_BODY = 'application/json';
export const FORM_BODY = 'application/x-www-form-urlencoded';
const LONGEST = 3000;

export class Requests {
  secret = randomBytes(16).toString('hex');
  #address;

  /** @param bot its address */
  to(bot) {
    this.#address = `${bot}/api/slack`;
    return this.#address;
  }

  get environment() {
    return { PONDER_SLACK_SIGNING_SECRETS: this.secret };
  }

  /** What Slack's own kinds look like on their way: one is JSON, and two are forms. */
  async take(kind, payload) {
    const { status, text, after } = await this.send({
      events_api: () => ({ body: JSON.stringify(payload), type: JSON_BODY }),
      interactive: () => ({ body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: FORM_BODY }),
      slash_commands: () => ({ body: new URLSearchParams(payload).toString(), type: FORM_BODY }),
    }[kind]());
    if (status !== 200 || after > LONGEST) {
      throw new Error(`answered ${status} after ${after} ms: ${text}`);
    }
    return text === '' ? {} : JSON.parse(text);
  }

  /** Sends a request as Slack would, but for what is said otherwise; a header that is to be left out is null. */
  async send({ body, type = JSON_BODY, time = now(), secret = this.secret, signed = body, headers = {} }) {
    const all = {
      'content-type': type, 'x-slack-request-timestamp': String(time), 'x-slack-signature': signature(secret, time, signed), ...headers,
    };
    const began = Date.now();
    const answer = await fetch(this.#address, {
      method: 'POST',
      headers: Object.entries(all).filter(([, value]) => value !== null),
      body,
      signal: AbortSignal.timeout(20_000),
    });
    const text = await answer.text();
    return { status: answer.status, text, after: Date.now() - began };
  }
}

export function now() {
  return Math.floor(Date.now() / 1000);
}

export function signature(secret, time, body) {
  return `v0=${createHmac('sha256', secret).update(`v0:${time}:`).update(body).digest('hex')}`;
}
