// Plays rounds in a Slack workspace on this machine: once with buttons and windows, and once with typed words only.
import { PEOPLE, POSITIONS, SECRET, nothingOfWindowsIn, open, posted, reflect, setUp } from './round.mjs';
import { reviewDay } from './calendars.mjs';
import { eventually, peer, ponder } from './running.mjs';
import { workspace } from './workspace.mjs';

await peer('slack', async () => {
  const slack = await workspace({ people: PEOPLE, channels: ['leadership', 'board'] });
  const bot = await ponder(slack.environment);
  slack.tells(bot);
  const [ruth, ...others] = PEOPLE.map(([name]) => slack.person(name));
  await withWindows(slack, ruth, others);
  await withWords(slack, ruth, others);
  await keepsTime(slack, ruth);
});

async function withWindows(slack, ruth, others) {
  await setUp(slack, ruth);
  await open(ruth, 'Workforce resilience', 'Working culture and wellbeing');
  slack.front.busy.set('chat.postMessage', 2);
  for (const [i, person] of [ruth, ...others].entries()) {
    await reflect(person, POSITIONS[i % 3]);
  }
  await lookAround(slack, others[0]);
  await ruth.say('nudge');
  await (await ruth.sees('Nudge: Working culture and wellbeing', 'Two reminders are left')).submit();
  await ruth.reads('It is on its way');
  await ruth.say('running round');
  await (await ruth.reads('Running: Working culture')).press('Close early');
  await (await ruth.reads('Close the round now?')).press('Yes, close it now');
  const summary = await posted(slack, 'leadership', 'Working culture and wellbeing: how we see it', '6 of 7 answered');
  if (!summary.blocks.some((block) => block.type === 'data_visualization')) {
    throw new Error('the summary has no chart');
  }
  nothingOfWindowsIn(slack.store.messages.all());
}

/** The page about oneself, and commands, which only their author sees answered. */
async function lookAround(slack, person) {
  const home = await person.visits();
  if (!home.includes('Your answers are in') || !home.includes(SECRET)) {
    throw new Error(`the page does not show what was sent: ${home}`);
  }
  await person.command('who sees this?', slack.channel('leadership'));
  await slack.whispered('Who sees this?', 'What you answer in a window');
  await person.say('show my words');
  await eventually('own words are shown to nobody else', () => slack.ephemeral(SECRET));
}

/** Hours of one's own, refused where they stand, and a cycle of which the team hears. */
async function keepsTime(slack, ruth) {
  await ruth.say('settings');
  const settings = await ruth.sees('Pause until');
  const errors = await settings.write('My hours', 'whenever it suits').submit();
  if (!errors['My hours']?.includes('whenever it suits')) {
    throw new Error(`the hours are not refused where they stand: ${JSON.stringify(errors)}`);
  }
  await settings.write('My hours', 'weekdays 9 to 4').submit();
  await ruth.reads('Monday to Friday 09:00–16:00');
  await ruth.say('plan a cycle');
  await (await ruth.sees('Review day')).write('Elements', '1').write('Review day', reviewDay()).submit();
  await (await ruth.sees('What the day is for')).write('What the day is for, if you like', 'our board away-day').submit();
  await ruth.reads('It is planned');
  await posted(slack, 'leadership', 'What we look at next', 'our board away-day');
}

async function withWords(slack, ruth, others) {
  await ruth.say('start a round');
  for (const [question, option] of [
    ['Which framework?', 'Starter pack'], ['Which area?', 'Finance and operations'], ['Which element?', 'Stewardship of resources'],
    ['How should the answers be reported?', 'The whole team as one'],
  ]) {
    await ruth.reads(question);
    await ruth.say(option);
  }
  await ruth.reads('Open a round on “Stewardship of resources”?');
  await ruth.say('yes');
  await ruth.reads('The round is open');
  for (const person of [ruth, ...others]) {
    await person.reads('Stewardship of resources: your view, please');
    for (const [words, answer] of [
      ['start', '1 of 5'], ['3', '2 of 5'], ['The accounts, and <a talk> & more', '3 of 5'], ['skip', '4 of 5'],
      ['nothing special', '5 of 5'], ['skip', 'check and send'], ['send', 'Thank you, your answers are in'],
    ]) {
      await person.say(words);
      await person.reads(answer);
    }
  }
  await ruth.say('close early');
  await ruth.reads('Running: Stewardship');
  await ruth.say('close early');
  await ruth.reads('Close the round now?');
  await ruth.say('yes');
  await posted(slack, 'leadership', 'Stewardship of resources: how we see it', '6 of 7 answered');
}
