import type { Contradiction } from '../call/contradictions.js';
import type { AbandonPhase } from '../call/ending.js';
import type { EventName } from '../call/event-names.js';
import type { CallFacts } from '../call/facts.js';
import type { Ms } from '../call/span.js';
import type { Lane, Party } from '../call/timeline.js';
import type { Trap } from '../call/traps.js';
import type { CallKind, Disposition, EarlyMediaState, SurveyChannel } from '../call/vocabulary.js';
import type { ErrorCode } from '../errors.js';
import type { Statement } from '../question/answers/index.js';
import type { Topic } from '../question/topics.js';
import type { ActionWords } from './action-words.js';
import type { ComparisonWords } from './comparison-words.js';
import type { PictureWords } from './picture-words.js';
import type { FindWords } from './find-words.js';
import type { Sentence } from './sentence.js';

export type Locale = 'en' | 'zh-CN';

/**
 * All wording of one language. Both catalogues have the same keys by type: a missing word does not compile.
 * Everything returned is plain text; names in it have passed `shown`.
 */
export interface Messages {
  readonly locale: Locale;
  /** `5 min 18 s`; unknown (null) is said to be unknown. Rounded once, half up, to whole seconds. */
  duration(ms: Ms): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /** A fact's label as it stands before its value, with colon. */
  labelled(label: string): string;
  /** Joins short facts on one line. */
  readonly separator: string;
  /** A meaning with the API's code beside it: `Completed (Success)`. */
  coded(meaning: string, code: string): string;
  /** The display name of an agent, queue, flow or the customer. */
  party(party: Party): string;
  /** An event in words, its own name beside them; an unknown name stands alone. */
  event(name: string): string;
  /** An agent of whom only name and id are known. */
  agentName(name: string, id: string): string;
  readonly terms: Terms;
  readonly labels: Readonly<Record<Label, string>>;
  readonly card: CardWords;
  readonly comparison: ComparisonWords;
  /** The one sentence that explains the call. */
  verdict(facts: CallFacts): string;
  contradiction(contradiction: Contradiction): string;
  trap(trap: Trap): string;
  readonly errors: Readonly<Record<ErrorCode, ErrorWords>>;
  readonly replies: ReplyWords;
  readonly answers: AnswerWords;
  readonly actions: ActionWords;
  readonly picture: PictureWords;
  readonly find: FindWords;
}

/** Words of answers in a thread. */
export interface AnswerWords {
  sentence(statement: Statement): Sentence;
  /** What each topic asks, as a short noun phrase: for "read as" and its buttons. */
  readonly topics: Readonly<Record<Topic, string>>;
  readAs(label: string): string;
  button(label: string): string;
  /** The line that proves an answer. */
  evidence(items: readonly Sentence[]): Sentence;
  field(name: string, value: string): string;
  /** Events that are not there, of how many the record has. */
  absent(events: readonly string[], count: number): string;
  /** Shown in the thread while a record is fetched: "cdr is reading the call…". */
  readonly reading: string;
  /** The bot was addressed, but no call is known here. */
  noCall(command: string): string;
}

/** Meanings of the API's codes. */
export interface Terms {
  readonly kinds: Readonly<Record<CallKind, string>>;
  readonly dispositions: Readonly<Record<Disposition, string>>;
  readonly earlyMedia: Readonly<Record<EarlyMediaState, string>>;
  readonly surveyChannels: Readonly<Record<SurveyChannel, string>>;
  readonly events: Readonly<Record<EventName, string>>;
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly phases: Readonly<Record<AbandonPhase, string>>;
  readonly flowTypes: ReadonlyMap<string, string>;
  readonly pending: Readonly<Record<CallFacts['pending'][number], string>>;
  /** AI report emotion types as seen; others are shown verbatim. */
  readonly emotions: ReadonlyMap<string, string>;
}

export type Label =
  | 'outcome'
  | 'direction'
  | 'numbers'
  | 'agents'
  | 'skillGroups'
  | 'queues'
  | 'start'
  | 'durations'
  | 'hungUp'
  | 'reason'
  | 'survey'
  | 'recording'
  | 'aiReport'
  | 'notes'
  | 'events';

/** Words of the card; every duration carries its name. */
export interface CardWords {
  call: string;
  instance(instanceId: string): string;
  unknownCode(code: string): string;
  hiddenNumber: string;
  noneRecorded: string;
  numbers(from: string, to: string): string;
  located(number: string, place: string): string;
  andMore(count: number): string;
  supervisor(name: string): string;
  total(ms: Ms): string;
  ivr(ms: Ms): string;
  queue(ms: Ms): string;
  ring(ms: Ms, attempts: number): string;
  customerRing(ms: Ms): string;
  talk(ms: Ms, agent: string | null): string;
  hold(ms: Ms, count: number, longestMs: Ms): string;
  cccDuration(seconds: number | null): string;
  hungUp(facts: Pick<CallFacts, 'hangUp'>): string;
  survey(facts: Pick<CallFacts, 'record'>): string;
  recording(state: CallFacts['recording']): string;
  /** Null where there is none. */
  aiReport(facts: CallFacts): string | null;
  columns: readonly [string, string, string, string];
  sinceFirstEvent: string;
  moreEvents(count: number): string;
  eventCount(count: number): string;
  provisional(pending: readonly string[]): string;
}

/** What happened and what to do about it; shown to the asker only. */
export interface ErrorWords {
  readonly what: string;
  readonly todo: string;
}

export interface ReplyWords {
  helpTitle: string;
  /** What can be typed, each with what it does. */
  help(
    command: string,
    instances: readonly string[],
  ): readonly { readonly typed: string; readonly does: string }[];
  notUnderstood(text: string): string;
  unknownInstance(alias: string, known: readonly string[]): string;
  reference(reference: string): string;
  askedFor(contactId: string): string;
  upstreamCode(code: string): string;
  /** The card is private because the bot is not in the channel; how to get it in. */
  invite(botName: string): string;
  /** The card is private because Slack refused the post with this code. */
  cannotPost(code: string): string;
  /** People of another company read the channel. */
  readonly sharedChannel: string;
  onlyYou: string;
  /** Slack refused the card's layout. */
  plainText: string;
  notAllowed: string;
  /** Somebody asks faster than the bot allows; how long until it goes on. */
  tooMany(waitMs: Ms): string;
  /** What to do about a fault that is likely to be over after this time. */
  tryAgainIn(waitMs: Ms): string;
  /** Slack did not confirm a post; it may stand or not. */
  unconfirmed: string;
}
