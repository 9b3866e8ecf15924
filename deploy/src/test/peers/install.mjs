// The app as people install it by themselves, in a real browser: what they are shown, what is kept of it, and how it ends.
import { randomUUID } from 'node:crypto';
import { BOT } from './app.mjs';
import { Rotation } from './rotation.mjs';
import { PEOPLE, opening, setUp } from './round.mjs';
import { database, eventually, freePort, page, peer, server, shot } from './running.mjs';
import { workspace } from './workspace.mjs';

await peer('install', async () => {
  const slack = await workspace({ people: PEOPLE, channels: ['leadership', 'board'] });
  const kept = await database();
  const port = String(await freePort());
  const address = `http://localhost:${port}`;
  const bot = await server('peer-ponder', {
    ...slack.offers(address), ...kept.environment, PONDER_PORT: port,
  });
  slack.tells(bot.url);
  const browser = await page({ width: 900, height: 600 });
  const ruth = slack.person('ruth');
  await isNotInstalled(browser, address, kept, ruth);
  await isInstalled(browser, address);
  await setUp(slack, ruth);
  await ends(slack, kept, ruth);
  const rotation = await comesBack(slack, browser, address, ruth);
  await isRevoked(slack, kept, browser, address, ruth);
  const given = slack.store.tokens.all().filter((one) => one.token_type === 'bot').map((one) => one.token);
  await isHidden(kept, bot, [...given, ...rotation.given]);
});

/** Goes as far as Slack's page, and gives what came with it. */
async function begin(browser, address) {
  await browser.goto(`${address}/slack/install`);
  await browser.getByText('Authorize Ponder').waitFor();
  return new URL(browser.url()).searchParams.get('state');
}

/** Comes back from Slack, and reads what is said there. */
async function comeBack(browser, address, fields, status, ...texts) {
  const answer = await browser.goto(`${address}/slack/installed?${new URLSearchParams(fields)}`);
  await reads(browser, ...texts);
  if (answer.status() !== status) {
    throw new Error(`answered ${answer.status()} where it says ${texts}`);
  }
}

async function reads(browser, title, ...texts) {
  await browser.getByRole('heading', { name: title }).waitFor();
  const said = await browser.locator('main').innerText();
  const lacking = texts.filter((text) => !said.includes(text));
  if (lacking.length > 0) {
    throw new Error(`the page does not say ${lacking}: ${said}`);
  }
}

/** Whoever says no, or comes with what is not theirs, is told so in words, and nothing is kept. */
async function isNotInstalled(browser, address, kept, ruth) {
  await begin(browser, address);
  await comeBack(browser, address, { error: 'access_denied' }, 403, 'Ponder was not installed', 'nothing was changed');
  await shot(browser, 'slack-not-installed');
  await browser.getByRole('link', { name: 'Begin once more' }).click();
  await browser.getByText('Authorize Ponder').waitFor();

  const code = randomUUID();
  const again = ['Please begin once more', 'Nothing was changed'];
  await comeBack(browser, address, { state: randomUUID(), code }, 400, ...again);
  await shot(browser, 'slack-begin-once-more');
  const late = await begin(browser, address);
  await kept.ask("UPDATE slack_state SET good_until = now() - interval '1 second'");
  await comeBack(browser, address, { state: late, code }, 400, ...again);
  const elsewhere = await begin(browser, address);
  const another = await browser.context().browser().newContext();
  await comeBack(await another.newPage(), address, { state: elsewhere, code }, 400, ...again);
  await another.close();
  const state = await begin(browser, address);
  await comeBack(browser, address, { state, code }, 502, 'Slack did not let Ponder in', 'Please begin once more');
  await comeBack(browser, address, { state, code }, 400, ...again);
  if ((await kept.ask('SELECT * FROM slack_installation')).length > 0) {
    throw new Error('something was installed');
  }
  await ruth.hears(0, () => ruth.say('hello'));
}

async function isInstalled(browser, address) {
  await begin(browser, address);
  await browser.getByRole('button', { name: 'Ruth Adeyemi' }).click();
  await reads(browser, 'Ponder is installed', '/invite @Ponder');
  await shot(browser, 'slack-installed');
  await browser.reload();
  await reads(browser, 'Please begin once more');
}

/** Invitations are on their way when the app is taken out of the workspace: they cannot arrive, and nothing is sent any more. */
async function ends(slack, kept, ruth) {
  const confirm = await opening(ruth, 'Workforce resilience', 'Working culture and wellbeing');
  await aged(kept);
  slack.front.busy.set('chat.postMessage', 1000);
  await confirm.submit();
  await eventually('invitations are on their way', () => slack.front.refused.length > 3);
  await slack.event({ type: 'app_uninstalled' });
  const [dead] = await kept.ask('SELECT * FROM slack_installation');
  if (dead.dead_why !== 'UNINSTALLED' || dead.token !== null || dead.renewing !== null) {
    throw new Error(`it is to be dead because of UNINSTALLED, and is because of ${dead.dead_why}`);
  }
  slack.front.busy.clear();
  await eventually('they are given up', async () =>
    (await kept.ask("SELECT 1 FROM dispatch WHERE kind = 'TELL' AND state = 'DISCONNECTED'")).length >= PEOPLE.length);
  await ruth.hears(0, () => ruth.say('hello?'));
}

/** What is told of an installation that is minutes old may be about the one before it. */
async function aged(kept) {
  await kept.ask("UPDATE slack_installation SET installed_at = installed_at - interval '10 minutes'");
}

/** Installed again, with tokens that expire, everything goes on where it was; and whoever leads is told what did not arrive. */
async function comesBack(slack, browser, address, ruth) {
  const rotation = new Rotation(slack.front, 1500);
  await isInstalled(browser, address);
  await Promise.all(PEOPLE.map(([name]) => slack.person(name)).map((person) => person.hears(1, () => person.say('help'))));
  if (rotation.renewals !== 1 || rotation.spent !== 0) {
    throw new Error(`the token was renewed ${rotation.renewals} times, and ${rotation.spent} times with what was spent`);
  }
  await ruth.say('delivery');
  await ruth.reads('What could not be delivered', 'no longer connected to');
  return rotation;
}

async function isRevoked(slack, kept, browser, address, ruth) {
  await slack.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } });
  await ruth.hears(1, () => ruth.say('help'));
  await aged(kept);
  await slack.event({ type: 'tokens_revoked', tokens: { oauth: [], bot: [BOT.user] } });
  await ruth.hears(0, () => ruth.say('help'));
  const [{ dead_why: why }] = await kept.ask('SELECT dead_why FROM slack_installation');
  if (why !== 'TOKEN_REFUSED') {
    throw new Error(`it ended because of ${why}`);
  }
  await isInstalled(browser, address);
  await ruth.hears(1, () => ruth.say('help'));
}

/** No token stands in a row or in the log, in words or in the bytes of words; that one is kept at all is seen by its row. */
async function isHidden(kept, bot, tokens) {
  const tables = await kept.ask("SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables"
    + " WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'");
  const rows = await Promise.all(tables.map(({ name }) => kept.ask(`SELECT t::text AS row FROM ${name} t`)));
  const all = [...rows.flat().map(({ row }) => row), bot.log()].join('\n');
  if (tokens.length < 4 || tables.length < 10 || !all.includes('UPONDER001')) {
    throw new Error(`${tokens.length} tokens, ${tables.length} tables: there is nothing to look for or to look through`);
  }
  for (const token of tokens) {
    for (const form of [token, Buffer.from(token).toString('hex'), Buffer.from(token).toString('base64').slice(0, -4)]) {
      if (all.includes(form)) {
        throw new Error('a token stands in the clear');
      }
    }
  }
}
