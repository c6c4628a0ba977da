import { z } from 'zod';
import type { CallFacts } from '../call/facts.js';
import { askedAbout, type Asked } from '../question/asked.js';
import { isTopic } from '../question/topics.js';
import type { Store } from '../store/store.js';
import type { Place } from './thread-memory.js';

/** A short question leans on the one before it for this long (ms). */
const LEANS_FOR_MS = 15 * 60_000;

/** Ids and topic only: nothing that somebody typed. */
const Kept = z.object({
  topic: z.string().refine(isTopic),
  agents: z.array(z.string()),
  queues: z.array(z.string()),
  ordinal: z.number().nullable(),
  seconds: z.number().nullable(),
  // What an older version of the bot has written has none.
  extreme: z.enum(['longest', 'shortest']).nullable().default(null),
});

/** The last question of each thread, for "and the second agent?". */
export function createAskedBefore(store: Store) {
  return {
    async remember(place: Place, asked: Asked): Promise<void> {
      const { topic, agents, queues, ordinal, seconds, extreme } = asked;
      const kept = { topic, agents: keys(agents), queues: keys(queues), ordinal, seconds, extreme };
      await store.set(keyOf(place), JSON.stringify(kept), LEANS_FOR_MS);
    },
    /** Whether somebody asked something here a moment ago. */
    recently: async (place: Place): Promise<boolean> => (await store.get(keyOf(place))) !== null,
    /** The last question here, about the people and queues of this call; null where there was none. */
    async recall(place: Place, call: CallFacts): Promise<Asked | null> {
      const text = await store.get(keyOf(place));
      if (text === null) return null;
      const kept = keptQuestion(text);
      if (kept === null) return null;
      const { topic, agents, queues, ...rest } = kept;
      return askedAbout(topic, {
        ...rest,
        agents: call.activities.map(({ agent }) => agent).filter(({ key }) => agents.includes(key)),
        queues: call.visits.map(({ queue }) => queue).filter(({ key }) => queues.includes(key)),
      });
    },
  };
}

export type AskedBefore = ReturnType<typeof createAskedBefore>;

/** Another version of the bot, with other topics, may have written it. */
function keptQuestion(text: string): z.infer<typeof Kept> | null {
  try {
    return Kept.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function keys(parties: Asked['agents']): string[] {
  return parties.map(({ key }) => key);
}

function keyOf({ channel, threadTs }: Place): string {
  return `asked:${channel}:${threadTs ?? ''}`;
}
