import type { DirectionFilter, OutcomeFilter, Sought } from '../../call/call-list.js';
import type { FindWords } from '../find-words.js';
import { endingOf, maskNumber, shown } from '../display.js';
import { say } from '../sentence.js';
import { duration } from './phrases.js';

const OUTCOMES: Readonly<Record<OutcomeFilter, string>> = {
  missed: 'missed',
  answered: 'answered',
  abandoned: 'abandoned by the caller',
};
const DIRECTIONS: Readonly<Record<DirectionFilter, string>> = { inbound: 'inbound', outbound: 'outbound' };

export const find: FindWords = {
  searched: ({ since, until, sought, outcomes, directions, alias }) => {
    const filters = [
      ...(sought === null ? [] : [who(sought)]),
      ...[outcomes.map((outcome) => OUTCOMES[outcome]), directions.map((direction) => DIRECTIONS[direction])]
        .filter((either) => either.length > 0)
        .map((either) => either.join(' or ')),
      ...(alias === null ? [] : [`instance ${shown(alias)}`]),
    ];
    const rest = filters.map((filter) => ` · ${filter}`).join('');
    return say`Calls from ${{ moment: since }} to ${{ moment: until }}${rest}`;
  },
  range: (from, to, of) => {
    if (to === 1 && of === 1) return '1 call';
    const all = of === null ? '' : ` of ${of}`;
    return from === to ? `Call ${from}${all}, latest first` : `Calls ${from} to ${to}${all}, latest first`;
  },
  nothingFound: 'No calls were found.',
  nothingFurther: 'There are no further calls.',
  tryOther: (command) =>
    `Try a longer time, fewer conditions or other digits, such as ${command} find 7731 30d. A call that has only just ended can take a moment to appear.`,
  looked: ({ calls, of, backTo }) => {
    const many = calls === 1 ? 'call' : 'calls';
    if (calls === of)
      return [`CCC has no filter for this, so the bot looked at all ${calls} ${many} of this time.`];
    const head = `CCC has no filter for this, so the bot looked at the latest ${calls} ${many}${of === null ? '' : ` of ${of}`}`;
    return backTo === null ? [`${head}.`] : say`${head}, back to ${{ moment: backTo }}.`;
  },
  outOfReach:
    'There may be more calls, which this search does not reach. A shorter time or one more condition may.',
  narrowed: (since) => say`CCC did not accept so long a time: calls since ${{ moment: since }} were sought.`,
  leftOut: (count) =>
    count === 1 ? '1 more call is not shown here.' : `${count} more calls are not shown here.`,
  timeUnknown: 'start not recorded',
  noAgent: 'no agent recorded',
  open: 'Open',
  more: 'More',
  back: 'Back',
  listExpired: (command) =>
    `This list is too old to page on. Search again with ${command} recent or ${command} find.`,
  faults: {
    wrong_date: (typed) => `“${typed}” is not a date. A date looks like 2026-11-20.`,
    since_in_future: (typed) => `“${typed}” is in the future. Calls are sought from a time in the past.`,
    since_twice: (typed) => `“${typed}” is a second time. A search takes one, such as 2h or yesterday.`,
    count_out_of_range: (typed, most) => `“${typed}” is not a number of calls from 1 to ${most}.`,
    too_few_digits: (typed) => `“${typed}” has too few digits. At least 3 are needed, better 4.`,
  },
  examples: (command) => [
    { typed: `${command} recent 10`, does: 'the latest calls of the last 24 hours' },
    { typed: `${command} recent missed inbound today`, does: 'with conditions' },
    { typed: `${command} find 16405550123 7d`, does: 'calls of a number, or of its last digits' },
    { typed: `${command} find Tom Becker yesterday`, does: 'calls of an agent or a queue' },
  ],
  form: {
    title: 'Find calls',
    submit: 'Find',
    what: 'Call id, number, agent or queue',
    whatExample: 'job-109634426711871319, 7731, Tom Becker',
    whatHint: 'A call id opens its card. Last digits of a number are enough. Blank lists all calls.',
    since: 'Since',
    sinceUsual: '24 hours; 7 days with a search',
    sinceOptions: {
      '2h': 'Last 2 hours',
      '24h': 'Last 24 hours',
      today: 'Today',
      yesterday: 'Since yesterday',
      '7d': 'Last 7 days',
      '30d': 'Last 30 days',
    },
    date: 'Or since this day',
    dateHint: 'Choose either a time above or a day here.',
    outcome: 'Outcome',
    outcomes: { missed: 'Missed', answered: 'Answered', abandoned: 'Abandoned by the caller' },
    direction: 'Direction',
    directions: { inbound: 'Inbound', outbound: 'Outbound' },
    any: 'Any',
    instance: 'Instance',
    defaultInstance: 'The usual one',
    twoTimes: 'Choose either a time or a day, not both.',
    expired: (command) => `The form was open too long, or was sent before. Type ${command} again.`,
  },
  shortcut: {
    several: (count) => `This message names ${count} calls. Which one?`,
    none: 'This message has no call id in it. A call id looks like job-109634426711871319.',
  },
  recording: {
    title: 'Recording',
    listen: 'Listen',
    length: (ms) => `length ${duration(ms)}`,
    valid: (forMs, until) =>
      until === null
        ? ['The link works for a short time only. When it has run out, press the button again.']
        : say`The link works for ${duration(forMs)}, until ${{ moment: until, clock: true }}. When it has run out, press the button again.`,
    keepPrivate: 'Whoever has the link can listen: please do not pass it on.',
  },
};

function who(sought: Sought): string {
  switch (sought.kind) {
    case 'number':
      return `number ${maskNumber(sought.number)}`;
    case 'number_ending':
      return sought.starts === ''
        ? `numbers ending in ${endingOf(sought)}`
        : `numbers like ${endingOf(sought)}`;
    case 'agent':
      return `agent “${shown(sought.name)}”`;
    case 'queue':
      return `queue “${shown(sought.name)}”`;
    case 'agent_or_queue':
      return `agent or queue “${shown(sought.name)}”`;
  }
}
