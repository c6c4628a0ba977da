import { z } from 'zod';
import { contactIdsIn } from '../call/contact-id.js';
import { isTopic, type Topic } from '../question/topics.js';
import { LIMITS } from './limits.js';
import type { CallRef } from './thread-memory.js';

/** What a button of another reading carries: the call, the topic, and the question as it was typed. */
export interface Reading {
  readonly call: CallRef;
  readonly topic: Topic;
  readonly text: string;
}

const Value = z.object({
  c: z.string().refine((id) => contactIdsIn(id)[0] === id.toLowerCase()),
  i: z.string().regex(/^[\w.-]{1,64}$/),
  t: z.string().refine(isTopic),
  q: z.string(),
});

/** As the value of a button; a long question is cut: its topic is known, its beginning tells its language. */
export function encodeReading({ call, topic, text }: Reading): string {
  const value = (q: string): string => JSON.stringify({ c: call.contactId, i: call.instanceId, t: topic, q });
  const characters = Array.from(text);
  let length = characters.length;
  while (length > 0 && value(characters.slice(0, length).join('')).length > LIMITS.buttonValue) {
    length = Math.floor(length / 2);
  }
  return value(characters.slice(0, length).join(''));
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
