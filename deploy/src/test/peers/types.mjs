// Holds JSON against types of Slack's, with the TypeScript compiler.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { peers, target } from './running.mjs';

export class Types {
  #workshop;
  #declared;
  #head;

  /**
   * @param name of the folder it works in
   * @param declared where Slack declares its types, below node_modules
   * @param head imports them from 'slack', and says which types are held against
   */
  constructor(name, declared, head) {
    this.#workshop = join(target, name);
    this.#declared = join(peers, 'node_modules', declared);
    this.#head = head;
  }

  /** What is wrong with each of these, by name: the compiler's words. */
  complaints(shown) {
    const names = Object.keys(shown);
    this.#write(Object.values(shown).map(({ type, json }, i) => `export const shown${i}: ${type} = ${JSON.stringify(json)};`));
    const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
    const tsc = spawnSync(process.execPath, [join(typescript, 'bin/tsc'), '--project', this.#workshop, '--pretty', 'false'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      timeout: 300_000,
    });
    const said = `${tsc.stdout ?? ''}${tsc.stderr ?? ''}`;
    const before = this.#head.split('\n').length;
    const found = [...said.matchAll(/shown\.ts\((\d+),\d+\): (error .*)/g)].map(([, line, error]) => [names[line - before], error]);
    if (tsc.error || (tsc.status !== 0 && found.length === 0) || found.some(([name]) => name === undefined)) {
      throw new Error(`the compiler could not do its work: ${tsc.error ?? said}`);
    }
    return found;
  }

  /** Whether it sees all that is crooked, and nothing else: if not, the check itself is broken. */
  check(crooked, straight) {
    const found = new Set(this.complaints({ ...crooked, ...straight }).map(([name]) => name));
    for (const name of Object.keys(crooked)) {
      if (!found.has(name)) {
        throw new Error(`the check is broken: it does not see ${name}`);
      }
    }
    for (const name of Object.keys(straight)) {
      if (found.has(name)) {
        throw new Error(`the check is broken: it complains of ${name}`);
      }
    }
  }

  #write(lines) {
    rmSync(this.#workshop, { recursive: true, force: true });
    mkdirSync(this.#workshop, { recursive: true });
    writeFileSync(join(this.#workshop, 'shown.ts'), this.#head + lines.join('\n'));
    const compilerOptions = {
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
      target: 'es2022',
      module: 'nodenext',
      types: [],
      paths: { slack: [this.#declared] },
    };
    writeFileSync(join(this.#workshop, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['shown.ts'] }));
  }
}
