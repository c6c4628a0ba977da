import type { CallFacts } from '../../call/facts.js';
import type { Ms } from '../../call/span.js';
import { lineTimeOf, type LineTime } from '../../call/talk.js';
import type { CallKind, Disposition } from '../../call/vocabulary.js';
import { absent, events, field, told, type Evidence, type Note, type Told, timeField } from '../told.js';
import { dialling, placer, type AgentsStatement } from './agents.js';
import type { Answers } from './answers.js';
import { answerEntry } from './waiting.js';

export type OutcomeStatement =
  /** The verdict of the card: the one sentence that explains the call. */
  | { readonly kind: 'verdict'; readonly facts: CallFacts }
  | {
      readonly kind: 'key_figures';
      readonly totalMs: Ms;
      readonly waitMs: Ms;
      readonly talk: LineTime | null;
      readonly holdMs: Ms;
      readonly holds: number;
    }
  | { readonly kind: 'disposition'; readonly name: Disposition | null; readonly reported: string }
  | { readonly kind: 'call_answered'; readonly facts: CallFacts; readonly at: number | null }
  | { readonly kind: 'call_unanswered'; readonly placedByUs: boolean; readonly running: boolean }
  | { readonly kind: 'was_answered' }
  | {
      readonly kind: 'established_time';
      readonly set: boolean;
      readonly inbound: boolean;
      readonly answered: boolean;
    }
  | {
      readonly kind: 'ivr_fallback';
      readonly applies: boolean;
      readonly queued: boolean;
      readonly rang: boolean;
    }
  | {
      readonly kind: 'direction';
      readonly callKind: CallKind;
      readonly reported: string;
      readonly placedByUs: boolean;
    }
  | { readonly kind: 'no_judgement' };

function tellSummary(call: CallFacts): Told<OutcomeStatement> {
  const notes = allNotes(call);
  return told<OutcomeStatement>([{ kind: 'verdict', facts: call }, figures(call)], [], notes);
}

function tellDisposition({ record, disposition, traps, contradictions }: CallFacts): Told<OutcomeStatement> {
  const statement = {
    kind: 'disposition',
    name: disposition.name,
    reported: record.contactDisposition,
  } as const;
  const notes: Note[] = [
    ...traps.flatMap((trap): Note[] =>
      trap.kind === 'old_name' || trap.kind === 'ivr_fallback' ? [{ kind: 'trap', trap }] : [],
    ),
    ...contradictions.flatMap((contradiction): Note[] =>
      contradiction.kind === 'success_but_unanswered' ? [{ kind: 'contradiction', contradiction }] : [],
    ),
  ];
  return told([statement], [field('ContactDisposition', record.contactDisposition)], notes);
}

/** Whether somebody answered (call-facts, "answered"): EstablishedTime alone proves nothing on inbound calls. */
function tellAnswered(call: CallFacts): Told<OutcomeStatement> {
  const { answered, placedByUs, record, timeline } = call;
  const notes = establishedNotes(call);
  if (!answered) {
    const story: OutcomeStatement[] = record.releaseTime === null ? [] : [{ kind: 'verdict', facts: call }];
    return told<OutcomeStatement>(
      [{ kind: 'call_unanswered', placedByUs, running: record.releaseTime === null }, ...story],
      [absent('Established')],
      notes,
    );
  }
  const customer = timeline.find(({ lane, event }) => lane === 'customer' && event === 'Established');
  const entry = placedByUs ? customer : (answerEntry(call) ?? undefined);
  const at = entry?.at ?? (placedByUs ? record.establishedTime : null);
  const evidence: Evidence[] =
    entry === undefined ? [timeField('EstablishedTime', record.establishedTime)] : events(entry);
  return told([{ kind: 'call_answered', facts: call, at }], evidence, notes);
}

/** Why it was missed: the story of the waiting, and the disposition. */
function tellWhyMissed(call: CallFacts): Told<OutcomeStatement> {
  const { record, rings, visits, timeline, answered } = call;
  const evidence = [
    ...events(
      ...rings.slice(0, 2).map(({ span }) => span.end),
      visits.at(-1)?.end,
      timeline.find(({ event }) => event === 'Abandoned'),
    ),
    field('ContactDisposition', record.contactDisposition),
  ].slice(0, 4);
  const was: OutcomeStatement[] = answered ? [{ kind: 'was_answered' }] : [];
  const [first, ...others] = [...was, { kind: 'verdict', facts: call } as const];
  return told<OutcomeStatement>(
    first === undefined ? [{ kind: 'verdict', facts: call }] : [first, ...others],
    evidence,
    allNotes(call),
  );
}

function tellEstablished(call: CallFacts): Told<OutcomeStatement> {
  const { record, kind, answered } = call;
  const set = record.establishedTime !== null;
  const { statements } = tellAnswered(call);
  const first = { kind: 'established_time', set, inbound: kind === 'inbound', answered } as const;
  return told<OutcomeStatement>(
    [first, ...statements.slice(0, 1)],
    [timeField('EstablishedTime', record.establishedTime), ...(answered ? [] : [absent('Established')])],
  );
}

/** AbandonedInIVR is also CCC's fallback (call-facts, "Traps"). */
function tellFallback({ record, disposition, visits, rings }: CallFacts): Told<OutcomeStatement> {
  const applies = disposition.name === 'AbandonedInIVR';
  const own = { kind: 'disposition', name: disposition.name, reported: record.contactDisposition } as const;
  return told<OutcomeStatement>(
    [{ kind: 'ivr_fallback', applies, queued: visits.length > 0, rang: rings.length > 0 }, own],
    [field('ContactDisposition', record.contactDisposition)],
  );
}

/** Who called whom; of a call that we placed also which agent did. */
function tellDirection(call: CallFacts): Told<OutcomeStatement | AgentsStatement> {
  const { record, kind, placedByUs } = call;
  const agent = placer(call);
  return told<OutcomeStatement | AgentsStatement>(
    [
      { kind: 'direction', callKind: kind, reported: record.contactType, placedByUs },
      ...(agent === null ? [] : [{ kind: 'agent_placed' as const, agent }]),
    ],
    [...events(dialling(call)), field('ContactType', record.contactType)],
  );
}

/** Facts only: whether service was good is for people to judge. */
function tellService(call: CallFacts): Told<OutcomeStatement> {
  return told<OutcomeStatement>(
    [{ kind: 'no_judgement' }, { kind: 'verdict', facts: call }, figures(call)],
    [],
    allNotes(call),
  );
}

function figures({ totalMs, waiting, activities, hold }: CallFacts): OutcomeStatement {
  return {
    kind: 'key_figures',
    totalMs,
    waitMs: waiting.waitMs,
    talk: lineTimeOf(activities, 'talkMs'),
    holdMs: hold.totalMs,
    holds: hold.count,
  };
}

function establishedNotes({ traps }: CallFacts): Note[] {
  return traps.flatMap((trap): Note[] =>
    trap.kind === 'established_is_arrival' ? [{ kind: 'trap', trap }] : [],
  );
}

function allNotes({ contradictions, traps }: CallFacts): Note[] {
  return [
    ...contradictions.slice(0, 3).map((contradiction): Note => ({ kind: 'contradiction', contradiction })),
    ...traps.slice(0, 2).map((trap): Note => ({ kind: 'trap', trap })),
  ];
}

/** The topics of this family. */
export const OUTCOME = {
  what_happened: tellSummary,
  disposition: tellDisposition,
  answered: tellAnswered,
  why_missed: tellWhyMissed,
  established_trap: tellEstablished,
  ivr_fallback: tellFallback,
  direction: tellDirection,
  service_check: tellService,
} satisfies Answers<OutcomeStatement | AgentsStatement>;
