// Plays a whole round in a Slack workspace on this machine: once with buttons and windows, and once with typed words only.
import { peer, ponder } from './running.mjs';
import { eventually, workspace } from './workspace.mjs';

const PEOPLE = [
  ['ruth', 'Ruth Adeyemi'], ['tom', 'Tom Hargreaves'], ['amara', 'Amara Osei'], ['sam', 'Samuel Okafor'],
  ['jo', 'Joanna Kowalczyk'], ['zoe', 'Zoë Marsh'],
];

await peer('slack', async () => {
  const slack = await workspace({ people: PEOPLE, channels: ['leadership', 'board'] });
  const bot = await ponder(slack.environment);
  slack.tells(bot);
  const [ruth, ...others] = PEOPLE.map(([name]) => slack.person(name));
  await withWindows(slack, ruth, others);
});

async function withWindows(slack, ruth, others) {
  await ruth.invites(slack.channel('leadership'));
  await (await ruth.reads('You are a facilitator now')).press('Set up');
  const setUp = await ruth.sees('Safeguarding contact');
  setUp.write('Trust', 'Wealdbrook Schools Trust').write('Perspectives', 'headteachers\ntrustees');
  setUp.write('Days open', 'a fortnight').write('Safeguarding contact', 'Priya Shah, 01632 960 001');
  const errors = await setUp.submit();
  if (!errors['Days open']?.includes('1 to 60')) {
    throw new Error(`the days are not refused: ${JSON.stringify(errors)}`);
  }
  await setUp.write('Days open', '5').submit();
  const menu = await ruth.sees('Saved. Everything is there that a round needs.', 'No round is running.');
  await menu.submit();
  for (const [question, option] of [
    ['Which framework?', 'Starter pack'],
    ['Which area?', 'Workforce resilience'],
    ['Which element?', 'Working culture'],
    ['How should the answers be reported?', 'The whole team'],
  ]) {
    await (await ruth.sees(question)).choose(question, option).submit();
  }
  await (await ruth.sees('Open a round on “Working culture and wellbeing”?')).submit();
  await ruth.reads('The round is open');
  for (const [i, person] of [ruth, ...others].entries()) {
    await reflect(person, ['In place', 'Taking shape', 'Part of how we work'][i % 3]);
  }
  await ruth.say('running round');
  await (await ruth.reads('Running: Working culture')).press('Close early');
  await (await ruth.reads('Close the round now?')).press('Yes, close it now');
  await eventually('the summary stands in the channel', () =>
    slack.messages(slack.channel('leadership')).some((message) => message.text.includes('6 of 7 answered')), 30);
}

async function reflect(person, position) {
  await (await person.reads('Working culture and wellbeing: your view, please', 'leaves nothing in the history')).press('Start');
  await (await person.sees('1 of 5')).choose('Your answer', position).submit();
  await (await person.sees('2 of 5')).write('Your answer', 'Our staff meetings 🙂 <!channel>').submit();
  await (await person.sees('3 of 5')).press('Skip');
  await (await person.sees('4 of 5')).press('Skip');
  await (await person.sees('5 of 5')).press('Skip');
  await (await person.sees('check and send', '<!channel>')).submit();
  await person.sees('Thank you, your answers are in');
  await person.reads('Thank you, your answers are in');
}
