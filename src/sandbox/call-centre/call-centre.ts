import type { RecordSource } from '../ccc/records.js';
import { recordAt } from './call-record.js';
import { makeCustomers } from './customers.js';
import { pastStarts } from './opening-hours.js';
import { planCall, type Town } from './plan.js';
import { finalAt, type PlannedCall } from './planned-call.js';
import { Random } from './random.js';
import { RUNNING_CALLS } from './running.js';
import type { Situation } from './situation.js';
import { SITUATIONS } from './situations/all.js';
import { inOldSpelling } from './spelling-2021.js';
import { Staff } from './staff.js';

export { RUNNING_CALL_ID } from './running.js';

/** What a simulated call centre is made from. */
export interface CallCentreOptions {
  /** The same seed at the same time makes the same calls. */
  readonly seed: number;
  /** How many finished calls there are beside the samples and the running ones; 300 by default. */
  readonly calls?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly instanceId?: string;
  /** Records that are always there. */
  readonly samples?: RecordSource;
}

/** One made-up call. */
export interface CallEntry {
  readonly contactId: string;
  /** What happens on it: a name of `SITUATIONS`, or `running`. */
  readonly situation: string;
  readonly startTime: number;
}

/** The records of a call centre that was made up from a seed. */
export interface SimulatedCallCentre extends RecordSource {
  /** The made-up calls by start, without the samples. */
  readonly calls: readonly CallEntry[];
}

/** Makes up a call centre: the calls of its last four days, and a few that run when it is made. */
export function createCallCentre(options: CallCentreOptions): SimulatedCallCentre {
  const { now, samples } = options;
  const planned = new Map(planAll(options).map((call) => [call.contactId, call]));
  const finished = new Map<string, string>();
  const textOf = (call: PlannedCall) => {
    const known = finished.get(call.contactId);
    if (known !== undefined) return known;
    const at = now();
    const text = answerAt(call, at);
    if (at >= finalAt(call)) finished.set(call.contactId, text);
    return text;
  };
  return {
    calls: [...planned.values()].map(({ contactId, situation, startTime }) => ({
      contactId,
      situation,
      startTime,
    })),
    find: (contactId) => {
      const call = planned.get(contactId);
      return samples?.find(contactId) ?? (call === undefined ? undefined : textOf(call));
    },
    *texts() {
      if (samples !== undefined) yield* samples.texts();
      for (const call of planned.values())
        if (samples?.find(call.contactId) === undefined) yield textOf(call);
    },
  };
}

function planAll({ seed, calls = 300, now, instanceId = 'ccc-test' }: CallCentreOptions): PlannedCall[] {
  const random = new Random(seed);
  const opened = Math.floor(now() / 1000) * 1000;
  const town: Town = { instanceId, staff: new Staff(instanceId), customers: makeCustomers(random, 220) };
  const situations = dealSituations(random, calls);
  const ids = makeIds(random, calls);
  const past = pastStarts(random, calls, opened).map((startTime, index) => {
    const situation = situations[index] ?? random.weighted(SITUATIONS);
    return planCall(random, town, { contactId: ids[index] ?? '', startTime, situation, varied: true });
  });
  const running = RUNNING_CALLS.map((situation) => {
    const { contactId, beganMsAgo } = situation;
    const startTime = opened - beganMsAgo;
    return planCall(random, town, { contactId, startTime, situation, varied: false });
  });
  return [...past, ...running];
}

/** Every situation once, the others as usual as they are, in random order. */
function dealSituations(random: Random, count: number): readonly Situation[] {
  const more = Math.max(0, count - SITUATIONS.length);
  const others = Array.from({ length: more }, () => random.weighted(SITUATIONS));
  return random.shuffled([...random.shuffled(SITUATIONS).slice(0, count), ...others]);
}

/** Ids of CCC's form. A real one is a time stamp that begins with 1; these begin with 9. */
function makeIds(random: Random, count: number): readonly string[] {
  const ids = new Set<string>();
  while (ids.size < count) ids.add(`job-9${random.digits(17)}`);
  return [...ids];
}

function answerAt(call: PlannedCall, at: number): string {
  const data = recordAt(call, at);
  const answer = call.oldSpelling
    ? { Message: '无', HttpStatusCode: '200', Data: inOldSpelling(data) }
    : { Message: 'OK', HttpStatusCode: 200, Data: data };
  return JSON.stringify({ RequestId: call.requestId, ...answer, Code: 'OK' });
}
