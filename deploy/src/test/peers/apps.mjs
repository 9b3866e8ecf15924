// Makes the app package for Teams and the manifests for Slack with the command that a trust makes them with, opens them, and holds them against
// Microsoft's own validator and Slack's own type; and looks whether the icons are still what was drawn.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { folder, java, page, peer, project, target } from './running.mjs';
import { Types } from './types.mjs';

const APP = '0b07c0de-1a2b-4c3d-8e4f-a5b6c7d8e9f0';
const TRUST = {
  PONDER_TEAMS_APP_ID: APP,
  PONDER_ADDRESS: 'https://ponder.larchdown.org.uk',
  PONDER_PUBLISHER_NAME: 'Larchdown Academy Trust',
  PONDER_PUBLISHER_WEBSITE: 'https://www.larchdown.org.uk',
  PONDER_PUBLISHER_PRIVACY: 'https://www.larchdown.org.uk/ponder',
  PONDER_PUBLISHER_TERMS: 'https://www.larchdown.org.uk/use',
};
const ICONS = { 'color.png': ['color.svg', 192], 'outline.png': ['outline.svg', 32], 'slack.png': ['color.svg', 512] };

/** Browsers of different age smooth edges a little differently: so far a part of a pixel may be off unseen, and so many may be, for each row. */
const NEAR = 48;
const A_ROW = 1;

function run(command, args, env = {}) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PONDER_')));
  const done = spawnSync(command, args, { encoding: 'utf8', env: { ...inherited, ...env }, timeout: 60_000 });
  return { status: done.status, said: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}` };
}

/** What a trust's command writes, and says. */
function apps(answers) {
  const into = join(folder(), 'apps');
  return { into, ...run('java', java('Launcher', project, target, '--task', 'APPS', into), answers) };
}

function expect(holds, otherwise) {
  if (!holds) {
    throw new Error(otherwise);
  }
}

async function teams() {
  const { into, status, said } = apps(TRUST);
  expect(status === 0, `the packages were not made:\n${said}`);
  const open = folder();
  const opened = run('sh', ['-c', `cd '${open}' && jar --extract --file '${join(into, 'ponder-teams.zip')}'`]);
  expect(opened.status === 0, `the package does not open: ${opened.said}`);
  const manifest = JSON.parse(readFileSync(join(open, 'manifest.json'), 'utf8'));
  for (const icon of Object.values(manifest.icons)) {
    expect(existsSync(join(open, icon)), `the package lacks ${icon}`);
  }
  const complaints = await AppManifestUtils.validateAgainstSchema(manifest);
  expect(complaints.length === 0, `Microsoft's validator complains: ${complaints.join('; ')}`);
  for (const crooked of [
    { ...manifest, name: { short: 'A name of more than thirty characters' } },
    { ...manifest, bots: [{ ...manifest.bots[0], commands: [] }] },
    { ...manifest, id: 'ponder' },
    { ...manifest, developer: undefined },
  ]) {
    expect((await AppManifestUtils.validateAgainstSchema(JSON.parse(JSON.stringify(crooked)))).length > 0, 'the check is broken: it takes anything');
  }
  return [into, `Microsoft's validator takes the manifest of version ${manifest.manifestVersion}`];
}

function slack(into) {
  const types = new Types('apps', '@slack/web-api/dist/types/request/manifest.d.ts', `import type { Manifest } from 'slack';
type Known<M> = { [K in keyof M as string extends K ? never : K]: M[K] };
type App = Known<Manifest>;
`);
  const read = (at) => JSON.parse(readFileSync(join(at, 'ponder-slack.json'), 'utf8'));
  const events = read(into);
  const fetched = apps({});
  expect(fetched.status === 0, `no manifest for Socket Mode was made:\n${fetched.said}`);
  const socket = read(fetched.into);
  expect(socket.settings.socket_mode_enabled && !JSON.stringify(socket).includes('https://'), 'Socket Mode needs no address');
  expect(!JSON.stringify(events).includes('example'), 'a placeholder is left');
  types.check(
    { 'a setting that there is not': { type: 'App', json: { ...socket, settings: { ...socket.settings, sockets: true } } } },
    { 'with an address': { type: 'App', json: events }, 'over Socket Mode': { type: 'App', json: socket } },
  );
  return 'both manifests keep to Slack\'s type';
}

function refusals() {
  for (const [name, value] of Object.entries({ PONDER_ADDRESS: 'https://ponder.example', PONDER_PUBLISHER_NAME: '', PONDER_TEAMS_APP_ID: 'mine' })) {
    const { into, status, said } = apps({ ...TRUST, [name]: value });
    expect(status === 1 && said.includes(`Set ${name}`), `nonsense was not refused: ${name}\n${said}`);
    expect(!existsSync(into), 'something was written all the same');
    expect(!/Exception|\bat org\./.test(said), `a stack trace was shown:\n${said}`);
  }
}

/** How many pixels of what was drawn are not in the picture that is shipped. */
async function strange(at, [icon, [drawing, size]]) {
  const data = (file, kind) => `data:${kind};base64,${readFileSync(join(project, file)).toString('base64')}`;
  const shown = [
    data(`bot/src/main/icons/${drawing}`, 'image/svg+xml'),
    data(`bot/src/main/resources/org/ponder/bot/apps/${icon}`, 'image/png'),
  ];
  return at.evaluate(
    async ({ shown, size, near }) => {
      const pixels = await Promise.all(
        shown.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(size, size).getContext('2d');
          canvas.drawImage(image, 0, 0, size, size);
          return canvas.getImageData(0, 0, size, size).data;
        }),
      );
      return pixels[0].filter((part, i) => Math.abs(part - pixels[1][i]) > near).length;
    },
    { shown, size, near: NEAR },
  );
}

await peer('apps', async () => {
  const [into, validated] = await teams();
  const typed = slack(into);
  refusals();
  const at = await page();
  for (const icon of Object.entries(ICONS)) {
    const differing = await strange(at, icon);
    expect(differing <= icon[1][1] * A_ROW, `${icon[0]} is not what was drawn in ${icon[1][0]}: ${differing} parts of pixels differ`);
  }
  expect((await strange(at, ['slack.png', ['outline.svg', 512]])) > 512 * A_ROW * 10, 'the check is broken: it takes any picture');
  console.log(`apps: ${validated}; ${typed}; the icons are what was drawn`);
});
