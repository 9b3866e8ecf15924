// A round in Slack as people play it with windows.
import { eventually } from './running.mjs';
import { words } from './people.mjs';

export const PEOPLE = [
  ['ruth', 'Ruth Adeyemi'], ['tom', 'Tom Hargreaves'], ['amara', 'Amara Osei'], ['sam', 'Samuel Okafor'],
  ['jo', 'Joanna Kowalczyk'], ['zoe', 'Zoë Marsh'],
];
/** What is only ever written into windows, so that nobody may find it in a message. */
export const SECRET = 'Our staff meetings 🙂 <!channel> *now*';
export const POSITIONS = ['In place', 'Taking shape', 'Part of how we work'];
const ABOUT = 'What is it about? (tick any)';
const ASPECT = 'Workload';

/** Of what was only ever answered in windows nothing stands in a message: no words, no aspect, and no place on the scale. */
export function nothingOfWindowsIn(messages) {
  for (const message of messages) {
    const text = JSON.stringify(message);
    const isCheck = text.includes('check and send');
    if (text.includes('staff meetings') || text.includes('About: ') || (isCheck && POSITIONS.some((one) => text.includes(one)))) {
      throw new Error(`what was answered in a window stands in a message: ${text}`);
    }
  }
}

/** Who brings the bot to the leadership channel sets the trust up, and is shown what is wrong where it stands. */
export async function setUp(slack, ruth) {
  slack.group('Headteachers', [slack.person('tom'), slack.person('amara')]);
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
  await (await ruth.sees('Saved. Everything is there that a round needs.', 'No round is running.')).press('More');
  await (await ruth.sees('What else?')).press('Place members');
  const members = await ruth.sees('Who sees the trust from where?');
  for (const [name, perspective] of [['Tom Hargreaves', 'headteachers'], ['Amara Osei', 'headteachers'], ['Zoë Marsh', undefined]]) {
    if (members.chosen(name) !== perspective) {
      throw new Error(`${name} is placed under ${members.chosen(name)}`);
    }
  }
  await members.submit();
}

export async function open(ruth, area, element) {
  await (await opening(ruth, area, element)).submit();
  await ruth.reads('The round is open');
}

/** The window that asks whether a round is to be opened. */
export async function opening(ruth, area, element) {
  await (await ruth.sees('No round is running.')).submit();
  for (const [question, option] of [
    ['Which framework?', 'Starter pack'], ['Which area?', area], ['Which element?', element],
    ['How should the answers be reported?', 'The whole team'],
  ]) {
    await (await ruth.sees(question)).choose(question, option).submit();
  }
  return ruth.sees(`Open a round on “${element}”?`, '7 people will be asked');
}

export async function reflect(person, position) {
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
  await (await person.sees('3 of 5')).choose(ABOUT, ASPECT).submit();
  for (const step of ['4 of 5', '5 of 5']) {
    await (await person.sees(step)).press('Skip');
  }
  await (await person.sees('check and send', position, SECRET, `About: ${ASPECT}`)).close();
  await (await person.reads('Stopped for now')).press('Go on', 'gone');
  await (await person.reads('check and send', 'shown in the window only')).press('Open in a window');
  const check = await person.sees('check and send', position, SECRET, `About: ${ASPECT}`);
  await check.submit();
  await person.sees('Thank you, your answers are in');
  await person.reads('Thank you, your answers are in');
}

export function posted(slack, channel, ...texts) {
  return eventually(`#${channel} says ${texts}`, () =>
    slack.messages(slack.channel(channel)).find((message) => texts.every((text) => words(message.blocks).includes(text))), 30);
}
