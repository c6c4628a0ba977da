import type { CallFacts } from '../../call/facts.js';
import type { CardWords } from '../messages.js';
import { surveyChannelOf } from '../../call/vocabulary.js';
import { shown } from '../display.js';
import { firstShort } from '../first-short.js';
import { duration, list, times } from './phrases.js';
import { terms } from './terms.js';

export const card: CardWords = {
  call: 'Call',
  instance: (instanceId) => `instance ${instanceId}`,
  unknownCode: (code) => `no published meaning (${code})`,
  hiddenNumber: 'number not recorded',
  noneRecorded: 'not recorded',
  numbers: (from, to) => `${from} → ${to}`,
  located: (number, place) => `${number} (${place})`,
  andMore: (count) => `${count} more`,
  supervisor: (name) => `${name} (supervisor)`,
  total: (ms) => `total ${duration(ms)}`,
  ivr: (ms) => `IVR ${duration(ms)}`,
  queue: (ms) => `queue ${duration(ms)}`,
  ring: (ms, attempts) => `ring ${duration(ms)}${attempts > 1 ? ` (${attempts} attempts)` : ''}`,
  customerRing: (ms) => `customer’s phone rang ${duration(ms)}`,
  talk: (ms, agent) => `talk ${agent === null ? '' : `${agent} `}${duration(ms)}`,
  hold: (ms, count, longestMs) => {
    const longest = count > 1 ? `, longest ${duration(longestMs)}` : '';
    return `hold ${duration(ms)} (${times(count)}${longest})`;
  },
  cccDuration: (seconds) =>
    seconds === null
      ? 'CCC’s own CallDuration not reported'
      : `CCC’s own CallDuration ${duration(seconds * 1000)}`,
  hungUp: ({ hangUp: { by, reported, releasedFirst } }) => {
    if (by === null)
      return reported === '' ? 'not recorded' : `not recorded (reported as “${shown(reported)}”)`;
    if (releasedFirst === null) return by;
    return `${by}, by ReleaseInitiator; but the ${releasedFirst.party}’s line was released ${duration(releasedFirst.byMs)} earlier`;
  },
  survey: ({ record }) => {
    const { satisfaction, satisfactionSurveyOffered: offered, satisfactionSurveyChannel: channel } = record;
    if (offered === false) return 'not sent';
    const sent = offered === true ? 'sent' : 'not recorded whether it was sent';
    return `${sent}${byChannel(channel)}, ${keyPressed(satisfaction)}`;
  },
  recording: (state) =>
    ({ ready: 'ready', not_ready: 'not ready yet', not_expected: 'none expected, as nobody answered' })[
      state
    ],
  aiReport,
  columns: ['Since start', 'Where', 'Who', 'What'],
  sinceFirstEvent: 'Since first event',
  moreEvents: (count) => `… ${count} more events`,
  eventCount: (count) => `${count} ${count === 1 ? 'event' : 'events'}`,
  provisional: (pending) => `Provisional: ${list(pending)}. This record may still change.`,
};

function byChannel(channel: string): string {
  if (channel === '') return '';
  const known = surveyChannelOf(channel);
  return known === null
    ? ` (channel ${shown(channel)})`
    : ` ${terms.surveyChannels[known]} (${shown(channel)})`;
}

function keyPressed(key: number | string | null): string {
  return key === null || (typeof key === 'number' && key < 0)
    ? 'no key pressed'
    : `key ${shown(String(key))} pressed`;
}

function aiReport({ record, aiReport: report }: CallFacts): string | null {
  if (report === null)
    return record.analyticsReportReady === true ? 'marked ready, but not in the record' : null;
  const { emotion, problemSolving, satisfaction, todoList } = report;
  const parts = [
    emotion?.success && `emotion ${emotionOf(emotion.type)}${confidence(emotion.confidence)}`,
    problemSolving?.success && `problem solved: ${yesNo(problemSolving.solved)}`,
    satisfaction?.success && `satisfaction ${shown(satisfaction.description) || 'not described'}`,
    todoList?.success && todos(todoList.tasks),
  ].filter((part) => typeof part === 'string');
  if (parts.length > 0) return parts.join(', ');
  const tried = [emotion, problemSolving, satisfaction, todoList].some((part) => part !== null);
  return tried ? 'its analyses failed' : 'marked ready, but empty';
}

function todos(tasks: readonly string[]): string {
  if (tasks.length === 0) return 'no to-dos';
  const count = `${tasks.length} ${tasks.length === 1 ? 'to-do' : 'to-dos'}`;
  const { first, more } = firstShort(tasks);
  if (first.length === 0) return count;
  return `${count}: ${first.map((task) => `“${shown(task)}”`).join('; ')}${more ? ' …' : ''}`;
}

function emotionOf(type: string): string {
  const known = terms.emotions.get(type);
  return known === undefined ? shown(type) : `${known} (${type})`;
}

function confidence(value: number | null): string {
  return value === null ? '' : `, confidence ${value}`;
}

function yesNo(value: boolean | null): string {
  if (value === null) return 'not said';
  return value ? 'yes' : 'no';
}
