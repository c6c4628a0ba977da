import type { CallFacts } from '../../call/facts.js';
import type { CallKind, Disposition } from '../../call/vocabulary.js';
import { clip, maskNumber, shown } from '../../locale/display.js';
import type { Label, Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import { callId } from '../../locale/call-id.js';
import { capped } from './capped.js';
import { durations } from './durations.js';

/** A fact's value: text, or a moment (epoch ms) that Slack shows in the reader's own zone. */
export type FactValue = { readonly text: string } | { readonly moment: number };

export interface Fact {
  readonly label: string;
  readonly value: FactValue;
}

/** What a card says, before it becomes blocks or plain text: both are made from this, so they say the same. */
export interface CardView {
  readonly contactId: string;
  readonly verdict: string;
  readonly provisional: string | null;
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
  readonly instance: string;
  readonly eventCount: string;
}

/** The words of a card in one language. */
export function cardView(facts: CallFacts, words: Messages): CardView {
  const { record, pending } = facts;
  const notes = [
    ...facts.contradictions.map((found) => words.contradiction(found)),
    ...facts.traps.map((found) => words.trap(found)),
  ];
  return {
    contactId: callId(record.contactId),
    verdict: clip(words.verdict(facts), LIMITS.verdictText),
    provisional:
      pending.length === 0 ? null : words.card.provisional(pending.map((part) => words.terms.pending[part])),
    facts: factLines(facts, words),
    notes: capped(notes, LIMITS.notes, words).map((note) => clip(note, LIMITS.noteText)),
    instance: words.card.instance(shown(record.instanceId)),
    eventCount: words.card.eventCount(facts.timeline.length),
  };
}

function factLines(facts: CallFacts, words: Messages): Fact[] {
  const { record } = facts;
  const report = words.card.aiReport(facts);
  const lines: (readonly [Label, string] | null)[] = [
    ['outcome', outcome(record.contactDisposition, facts.disposition.name, words)],
    ['direction', direction(record.contactType, facts.kind, words)],
    ['numbers', numbers(facts, words)],
    named('agents', agentNames(facts, words), words),
    named(
      'skillGroups',
      record.skillGroupNames.map((name) => shown(name)).filter((name) => name !== ''),
      words,
    ),
    named('queues', [...new Set(facts.visits.map(({ queue }) => words.party(queue)))], words),
  ];
  const after: (readonly [Label, string] | null)[] = [
    ['durations', durations(facts, words).join(words.separator)],
    ['hungUp', words.card.hungUp(facts)],
    reasons(facts, words),
    ['survey', words.card.survey(facts)],
    ['recording', words.card.recording(facts.recording)],
    report === null ? null : ['aiReport', report],
  ];
  const start: Fact = {
    label: words.labels.start,
    value: record.startTime === null ? { text: words.card.noneRecorded } : { moment: record.startTime },
  };
  const fact = ([label, text]: readonly [Label, string]): Fact => ({
    label: words.labels[label],
    value: { text: clip(text, LIMITS.factText) },
  });
  return [
    ...lines.filter((line) => line !== null).map(fact),
    start,
    ...after.filter((line) => line !== null).map(fact),
  ];
}

/** A disposition's meaning with its code, as reported. */
export function outcome(reported: string, name: Disposition | null, words: Messages): string {
  const code = shown(reported);
  if (code === '') return words.card.noneRecorded;
  return name === null ? words.card.unknownCode(code) : words.coded(words.terms.dispositions[name], code);
}

/** The direction or kind of a call with its code, as reported. */
export function direction(reported: string, kind: CallKind, words: Messages): string {
  const meaning = words.terms.kinds[kind];
  const code = shown(reported);
  return code === '' ? meaning : words.coded(meaning, code);
}

function numbers({ record }: CallFacts, words: Messages): string {
  const side = (number: string, place: string): string => {
    const masked = maskNumber(number) || words.card.hiddenNumber;
    const where = shown(place);
    return where === '' ? masked : words.card.located(masked, where);
  };
  return words.card.numbers(
    side(record.callingNumber, record.callerLocation),
    side(record.calledNumber, record.calleeLocation),
  );
}

function agentNames({ activities, contradictions }: CallFacts, words: Messages): string[] {
  const present = activities.map(({ agent, supervisor }) =>
    supervisor ? words.card.supervisor(words.party(agent)) : words.party(agent),
  );
  const listed = contradictions.flatMap((found) =>
    found.kind === 'agent_without_events' ? [words.agentName(found.agentName, found.agentId)] : [],
  );
  return [...present, ...listed];
}

function named(label: Label, names: readonly string[], words: Messages): readonly [Label, string] | null {
  return names.length === 0 ? null : [label, capped(names, LIMITS.namesListed, words).join(words.separator)];
}

function reasons({ record, earlyMedia }: CallFacts, words: Messages): readonly [Label, string] | null {
  const state = shown(record.earlyMediaState);
  const parts = [
    shown(record.releaseReason),
    earlyMedia === null ? state : words.coded(words.terms.earlyMedia[earlyMedia], state),
    shown(record.outsideNumberReleaseReason),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : ['reason', parts.join(words.separator)];
}
