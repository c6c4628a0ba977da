import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, type CallFacts } from '../../src/call/facts.js';
import type { TimelineEntry } from '../../src/call/timeline.js';
import { spanMs, sumMs, tally, type Ms, type Span } from '../../src/call/span.js';
import { messagesFor } from '../../src/locale/index.js';
import type { Messages } from '../../src/locale/messages.js';
import { answer } from '../../src/question/answers/index.js';
import { askedAbout, type Asked } from '../../src/question/asked.js';
import { TOPIC_NAMES } from '../../src/question/topics.js';
import { anyRecord } from '../support/any-record.js';
import { SAMPLE_NAMES } from '../support/samples.js';
import { sampleFacts } from '../support/replying.js';

/** Topics that measure from one event to another: any two may be asked about. */
const LAPSES = new Set(['event_lapse', 'around', 'event_time', 'between', 'answer_time']);

/** An agent's dialling; a supervisor who joins dials as well, but places no call. */
function dialling({ timeline, activities }: CallFacts): TimelineEntry | undefined {
  const supervisors = new Set(
    activities.filter(({ supervisor }) => supervisor).map(({ agent }) => agent.key),
  );
  return timeline.find(
    ({ lane, event, party }) =>
      lane === 'agent' && (event === 'Dialing' || event === 'AgentDialing') && !supervisors.has(party.key),
  );
}

function dialledToAnswer(call: CallFacts): Ms {
  const { timeline } = call;
  const dialled = dialling(call);
  const picked = timeline.find(({ lane, event }) => lane === 'customer' && event === 'Established');
  return dialled === undefined || picked === undefined ? null : picked.at - dialled.at;
}

function dialledToEnd(call: CallFacts): Ms[] {
  const { releaseTime } = call.record;
  const dialled = dialling(call);
  return dialled === undefined || releaseTime === null ? [] : [releaseTime - dialled.at];
}

function customerToAgent({ placedByUs, timeline, activities, rings }: CallFacts): Ms[] {
  const picked = timeline.find(({ lane, event }) => lane === 'customer' && event === 'Established');
  const answers = [
    ...activities.flatMap(({ connections }) => connections.map(({ start }) => start.at)),
    ...rings.map(({ span }) => span.to),
  ];
  return placedByUs && picked !== undefined ? answers.map((at) => (at === null ? null : at - picked.at)) : [];
}

function endedSum(spans: readonly Span[]): Ms {
  return sumMs(spans.map(spanMs).filter((ms) => ms !== null));
}

/** Every length of time (whole seconds) that the definitions of call-facts give for a call. */
function secondsOf(call: CallFacts): Set<number> {
  const { waiting, visits, rings, activities, hold, transfers, record } = call;
  const values: Ms[] = [
    call.totalMs,
    waiting.ivrMs,
    waiting.queueMs,
    waiting.waitMs,
    waiting.speedOfAnswerMs,
    call.dialMs,
    call.customerRingMs,
    call.abandonPoint?.afterMs ?? null,
    call.hangUp.releasedFirst?.byMs ?? null,
    call.longestGap?.ms ?? null,
    record.callDuration === null ? null : record.callDuration * 1000,
    hold.totalMs,
    hold.longestMs,
    ...hold.spans.map(spanMs),
    ...visits.flatMap(({ ms, waits }) => [ms, ...waits.map(spanMs)]),
    ...sums(visits.map(({ ms }) => ms)),
    // Of one queue all its visits.
    ...visits.map(({ queue }) =>
      sumMs(visits.filter((one) => one.queue.key === queue.key).map(({ ms }) => ms)),
    ),
    ...rings.map(({ span }) => spanMs(span)),
    ...sums(rings.map(({ span }) => spanMs(span))),
    ...activities.map(({ agent }) =>
      sumMs(rings.filter((one) => one.agent.key === agent.key).map(({ span }) => spanMs(span))),
    ),
    ...transfers.map(({ customerWaitMs }) => customerWaitMs),
    // On calls that we place: from dialling to the customer's answer.
    dialledToAnswer(call),
    // Where the customer's phone never rang: from dialling to the end of the call.
    ...dialledToEnd(call),
    // From the customer's answer to an agent's.
    ...customerToAgent(call),
    // Where a hold is not over: those that are.
    ...[hold, ...activities.flatMap((one) => [one.hold, one.mute])].map(({ spans }) => endedSum(spans)),
    endedSum(activities.flatMap(({ mute }) => mute.spans)),
    // A transfer that nobody took: until the customer left (call-facts, "transfers").
    ...transfers.map(({ at }) => {
      const left = call.timeline.find(
        ({ lane, event, position }) =>
          position > at.position && (event === 'Abandoned' || (lane === 'customer' && event === 'Released')),
      );
      return left === undefined ? null : left.at - at.at;
    }),
    ...activities.flatMap(({ connectedMs, talkMs, connections, ...tallies }) => [
      connectedMs,
      talkMs,
      ...connections.map(spanMs),
      ...[
        tallies.hold,
        tallies.mute,
        tallies.consult,
        tallies.conference,
        tallies.monitored,
        tallies.coached,
      ].flatMap((one) => [one.totalMs, one.longestMs, ...one.spans.map(spanMs)]),
    ]),
    ...sums(activities.filter(({ connections }) => connections.length > 0).map(({ talkMs }) => talkMs)),
    ...sums(
      activities.filter(({ connections }) => connections.length > 0).map(({ connectedMs }) => connectedMs),
    ),
    ...sums(activities.map(({ hold: own }) => own.totalMs)),
    ...sums(
      activities
        .filter((one) => one.connections.length > 0 || one.connectedMs === null)
        .map((one) => one.hold.totalMs),
    ),
    ...muteOf(call),
    lastHoldToEnd(call),
    entryToAnswer(call),
    // By how much one agent talked longer than another.
    ...apart(activities.map(({ talkMs }) => talkMs)),
  ];
  return new Set(values.flatMap((ms) => (ms === null ? [] : [Math.floor(ms / 1000 + 0.5)])));
}

/** Sums of the beginning of a list: a part of the wait before the answer. */
function sums(parts: readonly Ms[]): Ms[] {
  return parts.map((_, i) => sumMs(parts.slice(0, i + 1)));
}

/** How far any two lie from each other. */
function apart(lengths: readonly Ms[]): Ms[] {
  return lengths.flatMap((one) =>
    lengths.map((other) => (one === null || other === null ? null : Math.abs(one - other))),
  );
}

function muteOf({ activities }: CallFacts): Ms[] {
  const { totalMs, longestMs } = tally(activities.flatMap(({ mute }) => mute.spans));
  return [totalMs, longestMs];
}

function lastHoldToEnd({ hold, timeline, record }: CallFacts): Ms {
  const end =
    timeline.findLast(({ lane, event }) => lane === 'customer' && event === 'Released')?.at ??
    record.releaseTime;
  const to = hold.spans.at(-1)?.to ?? null;
  return end === null || to === null || end < to ? null : end - to;
}

function entryToAnswer({ record, activities, rings, placedByUs, timeline }: CallFacts): Ms {
  const connected = activities
    .filter(({ supervisor }) => !supervisor)
    .flatMap(({ connections }) => connections.map(({ start }) => start));
  const answered = rings.flatMap(({ outcome, span }) =>
    outcome === 'answered' && span.end !== null ? [span.end] : [],
  );
  const agent = [...connected, ...answered].toSorted((a, b) => a.position - b.position)[0];
  const customer = timeline.find(({ lane, event }) => lane === 'customer' && event === 'Established');
  const first = placedByUs ? customer : agent;
  return record.startTime === null || first === undefined || first.at < record.startTime
    ? null
    : first.at - record.startTime;
}

function textOf(asked: Asked, call: CallFacts, words: Messages): string {
  const { statements } = answer(asked, call);
  return (
    statements
      .map((one) =>
        words.answers
          .sentence(one)
          .map((piece) => (typeof piece === 'string' ? piece : '⏱'))
          .join(''),
      )
      .join('\n')
      // What a record's own texts and a term's definition say is no value of ours.
      .replaceAll(/[“（(][^”）)]*[”）)]/g, (quoted) => (/^[“]/.test(quoted) ? '' : quoted))
  );
}

function durationsIn(text: string): number[] {
  const found = text.matchAll(
    /(?<![\d+−A-Za-z-]|\d[.:])(?:(\d+)\s?(?:h|小时)\s?)?(?:(\d+)\s?(?:min|分钟?)\s?)?(?:(\d+)\s?(?:s|秒))?(?![A-Za-z\d])/g,
  );
  return [...found].flatMap(([whole, hours, minutes, seconds]) =>
    whole.trim() === '' || /^\d+$/.test(whole.trim())
      ? []
      : [Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)],
  );
}

function strange(asked: Asked, call: CallFacts): string[] {
  const known = secondsOf(call);
  if (LAPSES.has(asked.topic)) return [];
  return (['en', 'zh-CN'] as const).flatMap((locale) => {
    const text = textOf(asked, call, messagesFor(locale));
    return durationsIn(text)
      .filter((seconds) => seconds !== 0 && seconds !== asked.seconds && !known.has(seconds))
      .filter((seconds) => !(asked.topic === 'service_level' && [15, 20, 30].includes(seconds)))
      .filter(() => asked.topic !== 'term_meaning')
      .map((seconds) => `${asked.topic}: ${seconds} s in “${text}”`);
  });
}

/** Each topic as asked plainly, about the first agent and queue, and with an ordinal. */
function askings(call: CallFacts): Asked[] {
  const agents = call.activities.slice(0, 1).map(({ agent }) => agent);
  const queues = call.visits.slice(0, 1).map(({ queue }) => queue);
  return TOPIC_NAMES.flatMap((topic) => [
    askedAbout(topic),
    askedAbout(topic, { agents, queues }),
    askedAbout(topic, { ordinal: 2 }),
    askedAbout(topic, { ordinal: -1, seconds: 20 }),
  ]);
}

describe('the answers', () => {
  it.each(SAMPLE_NAMES)('state no length of time that is not a value of %s', (name) => {
    const call = sampleFacts(name);
    expect(askings(call).flatMap((asked) => strange(asked, call))).toEqual([]);
  });

  it('state no length of time that is not a value of any record, and never throw', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const call = factsOf(record);
        expect(askings(call).flatMap((asked) => strange(asked, call))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
