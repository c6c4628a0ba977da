import { z } from 'zod';
import type { CallState } from '../call/changes.js';
import { contactIdsIn } from '../call/contact-id.js';
import type { CallRef } from './thread-memory.js';

/** What a press of a card's button carries: ids and counts, never text of a record. */
export interface CardValue {
  readonly call: CallRef;
  /** What the card showed when it was posted. */
  readonly state: CallState;
}

const RECORDINGS = ['ready', 'not_ready', 'not_expected'] as const;

/** A call inside a button's value: an id that reads as one, and an instance. */
export const Ref = {
  c: z.string().refine((id) => contactIdsIn(id)[0] === id.toLowerCase()),
  i: z.string().regex(/^[\w.-]{1,64}$/),
};
const CallValue = z.object(Ref);
const PageValue = z.object({ ...Ref, p: z.number().int().nonnegative() });
const Value = z.object({
  ...Ref,
  s: z.tuple([
    z.number().int().nonnegative(),
    z.number(),
    z.enum(RECORDINGS),
    z.number(),
    z.number(),
    z.string(),
  ]),
});

/** A disposition is a short code; anything longer is not worth a button's room. */
const MOST_CODE = 40;

export function encodeCard({ call, state }: CardValue): string {
  const { events, ended, recording, report, survey, disposition } = state;
  const code = disposition.slice(0, MOST_CODE);
  const s = [events, Number(ended), recording, Number(report), Number(survey), code];
  return JSON.stringify({ c: call.contactId, i: call.instanceId, s });
}

/** The value of a button that opens a call's card. */
export function encodeCall({ contactId, instanceId }: CallRef): string {
  return JSON.stringify({ c: contactId, i: instanceId });
}

/** Null for a value that is none of ours. */
export function decodeCall(value: string): CallRef | null {
  try {
    const { c, i } = CallValue.parse(JSON.parse(value));
    return { contactId: c, instanceId: i };
  } catch {
    return null;
  }
}

/** The value of a page's button: the call and the page that it leads to. */
export function encodePage({ contactId, instanceId }: CallRef, page: number): string {
  return JSON.stringify({ c: contactId, i: instanceId, p: page });
}

/** Null for a value that is none of ours. */
export function decodePage(value: string): { readonly call: CallRef; readonly page: number } | null {
  try {
    const { c, i, p } = PageValue.parse(JSON.parse(value));
    return { call: { contactId: c, instanceId: i }, page: p };
  } catch {
    return null;
  }
}

/** Null for a value that is none of ours: anybody can send an interaction of any kind. */
export function decodeCard(value: string): CardValue | null {
  try {
    const { c, i, s } = Value.parse(JSON.parse(value));
    const [events, ended, recording, report, survey, disposition] = s;
    return {
      call: { contactId: c, instanceId: i },
      state: {
        events,
        ended: ended === 1,
        recording,
        report: report === 1,
        survey: survey === 1,
        disposition,
      },
    };
  } catch {
    return null;
  }
}
