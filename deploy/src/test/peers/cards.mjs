// Reads every card that the build wrote with Microsoft's own Adaptive Cards library, and draws it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { peer, project } from './running.mjs';

const LEAST = 100;
const FOLDERS = ['bot/target/cards', 'deploy/target/it/cards'].map((folder) => join(project, folder));

/** The library draws for a browser; it also wants two things that the stand-in for one does not have. */
function library() {
  const { window } = new JSDOM('<!DOCTYPE html><body></body>');
  globalThis.window = window;
  globalThis.document = window.document;
  for (const name of Object.getOwnPropertyNames(window)) {
    if (/^(HTML.*Element|Element|Node|Text|Event|KeyboardEvent|MouseEvent)$/.test(name)) {
      globalThis[name] = window[name];
    }
  }
  Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
    get() {
      return this.textContent;
    },
    set(text) {
      this.textContent = text;
    },
  });
  return createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');
}

const AdaptiveCards = library();
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = text;
  result.didProcess = true;
};

/** Everything that is wrong with a card, in words. */
function complaints(json) {
  const card = new AdaptiveCards.AdaptiveCard();
  const context = new AdaptiveCards.SerializationContext();
  // the library's own check of a language remembers the last card it looked at, and turns every second one down
  const { lang = 'en', ...others } = json;
  card.parse(others, context);
  const found = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  if (lang !== 'en') {
    found.push(`its language is ${lang}, and Teams knows “en”`);
  }
  found.push(...card.validateProperties().validationEvents.map((event) => event.message));
  if (json.version !== '1.5') {
    found.push(`its version is ${json.version}, and Teams shows 1.5`);
  }
  if (!card.render()?.textContent) {
    found.push('it draws nothing');
  }
  return found;
}

function card(body, version = '1.5') {
  return { type: 'AdaptiveCard', version, body };
}

/** Cards that must be complained of; if one is not, the check itself is broken. */
const CROOKED = {
  'a wrong word': card([{ type: 'TextBlock', text: 'hello', weight: 'heavy' }]),
  'an unknown element': card([{ type: 'TextBlock', text: 'hello' }, { type: 'Sparkline' }]),
  'an input without an id': card([{ type: 'Input.Text', label: 'Your words' }]),
  'another version': card([{ type: 'TextBlock', text: 'hello' }], '1.6'),
  'nothing to see': card([]),
};
const STRAIGHT = card([
  { type: 'TextBlock', text: 'hello', wrap: true },
  { type: 'Input.Text', id: 'words', label: 'Your words', isRequired: true, errorMessage: 'Please write something.' },
]);

await peer('cards', async () => {
  for (const [name, json] of Object.entries(CROOKED)) {
    if (complaints(json).length === 0) {
      throw new Error(`the check is broken: it does not see ${name}`);
    }
  }
  if (complaints(STRAIGHT).length > 0) {
    throw new Error(`the check is broken: it complains of a good card: ${complaints(STRAIGHT).join('; ')}`);
  }
  const files = FOLDERS.flatMap((folder) => {
    const cards = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    if (cards.length < LEAST) {
      throw new Error(`${cards.length} cards in ${folder}: run \`mvn verify\` first, its tests write them`);
    }
    return cards.map((name) => join(folder, name));
  });
  const wrong = files.flatMap((file) =>
    complaints(JSON.parse(readFileSync(file, 'utf8'))).map((complaint) => `${file}: ${complaint}`),
  );
  if (wrong.length > 0) {
    throw new Error(wrong.join('\n'));
  }
  console.log(`cards: ${files.length} read and drawn`);
});
