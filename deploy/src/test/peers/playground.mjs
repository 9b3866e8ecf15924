// Plays a whole round in Microsoft's Agents Playground in a real browser: once with cards, and once with typed words only; then
// looks back at both.
import { reviewDay } from './calendars.mjs';
import { peer, ponder } from './running.mjs';
import { teams } from './teams.mjs';
import { choose, reflectWithWords, setUpWithCards } from './teamsround.mjs';

await peer('playground', async () => {
  const bot = await ponder();
  const { me, colleagues } = await teams(`${bot}/api/messages`);
  await withCards(me, colleagues);
  await withWords(me, colleagues);
  await lookBackWithCards(me);
  await keepsTime(me);
});

async function withCards(me, colleagues) {
  await setUpWithCards(me);
  await placeWithCards(me, colleagues);
  await openWithCards(me);
  await answerWithCards(me);
  const positions = ['In place', 'In place', 'Taking shape', 'Taking shape', 'Part of how we work'];
  for (const [i, position] of positions.entries()) {
    await reflectWithCards(colleagues[i], position);
  }
  await me.say('nudge');
  const nudge = await me.reads('Nudge: Working culture and wellbeing', 'Two reminders are left');
  await me.shows('cards-10-nudge');
  await nudge.press('Nudge');
  await me.reads('It is on its way');
  await me.say('running round');
  await (await me.reads('Running: Working culture and wellbeing')).press('Close early');
  await (await me.reads('Close the round now?')).press('Yes, close it now');
  await me.reads('The round is closed');
  await me.shows('cards-10-closed');

  await me.goTo('General');
  await me.reads('Working culture and wellbeing: how we see it', '6 of 6 answered', 'Taking shape', 'For the team.');
  await me.shows('cards-11-summary');
  await me.goTo('Group Chat');
  await me.reads('Working culture and wellbeing: how we see it', 'groups of at least 8 people', 'For the board.');
  await me.shows('cards-12-board');
}

async function placeWithCards(me, colleagues) {
  await (await me.reads('What would you like to do?')).press('More');
  await (await me.reads('What else?')).press('Place members');
  const members = await me.reads('Who sees the trust from where?');
  for (const [i, { name }] of [me, ...colleagues].entries()) {
    await members.choose(name, i % 2 === 0 ? 'headteachers' : 'trustees');
  }
  await me.shows('cards-02-members');
  await members.press('Save');
}

async function openWithCards(me) {
  const menu = await me.reads('What would you like to do?', 'No round is running.');
  await me.shows('cards-03-menu');
  await menu.press('Start a round');
  for (const [question, option] of [
    ['Which framework?', 'Starter pack'],
    ['Which area?', 'Workforce resilience and wellbeing'],
    ['Which element?', 'Working culture and wellbeing'],
    ['How should the answers be reported?', 'The whole team as one'],
  ]) {
    const card = await me.reads(question);
    await card.tick(option);
    await card.press('Continue');
  }
  const opening = await me.reads('Open a round on “Working culture and wellbeing”?', '6 people will be asked');
  await me.shows('cards-04-opening');
  await opening.press('Open the round');
  await me.reads('The round is open');
}

async function answerWithCards(me) {
  const receipt = await me.reads('Working culture and wellbeing: your view, please', '15:30');
  await me.shows('cards-05-receipt');
  await receipt.press('Start');
  const position = await me.reads('(1 of 5)');
  await position.tick('In place:');
  await me.shows('cards-06-position');
  await position.press('Continue');
  for (const [step, words, ...about] of [
    ['2 of 5', 'Our last three staff meetings began with what went well 🙂'],
    ['3 of 5', 'People stay, and say so.', 'Respect and everyday kindness', 'Staff having a say'],
    ['4 of 5', 'نحتاج إلى وقت – time, again.', 'Workload'],
    ['5 of 5', 'One evening a week\nwithout messages.'],
  ]) {
    const card = await me.reads(`(${step})`);
    await card.write('Your answer', words);
    for (const aspect of about) {
      await card.tick(aspect);
    }
    await me.shows(`cards-07-step-${step[0]}`);
    await card.press('Continue');
  }
  const check = await me.reads('check and send', '🙂', 'نحتاج إلى وقت', 'About: Workload', 'without messages.');
  await me.shows('cards-08-check');
  await check.tick('Strength');
  await check.press('Send');
  const preview = await me.reads('This is how your colleagues will read it', 'People stay, and say so.');
  await me.shows('cards-08-preview');
  await preview.press('Share and send');
  await me.reads('Thank you, your answers are in');
  await me.shows('cards-09-sent');
}

async function reflectWithCards(colleague, position) {
  await colleague.say('hello');
  await colleague.press(await colleague.reads('your view, please'), 'Start');
  await colleague.press(await colleague.reads('(1 of 5)'), 'Continue', { position });
  await colleague.press(await colleague.reads('(2 of 5)'), 'Skip');
  await colleague.press(await colleague.reads('(3 of 5)'), 'Continue', { about: ['Workload', 'Staff having a say'] });
  await colleague.press(await colleague.reads('(4 of 5)'), 'Continue', { text: 'Too many messages.' });
  await colleague.press(await colleague.reads('(5 of 5)'), 'Back');
  await colleague.press(await colleague.reads('(4 of 5)'), 'Leave as it is');
  await colleague.press(await colleague.reads('(5 of 5)'), 'Continue', { text: 'Fewer messages.' });
  await colleague.press(await colleague.reads('check and send'), 'Send');
  await colleague.reads('Thank you, your answers are in');
}

async function withWords(me, colleagues) {
  await setUpWithWords(me);
  await openWithWords(me);
  await answerWithWords(me);
  for (const [i, position] of ['taking shape', '2', '3', 'starting'].entries()) {
    await reflectWithWords(colleagues[i], position);
  }
  await me.say('close early');
  await me.reads('Running: Stewardship of resources');
  await me.say('close early');
  await me.reads('Close the round now?');
  await me.say('yes');
  await me.reads('The round is closed');
  await me.shows('words-07-closed');
  await me.say('summary');
  await me.reads('Stewardship of resources: how we see it', '5 of 6 answered');
  await me.shows('words-08-asked-for');

  await me.goTo('General');
  await me.reads('Stewardship of resources: how we see it', '5 of 6 answered', 'For the team.');
  await me.shows('words-09-summary');
}

async function lookBackWithCards(me) {
  await me.goTo('Personal Chat');
  for (const [words, answer] of [
    ['start a round', 'Which framework?'],
    ['starter', 'What to talk about next'],
    ['looking back', 'Open a round on “Looking back”?'],
  ]) {
    await me.say(words);
    await me.reads(answer);
  }
  await me.say('open');
  await (await me.reads('Looking back: your view, please')).press('Start');
  const proud = await me.reads('Looking back (1 of 2)');
  for (const element of ['Strategy and purpose', 'One organisation', 'Working with other trusts', 'Improvement capacity']) {
    await proud.tick(element);
  }
  await me.shows('back-01-proud-of');
  await proud.press('Continue');
  await me.reads('Please choose three at most');
  const again = await me.reads('Looking back (1 of 2)');
  await again.tick('Improvement capacity');
  await again.press('Continue');
  const talk = await me.reads('Looking back (2 of 2)');
  await talk.tick('Working culture and wellbeing');
  await talk.press('Continue');
  const check = await me.reads('Looking back: check and send', 'Working with other trusts');
  await me.shows('back-02-check');
  await check.press('Send');
  await me.reads('Thank you, your answers are in');
  await me.say('close early');
  await me.reads('Running: Looking back');
  await me.say('close early');
  await me.reads('Close the round now?');
  await me.say('yes');
  await me.reads('The round is closed');
  await me.goTo('General');
  await me.reads('Looking back: how we see it', 'Fewer than 5 people answered', 'Stewardship of resources');
  await me.shows('back-03-summary');
}

/** Hours of one's own, and a cycle of which the team hears. */
async function keepsTime(me) {
  await me.goTo('Personal Chat');
  await me.say('settings');
  const settings = await me.reads('Your settings');
  await settings.write('My hours', 'weekdays 9 to 4');
  await me.shows('time-01-settings');
  await settings.press('Save');
  await me.reads('Saved: this is what holds now', 'Monday to Friday 09:00–16:00');
  await me.say('plan a cycle');
  const cycle = await me.reads('Plan a cycle');
  await cycle.write('Elements', '1');
  await cycle.write('Review day', reviewDay());
  await cycle.press('Continue');
  const plan = await me.reads('Shall I plan it like this?', 'Looking back');
  await plan.write('What the day is for', 'our board away-day');
  await me.shows('time-02-cycle');
  await plan.press('Plan it');
  await me.reads('It is planned');
  await me.goTo('General');
  await me.reads('What we look at next', 'our board away-day');
  await me.shows('time-03-announced');
}

async function setUpWithWords(me) {
  await me.goTo('Personal Chat');
  for (const line of ['closing time: 17:00', 'safeguarding: Sam Green, 01632 960 123', 'board: none']) {
    await me.say('set up');
    await me.reads('Safeguarding contact');
    await me.say(line);
    await me.reads('Saved. Everything is there that a round needs.');
  }
  await me.shows('words-01-set-up');
}

async function openWithWords(me) {
  await choose(me, 'finance', 'stewardship', 'by perspective');
  await me.reads('The round is open', '17:00');
  await me.shows('words-02-opened');
}

async function answerWithWords(me) {
  await me.reads('Stewardship of resources: your view, please', 'yours counts under “headteachers”');
  await me.shows('words-03-receipt');
  for (const [words, answer] of [
    ['start', '(1 of 5)'],
    ['taking', '(2 of 5)'],
    ['The budget came to us in March, with the reasons 🙂', '(3 of 5)'],
    ['about: value', '(4 of 5)'],
    ['back', '(3 of 5)'],
    ['keep', '(4 of 5)'],
    ['نحتاج إلى وقت – time, again.', '(5 of 5)'],
    ['skip', 'check and send'],
  ]) {
    await me.say(words);
    await me.reads(answer);
  }
  await me.shows('words-04-check');
  await me.say('share: what makes you say so');
  await me.reads('This is how your colleagues will read it', 'The budget came to us in March');
  await me.shows('words-05-preview');
  await me.say('share');
  await me.reads('Thank you, your answers are in');
  await me.shows('words-06-sent');
}
