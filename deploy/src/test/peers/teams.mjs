// Microsoft's Agents Playground as people use it: one who sits in front of it, and colleagues who are elsewhere in the team.
import { eventually, page, playground, shot, stopWith } from './running.mjs';

const PATIENCE = 20_000;

/** Opens the Playground in front of a bot. */
export async function teams(messages) {
  const url = await playground(messages);
  const screen = await page({ width: 1280, height: 1000 });
  screen.setDefaultTimeout(PATIENCE);
  // what was to be seen when the test ended, well or not
  stopWith(() => shot(screen, 'playground-last').catch(console.error));
  const log = new Log(screen);
  await screen.goto(url);
  await screen.getByTitle('Hide log panel').click();
  await log.tells(2, 'Personal Chat');
  const { config } = await ask(`${url}/_internal/v1/config`);
  const colleagues = await Promise.all(config.users.map((user) => Colleague.of(url, user, log)));
  return { me: new Me(screen, log, config.currentUser), colleagues };
}

/** Whoever sits in front of the Playground. */
class Me {
  #screen;
  #log;
  #said;

  constructor(screen, log, { name }) {
    this.#screen = screen;
    this.#log = log;
    this.name = name;
  }

  async goTo(place) {
    await this.#screen.getByRole('treeitem', { name: place }).click();
    this.#said = undefined;
  }

  /** Goes to a chat or a channel for the first time: then the bot is added to it. */
  async bringPonderTo(place) {
    const before = this.#log.arrivals;
    await this.goTo(place);
    await this.#log.tells(before + 2, place);
  }

  /** Types a message. */
  async say(words) {
    await this.#screen.locator('[data-lexical-editor="true"][contenteditable="true"]').click();
    await this.#screen.keyboard.type(words);
    await this.#screen.keyboard.press('Enter');
    this.#said = this.#screen.getByText(words, { exact: true }).last();
    await this.#said.waitFor();
  }

  /** Waits for a card that reads so, below what was typed last; the newest, where there are several. */
  async reads(...texts) {
    const below = 'xpath=following::*[contains(concat(" ", @class, " "), " ac-adaptiveCard ")]';
    const cards = this.#said?.locator(below) ?? this.#screen.locator('.ac-adaptiveCard');
    const card = texts.reduce((found, hasText) => found.filter({ hasText }), cards).last();
    await card.waitFor();
    return new Card(card, this.#screen);
  }

  /** Keeps a picture of what is on the screen. */
  async shows(name) {
    await shot(this.#screen, `playground-${name}`);
  }
}

/** A card on the screen. */
class Card {
  #card;
  #screen;

  constructor(card, screen) {
    this.#card = card;
    this.#screen = screen;
  }

  text() {
    return this.#card.innerText();
  }

  async press(button) {
    await this.#card.getByRole('button', { name: button, exact: true }).click();
  }

  async write(field, words) {
    await this.#card.getByRole('textbox', { name: field }).fill(words);
  }

  async tick(option) {
    await this.#card.locator('label').filter({ hasText: option }).click();
  }

  /** Chooses from a list that folds out. */
  async choose(field, option) {
    await this.#list(field).click();
    await this.#screen.getByRole('option', { name: option, exact: true }).click();
  }

  /** Whether a list offers something. */
  async offers(field, option) {
    await this.#list(field).click();
    const options = this.#screen.getByRole('option');
    await options.first().waitFor();
    const offered = await options.allInnerTexts();
    await this.#screen.keyboard.press('Escape');
    return offered.includes(option);
  }

  #list(field) {
    return this.#card.getByRole('combobox', { name: field });
  }
}

/**
 * Somebody of the team who sits elsewhere. What they do comes to the bot through the Playground, which draws nothing of it and
 * does not say to whom the bot answers: so they speak one after the other, and the bot's next words are for who spoke last.
 */
class Colleague {
  #url;
  #user;
  #chat;
  #log;
  #since = 0;

  constructor(url, user, chat, log) {
    this.#url = url;
    this.#user = user;
    this.#chat = chat;
    this.#log = log;
  }

  /** The Playground has one private chat for each, which it also gives to the bot that asks for it. */
  static async of(url, user, log) {
    const { id } = await ask(`${url}/_connector/v3/conversations`, { isGroup: false, members: [{ id: user.id }] });
    return new Colleague(url, user, id, log);
  }

  get name() {
    return this.#user.name;
  }

  async say(text) {
    await this.#do({ type: 'message', text });
  }

  /** Presses a button of a card, after filling it in; what is chosen is called by how its title begins. */
  async press(card, button, { position, text, about } = {}) {
    const value = (title) => card.find((part) => part.value !== undefined && part.title?.startsWith(title)).value;
    const filled = { position: position && value(position), text, about: about?.map(value).join(',') };
    const { data } = card.find((part) => part.title === button && part.data);
    const action = { type: 'Action.Execute', data: { ...data, ...filled } };
    await this.#do({ type: 'invoke', name: 'adaptiveCard/action', value: { action } });
  }

  /** Waits for a card that reads so; returns every part of it. */
  reads(text) {
    return eventually(`${this.name} reads “${text}”`, () =>
      this.#log.posts.slice(this.#since).find((card) => card.some((part) => part.text?.includes(text))),
    );
  }

  async #do(what) {
    this.#since = this.#log.posts.length;
    const blank = await ask(`${this.#url}/_internal/v1/customActivities/template?conversationId=${this.#chat}`);
    const { id, name, aadObjectId } = this.#user;
    await ask(`${this.#url}/_internal/v1/customActivities`, { ...blank, from: { id, name, aadObjectId }, ...what });
  }
}

/** What went to and fro between the Playground and the bot, as it tells the page. */
class Log {
  /** What the bot posted, each as a list of its parts. */
  posts = [];
  /** How often the bot took in that it was added to a place: it is told twice of each, at the same moment. */
  arrivals = 0;

  constructor(screen) {
    screen.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => this.#note(JSON.parse(payload).log)));
  }

  async tells(arrivals, place) {
    await eventually(`the bot has taken in that it was added to ${place}`, () => this.arrivals >= arrivals);
  }

  #note({ activityName, response, request } = {}) {
    if (activityName === 'message' && response?.statusCode === 201) {
      this.posts.push(partsOf(request.body));
    }
    if (['installationUpdate', 'conversationUpdate'].includes(activityName) && response?.statusCode === 200) {
      this.arrivals++;
    }
  }
}

function partsOf(json) {
  return json !== null && typeof json === 'object' ? [json, ...Object.values(json).flatMap(partsOf)] : [];
}

async function ask(url, body) {
  const headers = { 'Content-Type': 'application/json' };
  const signal = AbortSignal.timeout(20_000);
  const answer = await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body), signal } : { signal });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}: ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}
