// What several tests do in Microsoft's Agents Playground.
import { eventually } from './running.mjs';

export async function setUpWithCards(me) {
  await me.bringPonderTo('General');
  await me.goTo('Personal Chat');
  await setUpOffering(me, 'Team channel', 'My Team');
  await me.bringPonderTo('Group Chat');
  await setUpWith(me, 'Group Chat');
}

/** With a channel for the board that the bot was just added to, wherever that is. */
export async function setUpWith(me, board) {
  await me.goTo('Personal Chat');
  const setUp = await setUpOffering(me, 'Board channel', board);
  await setUp.write('Trust', 'Wealdbrook Schools Trust');
  await setUp.write('Perspectives', 'headteachers\ntrustees');
  await setUp.write('Closing time', '15:30');
  await setUp.write('Time zone', 'Europe/London');
  await setUp.write('Safeguarding contact', 'Priya Shah, 01632 960 001');
  await setUp.choose('Team channel', 'My Team');
  await setUp.choose('Board channel', board);
  await me.shows(`cards-01-set-up-${board}`);
  await setUp.press('Save');
  await me.reads('Saved. Everything is there that a round needs.');
}

/** The card to set the trust up with, asked for until it knows of a place that the bot was just added to. */
function setUpOffering(me, field, place) {
  return eventually(`${field} offers ${place}`, async () => {
    await me.say('set up');
    const card = await me.reads('Safeguarding contact');
    return (await card.offers(field, place)) ? card : undefined;
  });
}

/** Opens a round; returns what stood in the question whether to. */
export async function choose(me, area, element, grouping) {
  let asked;
  for (const [words, answer] of [
    ['start a round', 'Which framework?'],
    ['starter', 'Which area?'],
    [area, 'Which element?'],
    [element, 'How should the answers be reported?'],
    [grouping, 'Open a round on'],
  ]) {
    await me.say(words);
    asked = await (await me.reads(answer)).text();
  }
  await me.say('open');
  return asked;
}

export async function reflectWithWords(colleague, position) {
  for (const [words, answer] of [
    ['hello', 'your view, please'],
    ['start', '(1 of 5)'],
    [position, '(2 of 5)'],
    ['skip', '(3 of 5)'],
    ['We know what things cost.', '(4 of 5)'],
    ['Too many suppliers.', '(5 of 5)'],
    ['Fewer suppliers.', 'check and send'],
    ['send', 'Thank you, your answers are in'],
  ]) {
    await colleague.say(words);
    await colleague.reads(answer);
  }
}
