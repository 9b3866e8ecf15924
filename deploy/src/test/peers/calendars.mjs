// Days that lie right whenever these plays are played.

/** A day so far ahead that two rounds have closed by then, whatever holidays lie between. */
export function reviewDay() {
  const day = new Date(Date.now() + 150 * 24 * 60 * 60 * 1000);
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}

/** The school year that it is, as a council would publish it. */
export function schoolYear() {
  const now = new Date();
  const begins = now.getUTCFullYear() - (now.getUTCMonth() < 7 ? 1 : 0);
  const events = [
    ['Autumn term', `${begins}0902`, `${begins}1219`], ['Autumn half-term', `${begins}1026`, `${begins}1031`],
    ['INSET day', `${begins}0901`, `${begins}0902`], ['Christmas holiday', `${begins}1221`, `${begins + 1}0104`],
    ['Spring term', `${begins + 1}0105`, `${begins + 1}0326`], ['Summer term', `${begins + 1}0412`, `${begins + 1}0721`],
  ].map(([summary, from, to]) =>
    `BEGIN:VEVENT\r\nSUMMARY:${summary}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\nEND:VEVENT\r\n`);
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;
}
