// Our own work on one record, from the decoded answer to the JSON of its card, in multiples of `JSON.parse`.
import { readFileSync } from 'node:fs';
import { factsOf } from '../../dist/call/facts.js';
import { decodeCallRecord } from '../../dist/ccc/decode.js';
import { messagesFor } from '../../dist/locale/index.js';
import { momentIn } from '../../dist/locale/moment.js';
import { cardOf } from '../../dist/slack/show-card.js';

const ROUNDS = 9;
const parts = { words: messagesFor('en'), sayMoment: momentIn('Asia/Shanghai'), sensitive: new Set() };

/** Microseconds of CPU a record and their ratio: medians of rounds in turn. */
export function measureOwnWork(events) {
  const text = recordWith(events);
  const body = JSON.parse(text);
  const once = () => {
    const record = decodeCallRecord(body);
    const found = {
      facts: factsOf(record),
      call: { contactId: record.contactId, instanceId: record.instanceId },
    };
    return JSON.stringify(cardOf(parts, found, false));
  };
  const times = events > 1000 ? 30 : 1500;
  const rounds = [];
  // The first rounds warm up.
  for (let round = -6; round < ROUNDS; round++) {
    const parse = cpuMicros(times, () => JSON.parse(text));
    const ours = cpuMicros(times, once);
    if (round >= 0) rounds.push({ parse, ours, ratio: ours / parse });
  }
  return Object.fromEntries(
    ['parse', 'ours', 'ratio'].map((key) => [
      key,
      rounds.map((round) => round[key]).toSorted((a, b) => a - b)[ROUNDS >> 1],
    ]),
  );
}

function cpuMicros(times, work) {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}

/** A real record whose agent holds and mutes until there are so many events. */
function recordWith(events) {
  const record = JSON.parse(
    readFileSync(new URL('../fixtures/records/inbound-answered-with-hold.json', import.meta.url), 'utf8'),
  );
  const lanes = ['CustomerEvents', 'IvrEvents', 'QueueEvents', 'AgentEvents'];
  const legs = lanes.flatMap((lane) => record.Data[lane] ?? []);
  const missing = events - legs.reduce((sum, { EventSequence }) => sum + EventSequence.length, 0);
  const [agent] = record.Data.AgentEvents;
  const [first, last] = [agent.EventSequence.slice(0, -1), agent.EventSequence.at(-1)];
  const names = ['Held', 'Retrieved', 'Muted', 'Unmuted'];
  const more = Array.from({ length: missing }, (_, i) => ({
    Event: names[i % names.length],
    EventTime: first.at(-1).EventTime + (i + 1) * 100,
    Duration: 1,
  }));
  agent.EventSequence = [...first, ...more, last];
  return JSON.stringify(record);
}
