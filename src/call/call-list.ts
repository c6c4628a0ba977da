import type { Disposition } from './vocabulary.js';

/**
 * A call as a list tells it: ListCallDetailRecordsV2 as plain values (ccc-api.md 4.1). Times are epoch milliseconds,
 * durations seconds and CCC's own; unknown is null, absent text "". Texts are verbatim and hostile, as in `CallRecord`.
 */
export interface ListedCall {
  readonly contactId: string;
  /** As reported; `callKind` reads the direction or kind. */
  readonly contactType: string;
  /** As reported; `dispositionOf` reads it. */
  readonly contactDisposition: string;
  /** Whole numbers: personal data, masked before they are shown. */
  readonly callingNumber: string;
  readonly calledNumber: string;
  readonly callerLocation: string;
  readonly calleeLocation: string;
  readonly startTime: number | null;
  readonly establishedTime: number | null;
  readonly releaseTime: number | null;
  readonly callDuration: number | null;
  readonly ivrTime: number | null;
  readonly queueTime: number | null;
  readonly ringTime: number | null;
  /** Queue and ring time together; CCC says 0 for a caller who gave up waiting. */
  readonly waitTime: number | null;
  readonly talkTime: number | null;
  readonly heldTime: number | null;
  readonly transferCount: number | null;
  /** Ids and names need not be equally many (ccc-api.md 2.3). */
  readonly agentIds: readonly string[];
  readonly agentNames: readonly string[];
  readonly skillGroupIds: readonly string[];
  readonly skillGroupNames: readonly string[];
  readonly releaseInitiator: string;
  readonly recordingReady: boolean | null;
}

/** Pages and rows of one request, as CCC allows them (ccc-api.md 4.1). */
export const LIST_LIMITS = { pages: 100, pageSize: 100 } as const;

/** Whose calls are sought. A name is a display name or an id, whole or the beginning of a word, in any letter case. */
export type Sought =
  /** A whole number, digits in the mainland form (no +86). */
  | { readonly kind: 'number'; readonly number: string }
  /** Last digits, and the first ones where they are known too, as in `154****7731`. */
  | { readonly kind: 'number_ending'; readonly starts: string; readonly ends: string }
  | { readonly kind: 'agent'; readonly name: string }
  | { readonly kind: 'queue'; readonly name: string }
  /** An agent or a queue: it was not said which. */
  | { readonly kind: 'agent_or_queue'; readonly name: string };

export type OutcomeFilter = 'answered' | 'missed' | 'abandoned';
export type DirectionFilter = 'inbound' | 'outbound';

/** Which calls are wanted: those that began between `since` and `until` and fit everything else. */
export interface CallSearch {
  /**
   * Epoch ms, both included. Always there: CCC's own default is today alone. Paging keeps `until` of the first page,
   * or rows move on to the next one with every new call.
   */
  readonly since: number;
  readonly until: number;
  readonly sought: Sought | null;
  /** Any of these; empty does not filter. */
  readonly outcomes: readonly OutcomeFilter[];
  readonly directions: readonly DirectionFilter[];
  /** From 1 to `LIST_LIMITS`. */
  readonly page: number;
  readonly pageSize: number;
}

/** One page of what was found, latest first. */
export interface CallPage {
  readonly calls: readonly ListedCall[];
  readonly page: number;
  readonly pageSize: number;
  /** How many calls fit; null where that is not known. */
  readonly total: number | null;
  /** What follows: another page, nothing, or perhaps calls that this search does not reach (a narrower one may). */
  readonly after: 'more' | 'nothing' | 'out_of_reach';
  /** From where calls were sought; later than asked where CCC refused so long a window. Further pages begin there. */
  readonly since: number;
  /** Null where CCC did the whole search; else how far we looked ourselves. */
  readonly looked: LookedThrough | null;
}

/** The calls that were looked through one by one, latest first. */
export interface LookedThrough {
  readonly calls: number;
  /** How many there are in the window; null where CCC does not say. */
  readonly of: number | null;
  /** Start of the earliest of them, epoch ms. */
  readonly backTo: number | null;
}

/**
 * The outcomes behind a filter, by their current names. Missed: nobody came to talk to the other side, whoever ended
 * it. A call that was forwarded outside is neither answered nor missed: its list row does not say what came of it.
 */
export const OUTCOME_DISPOSITIONS: Readonly<Record<OutcomeFilter, readonly Disposition[]>> = {
  answered: ['Success'],
  missed: [
    'NoAnswer',
    'Reject',
    'AbandonedInIVR',
    'AbandonedInQueue',
    'AbandonedInRing',
    'AbandonedInVoiceNavigator',
    'QueuingTimeout',
    'QueuingOverflow',
    'QueuingFailed',
    'Voicemail',
    'IVRException',
  ],
  abandoned: ['AbandonedInIVR', 'AbandonedInQueue', 'AbandonedInRing', 'AbandonedInVoiceNavigator'],
};
