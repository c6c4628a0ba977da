import type { DirectionFilter, LookedThrough, OutcomeFilter, Sought } from '../call/call-list.js';
import type { Ms } from '../call/span.js';
import type { Sentence } from './sentence.js';

/** What a list was made of. */
export interface Searched {
  /** Epoch ms. */
  readonly since: number;
  readonly until: number;
  readonly sought: Sought | null;
  readonly outcomes: readonly OutcomeFilter[];
  readonly directions: readonly DirectionFilter[];
  /** The alias of the instance; null for the default one. */
  readonly alias: string | null;
}

/** How far back the form offers to look; each is what `sinceIn` reads. */
export const FORM_SINCE = ['2h', '24h', 'today', 'yesterday', '7d', '30d'] as const;
export type FormSince = (typeof FORM_SINCE)[number];

/** Words of finding calls: lists, the form, the message shortcut. */
export interface FindWords {
  /** The first line of a list: window, filters, who. */
  searched(searched: Searched): Sentence;
  /** `Calls 11 to 20 of 37`; `of` is null where the total is not known. */
  range(from: number, to: number, of: number | null): string;
  readonly nothingFound: string;
  /** A page behind the last call. */
  readonly nothingFurther: string;
  /** What else to try where nothing was found. */
  tryOther(command: string): string;
  /** CCC has no filter for it: how far the calls were looked through. */
  looked(looked: LookedThrough): Sentence;
  readonly outOfReach: string;
  /** CCC refused so long a window: from when on calls were sought. */
  narrowed(since: number): Sentence;
  /** Rows that the plain text has no room for. */
  leftOut(count: number): string;
  readonly timeUnknown: string;
  readonly noAgent: string;
  readonly open: string;
  readonly more: string;
  readonly back: string;
  /** The search behind a list is no longer kept. */
  listExpired(command: string): string;
  /** What is wrong with a search; `typed` is fit to be shown, `most` is the most rows of a page. */
  readonly faults: Readonly<
    Record<
      'wrong_date' | 'since_in_future' | 'since_twice' | 'count_out_of_range' | 'too_few_digits',
      (typed: string, most: number) => string
    >
  >;
  /** What can be typed to find calls, each with what it does. */
  examples(command: string): readonly { readonly typed: string; readonly does: string }[];
  readonly form: FormWords;
  readonly shortcut: {
    /** A message names several calls; which one is meant. */
    several(count: number): string;
    readonly none: string;
  };
  readonly recording: RecordingWords;
}

/** Words of the form; its title, submit and close have 24 characters at most. */
export interface FormWords {
  readonly title: string;
  readonly submit: string;
  readonly what: string;
  readonly whatExample: string;
  readonly whatHint: string;
  readonly since: string;
  readonly sinceUsual: string;
  readonly sinceOptions: Readonly<Record<FormSince, string>>;
  readonly date: string;
  readonly dateHint: string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<OutcomeFilter, string>>;
  readonly direction: string;
  readonly directions: Readonly<Record<DirectionFilter, string>>;
  readonly any: string;
  readonly instance: string;
  readonly defaultInstance: string;
  /** A time and a day were both chosen. */
  readonly twoTimes: string;
  /** What was filled in came too late. */
  expired(command: string): string;
}

/** Words of a link to a recording, which one person sees. */
export interface RecordingWords {
  readonly title: string;
  readonly listen: string;
  length(ms: Ms): string;
  /** How long the link works; `until` is null where it does not say. */
  valid(forMs: number, until: number | null): Sentence;
  readonly keepPrivate: string;
}
