// Talks to Ponder in Microsoft's Agents Playground, in a real browser.
import { page, peer, playground, ponder, shot } from './running.mjs';

await peer('playground', async () => {
  const bot = await ponder();
  const url = await playground(`${bot}/api/messages`);
  const teams = await page();
  await teams.goto(url);
  // the other editable box of the page belongs to its log
  const box = teams.locator('[data-lexical-editor="true"][contenteditable="true"]');
  await box.waitFor({ timeout: 30_000 });
  await shot(teams, 'playground-1-start');

  await box.click();
  await teams.keyboard.type('hello');
  await teams.keyboard.press('Enter');
  await teams.getByText('hello', { exact: true }).first().waitFor({ timeout: 15_000 });
  await shot(teams, 'playground-2-hello');
});
