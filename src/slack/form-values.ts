import { z } from 'zod';
import { contactIdsIn, MAX_IDS } from '../call/contact-id.js';
import type { CallSearch } from '../call/call-list.js';
import { DEFAULT_INSTANCE, MOST_TYPED, type FormField } from './messages/search-form.js';
import { readSearch, wordsIn, type SearchFault, type TypedSearch, type Word } from './search-command.js';
import { callSearchOf } from './search-window.js';
import { VERBS } from './search-words.js';
import { sinceIn, type Since } from './since.js';
import { plainTyped } from './typed-text.js';

/** What a form asks for, or what is wrong with it, by field. */
export type FormAsk =
  | { readonly kind: 'look_up'; readonly contactIds: readonly string[]; readonly alias: string | null }
  | { readonly kind: 'search'; readonly search: CallSearch; readonly alias: string | null }
  | { readonly kind: 'refused'; readonly field: FormField; readonly fault: SearchFault | 'two_times' };

const chosen = <T extends z.ZodType>(value: T) =>
  z.object({ selected_option: z.object({ value }).nullish() });
/** A view's state: every field is optional in the form, and Slack leaves some out. */
const State = z.object({
  what: z.object({ what: z.object({ value: z.string().nullish() }) }).optional(),
  since: z.object({ since: chosen(z.string()) }).optional(),
  date: z.object({ date: z.object({ selected_date: z.string().nullish() }) }).optional(),
  outcome: z.object({ outcome: chosen(z.enum(['missed', 'answered', 'abandoned'])) }).optional(),
  direction: z.object({ direction: chosen(z.enum(['inbound', 'outbound'])) }).optional(),
  instance: z.object({ instance: chosen(z.string()) }).optional(),
});

/** Reads a form that was filled in. `now`: epoch ms. Null for what our form cannot send. */
export function readForm(values: unknown, now: number, timeZone: string): FormAsk | null {
  const state = State.safeParse(values).data;
  if (state === undefined) return null;
  const what = (state.what?.what.value ?? '').slice(0, MOST_TYPED);
  const instance = state.instance?.instance.selected_option?.value ?? DEFAULT_INSTANCE;
  const alias = instance === DEFAULT_INSTANCE ? null : instance;
  const contactIds = contactIdsIn(what).slice(0, MAX_IDS);
  if (contactIds.length > 0) return { kind: 'look_up', contactIds, alias };
  const typed = readSearch('find', wordsOf(what));
  if ('fault' in typed) return { kind: 'refused', field: 'what', fault: typed };
  const since = oneSince(typed.since, state);
  if ('fault' in since) return since;
  return searchOf(typed, since, state, { alias, now, timeZone });
}

/** As after the command, whose verb may have been typed once more. */
function wordsOf(what: string): readonly Word[] {
  const words = wordsIn(plainTyped(what, '').normalize('NFKC'));
  return VERBS.has(words[0]?.text.toLowerCase() ?? '') ? words.slice(1) : words;
}

type FormState = z.infer<typeof State>;
type Refused = Extract<FormAsk, { kind: 'refused' }>;
type FoundSince = { readonly field: FormField; readonly since: Since | null };

/** The time that was chosen, and where: typed with the rest, from the menu, or as a day. One of them. */
function oneSince(typed: Since | null, { since, date }: FormState): FoundSince | Refused {
  const picked = sinceOf(since?.since.selected_option?.value);
  const day = sinceOf(date?.date.selected_date);
  if (picked !== null && day !== null) return { kind: 'refused', field: 'date', fault: 'two_times' };
  const menu: FoundSince = day === null ? { field: 'since', since: picked } : { field: 'date', since: day };
  if (typed === null) return menu;
  if (menu.since === null) return { field: 'what', since: typed };
  return { kind: 'refused', field: 'what', fault: { fault: 'since_twice', typed: typed.typed } };
}

function sinceOf(value: string | null | undefined): Since | null {
  return value == null ? null : sinceIn(value);
}

function searchOf(
  { sought, outcomes, directions, count }: TypedSearch,
  { field, since }: FoundSince,
  state: FormState,
  { alias, now, timeZone }: { alias: string | null; now: number; timeZone: string },
): FormAsk {
  const outcome = state.outcome?.outcome.selected_option?.value;
  const direction = state.direction?.direction.selected_option?.value;
  const search = callSearchOf(
    {
      kind: sought === null ? 'recent' : 'find',
      sought,
      since,
      outcomes: outcome === undefined ? outcomes : [outcome],
      directions: direction === undefined ? directions : [direction],
      count,
    },
    now,
    timeZone,
  );
  return 'fault' in search ? { kind: 'refused', field, fault: search } : { kind: 'search', search, alias };
}
