// Tokens that expire, as Slack gives them for an app that wants them to: each pair can be renewed once.
import { randomUUID } from 'node:crypto';

export class Rotation {
  /** What is good: the token, and what the next one is had for. */
  #good;
  #real;
  #front;
  /** For how many seconds each token is good, the first one first. */
  #lifetimes;
  renewals = 0;
  /** What was offered for a new token a second time. */
  spent = 0;
  /** Everything that was ever given. */
  given = [];

  constructor(front, ...lifetimes) {
    this.#front = front;
    this.#lifetimes = lifetimes;
    front.answers('oauth.v2.access', ({ fields, pass }) =>
      fields.grant_type === 'refresh_token' ? this.#renewed(fields.refresh_token) : this.#granted(pass));
  }

  async #granted(pass) {
    const granted = await pass();
    this.#real = granted.access_token;
    return granted.ok ? { ...granted, ...this.#pair() } : granted;
  }

  #renewed(renewing) {
    if (renewing !== this.#good.refresh_token) {
      this.spent += 1;
      return { ok: false, error: 'invalid_refresh_token' };
    }
    this.renewals += 1;
    return { ok: true, token_type: 'bot', ...this.#pair() };
  }

  #pair() {
    this.#front.passes.delete(this.#good?.access_token);
    this.#good = {
      access_token: `xoxe.xoxb-1-${randomUUID()}`, refresh_token: `xoxe-1-${randomUUID()}`,
      expires_in: this.#lifetimes.shift() ?? 43_200,
    };
    this.#front.passes.set(this.#good.access_token, this.#real);
    this.given.push(this.#good.access_token, this.#good.refresh_token);
    return this.#good;
  }
}
