// Opens Ponder's own try-out page in a real browser, as somebody does who has just started it, and looks whether everybody can use it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { page, peer, ponder, shot } from './running.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every barrier that the page puts in the way of somebody with a screen reader or a keyboard. */
async function barriers(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(' ')).join(', ')})`);
}

await peer('tryout', async () => {
  const url = await ponder();
  for (const [name, size] of [['desk', { width: 1280, height: 900 }], ['phone', { width: 390, height: 844 }]]) {
    const tryout = await page(size);
    const answer = await tryout.goto(`${url}/`);
    await shot(tryout, `tryout-1-start-${name}`);
    if (answer.status() !== 200) {
      throw new Error(`the page answers ${answer.status()}`);
    }
    const found = await barriers(tryout);
    if (found.length > 0) {
      throw new Error(found.join('\n'));
    }
  }
});
