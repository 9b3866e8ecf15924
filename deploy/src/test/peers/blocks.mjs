// Holds every message and view for Slack that the build wrote against Slack's own types, with the TypeScript compiler.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peer, project } from './running.mjs';
import { Types } from './types.mjs';

const FOLDER = join(project, 'bot/target/slack');
const LEAST = { message: 500, modal: 300, home: 300 };
const TYPES = { message: 'Message', modal: 'Modal', home: 'Home' };
/** In Slack's reference, and not yet among its types. */
const NOT_TYPED = ['data_visualization'];
const types = new Types('blocks', '@slack/types/dist/index.d.ts', `import type { HomeView, KnownBlock, ModalView } from 'slack';
type Known<V> = Omit<V, 'blocks'> & { blocks: KnownBlock[] };
type Message = { text: string; blocks: KnownBlock[] };
type Modal = Known<ModalView>;
type Home = Known<HomeView>;
`);

const text = { type: 'plain_text', text: 'hello', emoji: false };
const options = [{ text, value: 'one' }];
const input = { type: 'input', block_id: 'words/1', label: text, element: { type: 'plain_text_input', action_id: 'value' } };
const straight = { type: 'modal', title: text, submit: text, blocks: [{ type: 'header', text }, input] };

/** What must be complained of; if one is not, the check itself is broken. */
const CROOKED = {
  'an unknown block': { kind: 'message', json: { text: 'hello', blocks: [{ type: 'sparkline' }] } },
  'a header that is read as mark-up': {
    kind: 'message',
    json: { text: 'hello', blocks: [{ type: 'header', text: { type: 'mrkdwn', text: '*hello*' } }] },
  },
  'a misspelt property': { kind: 'message', json: { text: 'hello', blocks: [{ type: 'divider', blockid: '1' }] } },
  'an input without a label': { kind: 'modal', json: { ...straight, blocks: [{ ...input, label: undefined }] } },
  'a list without a style': {
    kind: 'message',
    json: { text: 'hello', blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_list', elements: [] }] }] },
  },
  'a select with words for options': {
    kind: 'modal',
    json: { ...straight, blocks: [{ ...input, element: { type: 'static_select', options: ['one'] } }] },
  },
  'a button of a colour of its own': {
    kind: 'home',
    json: { type: 'home', blocks: [{ type: 'actions', elements: [{ type: 'button', text, style: 'green' }] }] },
  },
  'a window without a title': { kind: 'modal', json: { ...straight, title: undefined } },
  'a home page that is a window': { kind: 'home', json: straight },
};
const STRAIGHT = {
  'a good window': { kind: 'modal', json: straight },
  'a good home page': { kind: 'home', json: { type: 'home', blocks: [{ type: 'divider' }] } },
  'a good message': {
    kind: 'message',
    json: { text: 'hello', blocks: [{ type: 'actions', elements: [{ type: 'checkboxes', action_id: 'a', options }] }] },
  },
};

function typed(shown) {
  return Object.fromEntries(Object.entries(shown).map(([name, { kind, json }]) => [name, { type: TYPES[kind], json }]));
}

function written(kind) {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(`.${kind}.json`)) : [];
  if (files.length < LEAST[kind]) {
    throw new Error(`${files.length} times ${kind} in ${FOLDER}: run \`mvn verify\` first, its tests write them`);
  }
  return files.map((name) => [name, { kind, json: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) }]);
}

await peer('blocks', async () => {
  types.check(typed(CROOKED), typed(STRAIGHT));
  const shown = Object.fromEntries(Object.keys(TYPES).flatMap(written));
  let untyped = 0;
  for (const { json } of Object.values(shown)) {
    const typed = json.blocks.filter((block) => !NOT_TYPED.includes(block.type));
    untyped += json.blocks.length - typed.length;
    json.blocks = typed;
  }
  const wrong = types.complaints(typed(shown));
  if (wrong.length > 0) {
    throw new Error(wrong.map(([name, error]) => `${name}: ${error}`).join('\n'));
  }
  const kept = Object.keys(shown).length;
  console.log(`blocks: ${kept} messages and views keep to Slack's types; ${untyped} blocks have none yet (${NOT_TYPED})`);
});
