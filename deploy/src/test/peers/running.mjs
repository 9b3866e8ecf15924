// Starts the programs a peer test needs, and stops every one of them again, however the test ends.
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

export const peers = dirname(fileURLToPath(import.meta.url));
export const deploy = resolve(peers, '../../..');
export const project = resolve(deploy, '..');
export const target = join(deploy, 'target');
export const shots = join(target, 'screenshots');

const stops = [];

/** Runs a test; whatever it started is stopped before the process ends with 0 or 1. */
export async function peer(name, test) {
  mkdirSync(shots, { recursive: true });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => stopAll().then(() => process.exit(1)));
  }
  try {
    await test();
    console.log(`${name}: passed`);
  } catch (failure) {
    process.exitCode = 1;
    console.error(`${name}: ${failure.stack ?? failure}`);
  } finally {
    await stopAll();
  }
}

/** What is done when the test is over, last registered first. */
export function stopWith(stop) {
  stops.push(stop);
}

async function stopAll() {
  while (stops.length > 0) {
    try {
      await stops.pop()();
    } catch (failure) {
      process.exitCode = 1;
      console.error(`not stopped as it should be: ${failure.stack ?? failure}`);
    }
  }
}

/** A folder of the test's own, gone when it is over. */
export function folder() {
  const made = mkdtempSync(join(tmpdir(), 'ponder-peer-'));
  stopWith(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }));
  return made;
}

export function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/**
 * Starts a program that logs to a file, and waits until `ready` says so; SIGTERM stops it, SIGKILL if it must. Returns its log.
 */
export async function program(name, command, { args, cwd, env, ready, seconds }) {
  const log = join(target, `${name}.log`);
  const out = openSync(log, 'w');
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', out, out] });
  let ended = null;
  const over = new Promise((done) => {
    child.once('error', (failure) => done((ended = failure.message)));
    child.once('exit', (code, signal) => done((ended = `it ended with ${code ?? signal}`)));
  });
  stopWith(async () => {
    child.kill('SIGTERM');
    await Promise.race([over, pause(30_000, undefined, { ref: false })]);
    if (ended === null) {
      child.kill('SIGKILL');
      await over;
    }
  });
  const read = () => readFileSync(log, 'utf8');
  const deadline = Date.now() + seconds * 1000;
  while (!(await ready(read))) {
    if (ended !== null || Date.now() > deadline) {
      throw new Error(`${name} did not start: ${ended ?? 'no answer in time'}\n${read()}`);
    }
    await pause(100);
  }
  return read;
}

/** Looks until there is something to see, and gives it back. */
export async function eventually(what, look, seconds = 45) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen) {
      return seen;
    }
    if (Date.now() > deadline) {
      throw new Error(`it never came to this within ${seconds} s: ${what}`);
    }
    await pause(50);
  }
}

/** Whether an address answers at all, with whatever status. */
export async function answers(url) {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(() => true, () => false);
}

export function java(main, ...args) {
  const libraries = readFileSync(join(target, 'launcher.classpath'), 'utf8').trim();
  return ['-cp', [join(target, 'classes'), join(target, 'test-classes'), libraries].join(delimiter), `org.ponder.deploy.${main}`, ...args];
}

/** Starts Ponder as `mvn -Ptry package` does, with data of its own; returns its address. */
export async function ponder(env = {}) {
  return (await server('peer-ponder', env)).url;
}

/** One server of Ponder's, of which several may use one database. */
export async function server(name, env = {}) {
  const port = env.PONDER_PORT ?? String(await freePort());
  const data = folder();
  await program(name, 'java', {
    args: java('Launcher', project, target),
    env: { PONDER_QUIET_HOURS: 'none', PONDER_PORT: port, PONDER_DATA: data, ...env },
    ready: (log) => log().includes('Ponder is ready'),
    seconds: 150,
  });
  return {
    name,
    url: `http://localhost:${port}`,
    /** What the server itself says, not the launcher. */
    log: () => readFileSync(join(data, 'ponder.log'), 'utf8'),
    /** Ends it as a crash would; whatever else belongs to it ends because of that. */
    crash: () => process.kill(Number(readFileSync(join(data, 'server.pid'), 'utf8')), 'SIGKILL'),
  };
}

/** Starts a database that outlives any server; returns what the servers find it by, and a way to ask it. */
export async function database() {
  const log = await program('peer-database', 'java', {
    args: java('DatabaseAlone', folder()),
    ready: (said) => /listens on port \d+/.test(said()),
    seconds: 90,
  });
  const port = Number(log().match(/listens on port (\d+)/)[1]);
  const connection = { host: '127.0.0.1', port, user: 'postgres', password: 'postgres', database: 'postgres' };
  return {
    environment: {
      PONDER_DATABASE_URL: `jdbc:postgresql://127.0.0.1:${port}/postgres`,
      PONDER_DATABASE_USER: 'postgres',
      PONDER_DATABASE_PASSWORD: 'postgres',
      PONDER_SECRET_KEYS: `first:${randomBytes(32).toString('base64')}`,
    },
    async ask(sql, ...values) {
      const client = new (await import('pg')).default.Client(connection);
      await client.connect();
      try {
        return (await client.query(sql, values)).rows;
      } finally {
        await client.end();
      }
    },
  };
}

/** Starts Microsoft's Agents Playground in front of a bot; returns its address. */
export async function playground(messages) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  await program('peer-playground', process.execPath, {
    args: [
      join(peers, 'node_modules/@microsoft/m365agentsplayground/cli.js'),
      ...['start', '-e', messages, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    ],
    cwd: folder(),
    env: { BROWSER: 'none' },
    ready: () => answers(url),
    seconds: 60,
  });
  return url;
}

/** Starts Chromium without a window; returns a new page in British English. */
export async function page(size = { width: 1280, height: 900 }) {
  const { chromium } = await import('playwright-core');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`There is no ${executablePath}: install Debian's chromium, or set CHROMIUM to where it is.`);
  }
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
  stopWith(() => browser.close());
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', viewport: size });
  return context.newPage();
}

/** Keeps a picture of a page for people to look at. */
export async function shot(page, name) {
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}
