// Plays a whole round on Ponder's own try-out page in a real browser, with the keyboard alone, as somebody does who has just
// started it; and looks at every stage whether the page puts a barrier in anybody's way.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { reviewDay, schoolYear } from './calendars.mjs';
import { page, peer, ponder, shot } from './running.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** Fails on every barrier that the page puts in the way of somebody with a screen reader or a keyboard. */
async function accessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const found = violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(' ')).join(', ')})`);
  if (found.length > 0) {
    throw new Error(`${page.url()}\n${found.join('\n')}`);
  }
}

/** A picture and a check at both widths. */
async function look(page, name) {
  for (const [width, size] of [['desk', desk], ['phone', phone]]) {
    await page.setViewportSize(size);
    await accessible(page);
    await shot(page, `tryout-${name}-${width}`);
  }
  await page.setViewportSize(desk);
}

/** Goes through the page with the Tab key until something is reached that is called so; the last one, if `last`. */
async function tabTo(page, name, { last = false } = {}) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    globalThis.scrollTo(0, 0);
  });
  const stops = last ? await page.evaluate(countStops, name) : 1;
  let met = 0;
  for (let pressed = 0; pressed < 400; pressed++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(focused)).includes(name) && ++met === stops) {
      return;
    }
  }
  throw new Error(`the Tab key never came to “${name}” on ${page.url()}`);
}

/** What has the focus is called this, line by line. */
function focused() {
  const at = document.activeElement.matches('a, button, input, textarea, select') ? document.activeElement : null;
  return (at?.labels?.[0]?.innerText ?? at?.innerText ?? '').split('\n').map((line) => line.trim());
}

/** How many things that are called so can be reached. */
function countStops(name) {
  const called = (at) => (at.labels?.[0]?.innerText ?? at.innerText ?? '').split('\n').map((line) => line.trim());
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, select')];
  return all.filter((at) => called(at).includes(name) && at.getClientRects().length > 0).length;
}

/** Presses what is called so with the Enter key, and waits for what comes of it. */
async function press(page, name, options) {
  await tabTo(page, name, options);
  const answered = page.waitForResponse((r) => r.request().resourceType() !== 'image' && r.status() < 400);
  await page.keyboard.press('Enter');
  await answered;
  await page.waitForLoadState();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

/** Says something in the private chat. */
async function say(page, words) {
  await tabTo(page, 'Write to Ponder');
  await page.keyboard.type(words);
  await press(page, 'Send', { last: true });
}

async function reads(page, text) {
  await page.getByText(text).last().waitFor({ timeout: 10_000 });
}

/** Waits for a message that comes by itself: the page shows it once somebody looks. */
async function hears(page, text) {
  for (let looked = 0; looked < 30 && (await page.getByText(text).count()) === 0; looked++) {
    await pause(500);
    await press(page, 'Look for new messages');
  }
  await reads(page, text);
}

async function become(page, url, person) {
  await page.goto(`${url}/`);
  await page.keyboard.press('Tab');
  await press(page, person);
  await reads(page, 'Private chat');
}

await peer('tryout', async () => {
  const url = await ponder();
  const tryout = await page(desk);
  // a message that comes while the page is looked at, and is still fading in, has not its own colours yet
  await tryout.emulateMedia({ reducedMotion: 'reduce' });
  await tryout.goto(`${url}/`);
  await look(tryout, '1-start');

  await become(tryout, url, 'Amara Osei');
  await say(tryout, 'start a round');
  await reads(tryout, 'Which framework?');
  await look(tryout, '2-which-framework');
  await say(tryout, 'starter');
  await say(tryout, 'Workforce resilience and wellbeing');
  await say(tryout, 'Working culture and wellbeing');
  await say(tryout, 'the whole team');
  await reads(tryout, 'Open a round on');
  await press(tryout, 'Open the round');
  await reads(tryout, 'The round is open');
  await look(tryout, '3-opened');

  await become(tryout, url, 'Ruth Adeyemi');
  await hears(tryout, 'Working culture and wellbeing: your view, please');
  await look(tryout, '4-receipt');
  await press(tryout, 'Start');
  await reads(tryout, '1 of 5');
  await look(tryout, '5-position');
  await tabTo(tryout, 'Starting out');
  await tryout.keyboard.press('ArrowDown');
  await press(tryout, 'Continue');
  for (const [of, words] of [
    ['2 of 5', 'Our last three staff meetings began with what went well 🙂'],
    ['3 of 5', 'People stay, and say so.'],
    ['4 of 5', 'نحتاج إلى وقت – time,\nagain.'],
    ['5 of 5', 'One evening a week without messages.'],
  ]) {
    await reads(tryout, of);
    await say(tryout, words);
  }
  await reads(tryout, 'check and send');
  await look(tryout, '6-check');
  await press(tryout, 'Send');
  await reads(tryout, 'Thank you, your answers are in');
  await look(tryout, '7-sent');

  await become(tryout, url, 'Amara Osei');
  await press(tryout, 'Let the others answer');
  await reads(tryout, 'The others have answered');
  await say(tryout, 'close early');
  await press(tryout, 'Close early');
  await reads(tryout, 'Close the round now?');
  await press(tryout, 'Yes, close it now');
  await hears(tryout, 'Working culture and wellbeing: how we see it');
  await look(tryout, '8-summary');
  await channelSays(tryout, 'Working culture and wellbeing: how we see it', ['14 of 15 answered', 'For your next meeting', 'Unofficial starter pack']);

  await say(tryout, 'start a round');
  await say(tryout, 'starter');
  await reads(tryout, 'What to talk about next, and what to be proud of');
  await say(tryout, 'looking back');
  await reads(tryout, 'Open a round on “Looking back”?');
  await press(tryout, 'Open the round', { last: true });
  await become(tryout, url, 'Ruth Adeyemi');
  await hears(tryout, 'Looking back: your view, please');
  await press(tryout, 'Start', { last: true });
  await reads(tryout, 'Looking back (1 of 2)');
  await tabTo(tryout, 'Strategy and purpose', { last: true });
  await tryout.keyboard.press('Space');
  await look(tryout, '9-proud-of');
  await press(tryout, 'Continue', { last: true });
  await reads(tryout, 'Looking back (2 of 2)');
  await say(tryout, '2, 9');
  await reads(tryout, 'Looking back: check and send');
  await press(tryout, 'Send');
  await reads(tryout, 'Thank you, your answers are in');
  await become(tryout, url, 'Amara Osei');
  await press(tryout, 'Let the others answer');
  await reads(tryout, 'The others have answered');
  await say(tryout, 'close early');
  await press(tryout, 'Close early', { last: true });
  await press(tryout, 'Yes, close it now', { last: true });
  await hears(tryout, 'Looking back: how we see it');
  await look(tryout, '10-looking-back');
  await channelSays(tryout, 'Looking back: how we see it', ['14 of 15 answered', 'Seen as ', 'Named as worth talking about', 'Named as something to be proud of']);
  await keepsTime(tryout);
});

/** Hours of one's own, a school's dates from a file, a cycle, and everything held for a while. */
async function keepsTime(page) {
  await say(page, 'settings');
  await reads(page, 'Your settings');
  await look(page, '11-settings');
  await say(page, 'hours: weekdays 9 to 4');
  await reads(page, 'Monday to Friday 09:00–16:00');

  await say(page, 'set up');
  await reads(page, 'Safeguarding contact');
  await say(page, 'schools: Oakfield Primary School');
  await say(page, 'calendar');
  await say(page, 'oakfield');
  await page.getByLabel('Or choose a calendar file').last()
    .setInputFiles({ name: 'term-dates.ics', mimeType: 'text/calendar', buffer: Buffer.from(schoolYear()) });
  await press(page, 'Save', { last: true });
  await reads(page, 'I read these dates from the calendar file.');
  await reads(page, 'One entry of the file was left out');
  await look(page, '12-school-year');
  await press(page, 'Save', { last: true });
  await reads(page, 'Saved. The dates are known until');

  await say(page, 'plan a cycle');
  await page.getByLabel('Elements').last().fill('1');
  await page.getByLabel('Review day').last().fill(reviewDay());
  await press(page, 'Continue', { last: true });
  await reads(page, 'Shall I plan it like this?');
  await page.getByLabel('What the day is for').last().fill('our board away-day');
  await look(page, '13-cycle');
  await press(page, 'Plan it', { last: true });
  await reads(page, 'It is planned');
  await hears(page, 'What we look at next');
  await channelSays(page, 'What we look at next', ['our board away-day', 'Looking back', 'nobody is told who answered']);

  await say(page, 'hold everything');
  await reads(page, 'Hold everything for the trust?');
  await press(page, 'Yes, hold everything', { last: true });
  await reads(page, 'Everything is held.');
  await say(page, 'go on again');
  await press(page, 'Yes, go on', { last: true });
  await reads(page, 'It goes on.');
}

/** Below a title, as the channel reads. */
async function channelSays(page, title, all) {
  const said = (await page.locator('#channel').innerText()).split(title)[1] ?? '';
  for (const expected of all) {
    if (!said.includes(expected)) {
      throw new Error(`the channel does not say “${expected}”:\n${said}`);
    }
  }
}
