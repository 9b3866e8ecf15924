// Plays rounds in a Slack workspace on this machine: once with buttons and windows, and once with typed words only.
import { peer, ponder } from './running.mjs';
import { eventually, workspace, words } from './workspace.mjs';

const PEOPLE = [
  ['ruth', 'Ruth Adeyemi'], ['tom', 'Tom Hargreaves'], ['amara', 'Amara Osei'], ['sam', 'Samuel Okafor'],
  ['jo', 'Joanna Kowalczyk'], ['zoe', 'Zoë Marsh'],
];
/** What is only ever written into windows, so that nobody may find it in a message. */
const SECRET = 'Our staff meetings 🙂 <!channel> *now*';

await peer('slack', async () => {
  const slack = await workspace({ people: PEOPLE, channels: ['leadership', 'board'] });
  const bot = await ponder(slack.environment);
  slack.tells(bot);
  const [ruth, ...others] = PEOPLE.map(([name]) => slack.person(name));
  slack.group('Headteachers', others.slice(0, 2));
  await withWindows(slack, ruth, others);
  await withWords(slack, ruth, others);
});

async function withWindows(slack, ruth, others) {
  await setUp(slack, ruth);
  await open(ruth, 'Workforce resilience', 'Working culture and wellbeing');
  slack.front.busy.set('chat.postMessage', 2);
  for (const [i, person] of [ruth, ...others].entries()) {
    await reflect(person, ['In place', 'Taking shape', 'Part of how we work'][i % 3]);
  }
  await lookAround(slack, others[0]);
  await ruth.say('running round');
  await (await ruth.reads('Running: Working culture')).press('Close early');
  await (await ruth.reads('Close the round now?')).press('Yes, close it now');
  const summary = await posted(slack, 'leadership', 'Working culture and wellbeing: how we see it', '6 of 7 answered');
  if (!summary.blocks.some((block) => block.type === 'data_visualization')) {
    throw new Error('the summary has no chart');
  }
  for (const message of slack.store.messages.all()) {
    if (JSON.stringify(message).includes('staff meetings')) {
      throw new Error(`words from a window stand in a message: ${JSON.stringify(message)}`);
    }
  }
}

async function setUp(slack, ruth) {
  await ruth.invites(slack.channel('leadership'));
  await (await ruth.reads('You are a facilitator now')).press('Set up');
  const form = await ruth.sees('Safeguarding contact');
  form.write('Trust', 'Wealdbrook Schools Trust').write('Perspectives', 'headteachers\ntrustees');
  form.write('Safeguarding contact', 'Priya Shah, 01632 960 001').write('Days open', 'a fortnight');
  const errors = await form.submit();
  if (Object.keys(errors).length !== 1 || !errors['Days open'].includes('1 to 60')) {
    throw new Error(`the days are not refused where they stand: ${JSON.stringify(errors)}`);
  }
  await form.write('Days open', '5').submit();
  await (await ruth.sees('Saved. Everything is there that a round needs.', 'No round is running.')).press('Place members');
  const members = await ruth.sees('Who sees the trust from where?');
  for (const [name, perspective] of [['Tom Hargreaves', 'headteachers'], ['Amara Osei', 'headteachers'], ['Zoë Marsh', undefined]]) {
    if (members.chosen(name) !== perspective) {
      throw new Error(`${name} is placed under ${members.chosen(name)}`);
    }
  }
  await members.submit();
}

async function open(ruth, area, element) {
  await (await ruth.sees('No round is running.')).submit();
  for (const [question, option] of [
    ['Which framework?', 'Starter pack'], ['Which area?', area], ['Which element?', element],
    ['How should the answers be reported?', 'The whole team'],
  ]) {
    await (await ruth.sees(question)).choose(question, option).submit();
  }
  await (await ruth.sees(`Open a round on “${element}”?`, '7 people will be asked')).submit();
  await ruth.reads('The round is open');
}

async function reflect(person, position) {
  await (await person.reads('Working culture and wellbeing: your view, please', 'leaves nothing in the history')).press('Start');
  await (await person.sees('1 of 5')).close();
  await (await person.reads('Stopped for now')).press('Go on');
  await (await person.sees('1 of 5')).choose('Your answer', position).submit();
  await (await person.sees('2 of 5')).write('Your answer', SECRET).submit();
  await (await person.sees('3 of 5')).press('Back');
  const again = await person.sees('2 of 5', 'Leave as it is');
  if (again.input('Your answer')[1].value !== SECRET) {
    throw new Error('what was written is not there to be changed');
  }
  await again.press('Leave as it is');
  for (const step of ['3 of 5', '4 of 5', '5 of 5']) {
    await (await person.sees(step)).press('Skip');
  }
  const check = await person.sees('check and send', SECRET);
  await check.submit();
  await person.sees('Thank you, your answers are in');
  await person.reads('Thank you, your answers are in');
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

function posted(slack, channel, ...texts) {
  return eventually(`#${channel} says ${texts}`, () =>
    slack.messages(slack.channel(channel)).find((message) => texts.every((text) => words(message.blocks).includes(text))), 30);
}
