import { z } from 'zod';
import { TOPICS, type Topic } from '../question/topics.js';
import { LIMITS } from './limits.js';
import type { CallRef } from './thread-memory.js';

/** What a button of another reading carries: the call, the topic, and the question as it was typed. */
export interface Reading {
  readonly call: CallRef;
  readonly topic: Topic;
  readonly text: string;
}

const Value = z.object({
  c: z.string(),
  i: z.string(),
  t: z.string().refine((topic): topic is Topic => topic in TOPICS),
  q: z.string(),
});

/** As the value of a button; a long question is cut, as its topic is known. */
export function encodeReading({ call, topic, text }: Reading): string {
  const value = (q: string): string => JSON.stringify({ c: call.contactId, i: call.instanceId, t: topic, q });
  const whole = value(text);
  return whole.length <= LIMITS.buttonValue ? whole : value('');
}

/** Null for a value that is none of ours: anybody can send an interaction of any kind. */
export function decodeReading(value: string): Reading | null {
  try {
    const { c, i, t, q } = Value.parse(JSON.parse(value));
    return { call: { contactId: c, instanceId: i }, topic: t, text: q };
  } catch {
    return null;
  }
}
