// Holds the app's manifest against Slack's own type for it, and the names of events that the build knows of against Slack's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from './app.mjs';
import { peer, project } from './running.mjs';
import { Types } from './types.mjs';

/** Slack's own type lets anything stand at the top. */
const types = new Types('manifest', '@slack/web-api/dist/types/request/manifest.d.ts', `import type { Manifest } from 'slack';
type Known<M> = { [K in keyof M as string extends K ? never : K]: M[K] };
type App = Known<Manifest>;
type Event = NonNullable<NonNullable<NonNullable<App['settings']>['event_subscriptions']>['bot_events']>[number];
type Missing<N extends string> = Exclude<Event, N>;
`);

/** The manifest with one thing changed; each path ends with what is set there, or taken away where that is undefined. */
function changed(...path) {
  const copy = structuredClone(manifest);
  const [value, name, ...to] = path.reverse();
  const part = to.reverse().reduce((found, step) => found[step], copy);
  if (value === undefined) {
    delete part[name];
  } else {
    part[name] = value;
  }
  return { type: 'App', json: copy };
}

const CROOKED = {
  'a misspelt group': changed('setings', manifest.settings),
  'a misspelt setting': changed('settings', 'org_deploy_enabeld', true),
  'a misspelt feature': changed('features', 'app_home', 'messages_tab_enable', true),
  'a misspelt event': changed('settings', 'event_subscriptions', 'bot_events', ['message.in']),
  'a scope that there is not': changed('oauth_config', 'scopes', 'bot', ['chat:wirte']),
  'an app without a name': changed('display_information', 'name', undefined),
  'a command without a description': changed('features', 'slash_commands', [{ command: '/ponder' }]),
  'a shortcut of no kind': changed('features', 'shortcuts', 0, 'type', 'local'),
  'a word for yes': changed('settings', 'socket_mode_enabled', 'false'),
};
/** What Slack's own description of the type says and no type can. */
const LONGEST = { name: 35, description: 140, long_description: 4000 };
const SHORTEST = { long_description: 175 };

await peer('manifest', () => {
  types.check(CROOKED, {});
  const names = readFileSync(join(project, 'bot/src/test/resources/slack-events.txt'), 'utf8').trim().split('\n');
  const all = names.map((name) => JSON.stringify(name)).join(' | ');
  const wrong = types.complaints({
    manifest: { type: 'App', json: manifest },
    'an event that Slack knows no more': { type: 'Event[]', json: names },
    'an event that is not known to the build': { type: `[Missing<${all}>] extends [never] ? 'none' : Missing<${all}>`, json: 'none' },
  });
  if (wrong.length > 0) {
    throw new Error(wrong.map(([name, error]) => `${name}: ${error}`).join('\n'));
  }
  for (const [what, text] of Object.entries(manifest.display_information)) {
    if (text.length > (LONGEST[what] ?? 10) || text.length < (SHORTEST[what] ?? 1)) {
      throw new Error(`${what} has ${text.length} characters`);
    }
  }
  console.log(`manifest: it keeps to Slack's type, and ${names.length} events are known`);
});
