// One person who talks with the bot in Teams and in Slack: asked in both whether that is so, shown nothing before, and counted once.
import { posted } from './round.mjs';
import { eventually, peer, server } from './running.mjs';
import { teams } from './teams.mjs';
import { choose, reflectWithWords, setUpWith } from './teamsround.mjs';
import { workspace } from './workspace.mjs';

const NAME = 'Adele Vance';
const TENANT = '00000000-0000-0000-0000-0000000000001';
/** What she writes in one place. */
const IN_TEAMS = 'We know what things cost';
const QUESTION = 'Is that you too?';

await peer('link', async () => {
  const slack = await workspace({ people: [['adele', NAME], ['tom', 'Tom Hargreaves']], channels: ['board'] });
  const bot = await server('peer-ponder', {
    ...slack.environment, PONDER_PROFILE: 'try', PONDER_TRUSTS: `teams/${TENANT} + slack/${slack.team}`,
  });
  slack.tells(bot.url);
  const { me, colleagues } = await teams(`${bot.url}/api/messages`);
  const inTeams = colleagues.find(({ name }) => name === NAME);
  const inSlack = slack.person('adele');
  await me.bringPonderTo('General');
  await inSlack.invites(slack.channel('board'));
  await setUpWith(me, 'board');

  const asked = Number(/(\d+) people will be asked/.exec(await choose(me, 'finance', 'stewardship', 'the whole team as one'))[1]);
  await reflectWithWords(inTeams, '3');
  await beginsInSlack(inSlack);
  await isProposed(me);
  await hasAnswered(inSlack, await saysYes(inSlack, inTeams));
  for (const [i, colleague] of colleagues.filter((one) => one !== inTeams).entries()) {
    await reflectWithWords(colleague, ['2', '3', '4', '3'][i]);
  }
  await isCountedOnce(slack, me, asked);
  seesNothingOfTheOthers(slack, [me, ...colleagues]);
});

/** The same round asks in the other place, where a window is opened and left open. */
async function beginsInSlack(person) {
  await (await person.reads('Stewardship of resources: your view, please')).press('Start');
  await person.sees('1 of 5');
}

async function isProposed(me) {
  await me.say('same person');
  const card = await me.reads('Same person twice?');
  await card.choose('One', `${NAME} (Teams)`);
  await card.choose('The other', `${NAME} (Slack)`);
  await me.shows('link-01-proposed');
  await card.press('Ask both');
  await me.reads('Both are asked', 'you will find one person where two were');
}

/** It takes both; until then nothing from Teams is to be seen in Slack. Returns the window in which the first yes is answered. */
async function saysYes(inSlack, inTeams) {
  const there = await inTeams.reads(QUESTION);
  const here = await inSlack.reads(QUESTION, 'elsewhere: Teams', 'nothing from either place is shown in the other');
  await isApart(inSlack);
  await here.press('Yes, that is me too');
  const window = await inSlack.sees('It takes effect once you have said yes in the other place', '1 of 5');
  await isApart(inSlack);
  await inTeams.press(there, 'Yes, that is me too');
  await inTeams.reads('I know you as one person now');
  return window;
}

async function isApart(inSlack) {
  const home = await inSlack.visits();
  if (home.includes(IN_TEAMS) || home.includes('answers are in')) {
    throw new Error(`what was said in Teams is seen in Slack: ${home}`);
  }
}

/** The first answer stays, and who answers the same in the other place is told so kindly. */
async function hasAnswered(inSlack, window) {
  await window.choose('Your answer', 'Taking shape').submit();
  await (await inSlack.sees('You have answered this already, in your other chat', 'it stays')).close();
  const home = await eventually('the page shows what was sent', async () => {
    const says = await inSlack.visits();
    return says.includes('Your answers are in') && says;
  });
  if (!home.includes(IN_TEAMS)) {
    throw new Error(`her own words are not there: ${home}`);
  }
}

async function isCountedOnce(slack, me, asked) {
  await me.say('close early');
  await me.reads('Running: Stewardship of resources');
  await me.say('close early');
  await me.reads('Close the round now?');
  await me.say('yes');
  await me.reads('The round is closed');
  await me.goTo('General');
  await me.reads('Stewardship of resources: how we see it', `5 of ${asked - 1} answered`);
  await me.shows('link-02-summary');
  await posted(slack, 'board', 'Stewardship of resources: how we see it', 'For the board.');
}

/** Nobody of Teams, and nothing said there, stands in Slack, but for what is her own. */
function seesNothingOfTheOthers(slack, people) {
  const all = JSON.stringify([slack.store.messages.all(), slack.store.views.all(), slack.front.ephemeral]);
  const names = people.map(({ name }) => name).filter((name) => name !== NAME);
  const found = [...names, 'user-id-', TENANT].filter((text) => all.includes(text));
  if (found.length > 0) {
    throw new Error(`in Slack there stands ${found}`);
  }
}
