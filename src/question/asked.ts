import type { EventName } from '../call/event-names.js';
import type { Party } from '../call/timeline.js';
import type { HangUpParty } from '../call/ending.js';
import type { Topic } from './topics.js';

/** A time of day as somebody types it; the zone is the configured one. `second` null: the whole minute is meant. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  /** Counted from the start of the call, no time of day: a whole "minute 4" (in `hour`), or "2:10 into the call". */
  readonly into?: 'minute' | 'exact';
}

/** From a moment to another, epoch ms; both the same where a time is named to the second. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An event that words mean, with what they say of it. */
export interface EventMention {
  /** Under all its names. */
  readonly names: readonly EventName[];
  /** Agents and queues that are named with it; empty: nobody in particular. */
  readonly parties: readonly Party[];
  readonly side: HangUpParty | null;
  /** "the second": 2; "the last": -1; null where none is named. */
  readonly ordinal: number | null;
}

/** How the two ends of a length of time are named: "between … and …", "from … to …", "from the start of the call to …". */
export type Ends = 'between' | 'from_to' | 'from_start';

/** A measure of the part of a call before, after or during an event: "on hold before the transfer". */
export interface Window {
  readonly measure: 'hold' | 'mute' | 'talk';
  readonly side: 'before' | 'after' | 'during';
  readonly event: EventMention;
}

/** A length of time that something is held against: "over two minutes", "at least", "under", "no more than". */
export interface Bound {
  readonly side: 'over' | 'least' | 'under' | 'most';
  readonly seconds: number;
  /** Of several each for itself is meant, not all together: "any hold", 每次. */
  readonly each: boolean;
}

/** A length of time that is set against another: all of a kind, one agent's, or the n-th. */
export interface ComparedLength {
  readonly what: 'hold' | 'mute' | 'ring' | 'queue' | 'talk' | 'wait' | 'ivr';
  readonly ordinal: number | null;
  readonly agent: Party | null;
}

export type Compared = readonly [ComparedLength, ComparedLength];

export type Extreme = 'longest' | 'shortest';

/** What one question asks, free of its wording: the topic and everything that narrows it. */
export interface Asked {
  readonly topic: Topic;
  /** People of the agent lane that are named, in the order of the text. Empty: nobody in particular. */
  readonly agents: readonly Party[];
  /** Queues that are named. */
  readonly queues: readonly Party[];
  /** Named like a person, yet nobody on this call: as typed. */
  readonly strangers: readonly string[];
  /** Queues that are named and are none of this call's, as typed. */
  readonly otherQueues: readonly string[];
  /** "the second": 2; "the last": -1; null where none is named. */
  readonly ordinal: number | null;
  /** Of several, the longest or the shortest is meant; null where neither is. */
  readonly extreme: Extreme | null;
  /** A length of time that is named ("within 20 s", "is 521 s the talk time"), seconds. */
  readonly seconds: number | null;
  /** Whether something keeps to it is asked; null: not. */
  readonly bound: Bound | null;
  /** Two lengths of time of which one is asked to be the longer; null: none are. */
  readonly compared: Compared | null;
  /** A bare number ("what does 486 mean", "is 2 good"). */
  readonly number: number | null;
  /** Times that are named, found on the day of this call in the configured zone, or as time into the call. */
  readonly moments: readonly Stretch[];
  /** API names as they stand in the text: `AbandonedInRing`, `ReleaseInitiator`. */
  readonly codes: readonly string[];
  /** Events that the words mean ("when did the queue time out"), in their order. */
  readonly events: readonly EventMention[];
  /** Null where a text names one end at most. */
  readonly ends: Ends | null;
  /** Null: the whole call is meant. */
  readonly window: Window | null;
  /** The side that is named: our agent, or the customer. */
  readonly side: HangUpParty | null;
  /** On which side of what is named it is asked; null: on both, or none. */
  readonly toward: 'before' | 'after' | null;
  /**
   * The id of a person is wanted, not the name; why it was so; what share of the call it was; from when to when; who
   * has most of it; whoever comes next in the row.
   */
  readonly wants: 'id' | 'reason' | 'share' | 'when' | 'who' | 'neighbour' | null;
}

/** A question about a topic that narrows nothing. */
export function askedAbout(topic: Topic, narrowed: Partial<Omit<Asked, 'topic'>> = {}): Asked {
  return {
    topic,
    agents: [],
    queues: [],
    strangers: [],
    otherQueues: [],
    ordinal: null,
    extreme: null,
    seconds: null,
    bound: null,
    compared: null,
    number: null,
    moments: [],
    codes: [],
    events: [],
    ends: null,
    window: null,
    side: null,
    toward: null,
    wants: null,
    ...narrowed,
  };
}
