import { CallDraft } from './draft.js';
import { held } from './answered.js';
import { createRandom, type Random } from './random.js';
import { SITUATIONS } from './situations.js';
import type { RecordSource } from '../ccc/records.js';

export interface CallCentreOptions {
  /** The same seed at the same time gives the same calls. */
  readonly seed: number;
  readonly calls: number;
  /** Epoch ms. */
  readonly now: () => number;
  /** Records that are there whatever the seed. */
  readonly samples: RecordSource;
}

/** A call that runs when the call centre opens and ends about a minute later. */
export const RUNNING_CALL_ID = 'job-200000000000000001';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const RUNNING_ENDS_AFTER_MS = 60_000;

/** A call centre made up from a seed: calls of the last four days, and one that is still running. */
export function createCallCentre({ seed, calls, now, samples }: CallCentreOptions): RecordSource {
  const random = createRandom(seed);
  const opened = now();
  const drafts = new Map<string, CallDraft>();
  for (let i = 0; i < calls; i++) {
    const call = writeCall(random, i, startTime(random, opened));
    drafts.set(call.contactId, call);
  }
  drafts.set(RUNNING_CALL_ID, runningCall(opened));
  const text = (call: CallDraft): string => answer(call.data(now()), call.contactId);
  return {
    find: (contactId) => {
      const call = drafts.get(contactId);
      return call === undefined ? samples.find(contactId) : text(call);
    },
    texts: () => [...samples.texts(), ...[...drafts.values()].map(text)],
  };
}

/** The first calls take every situation once, the others come by weight. */
function writeCall(random: Random, index: number, start: number): CallDraft {
  const id = `job-2${String(index).padStart(5, '0')}${String(random.between(0, 999_999)).padStart(6, '0')}${String(random.between(0, 999_999)).padStart(6, '0')}`;
  const call = new CallDraft(id, start, random);
  const [, , write] = SITUATIONS[index] ?? weighted(random);
  write(call);
  return call;
}

function weighted(random: Random): (typeof SITUATIONS)[number] {
  let left = random.next() * SITUATIONS.reduce((sum, [, weight]) => sum + weight, 0);
  for (const situation of SITUATIONS) {
    left -= situation[1];
    if (left < 0) return situation;
  }
  return random.pick(SITUATIONS);
}

/** Some time between 8 and 20 o'clock in China, over by the time the call centre opens. */
function startTime(random: Random, opened: number): number {
  const midnight = Math.floor((opened + 8 * HOUR_MS) / DAY_MS) * DAY_MS - 8 * HOUR_MS;
  const day = midnight - random.between(1, 4) * DAY_MS;
  return day + 8 * HOUR_MS + random.between(0, 12 * 3600) * 1000;
}

function runningCall(opened: number): CallDraft {
  const rehearsal = new CallDraft(RUNNING_CALL_ID, 0, createRandom(7));
  held(rehearsal);
  const start = opened + RUNNING_ENDS_AFTER_MS - Math.round(rehearsal.end * 1000);
  const call = new CallDraft(RUNNING_CALL_ID, start, createRandom(7));
  held(call);
  return call;
}

function answer(data: Record<string, unknown>, contactId: string): string {
  const RequestId = `SANDBOX-${contactId.slice(4)}`;
  return JSON.stringify({ RequestId, Code: 'OK', Message: 'OK', HttpStatusCode: 200, Data: data });
}
