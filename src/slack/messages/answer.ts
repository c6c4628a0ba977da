import type { ActionsBlock, KnownBlock, RichTextElement } from '@slack/types';
import type { CallFacts } from '../../call/facts.js';
import { clip } from '../../locale/display.js';
import type { Messages } from '../../locale/messages.js';
import type { Sentence } from '../../locale/sentence.js';
import type { Statement } from '../../question/answers/index.js';
import type { Evidence, Note, Told } from '../../question/told.js';
import { LIMITS } from '../limits.js';
import { callId } from '../../locale/call-id.js';
import { elapsedAt } from './event-rows.js';
import type { Message, SayMoment } from './message.js';
import { plainText } from './plain-text.js';
import { bold, code, line, richText, text } from './rich-text.js';
import { sentenceElements, sentenceText } from './sentences.js';

/** What is said of one call in one message. */
export interface CallAnswer {
  readonly facts: CallFacts;
  readonly told: readonly Told<Statement>[];
}

/** Another way to read the question, offered as a button. */
export interface OtherReading {
  readonly label: string;
  /** Comes back with the press. */
  readonly value: string;
}

export interface AnswerView {
  /** More than one where the question named several calls: each then has its id above its answer. */
  readonly calls: readonly CallAnswer[];
  /** How an unsure question was read, and how else it may be read. */
  readonly reading: { readonly label: string; readonly others: readonly OtherReading[] } | null;
}

/** One line of an answer, as pieces that both the blocks and the plain text are made of. */
interface Line {
  readonly style: 'answer' | 'fact' | 'small' | 'call';
  readonly said: Sentence;
}

/**
 * An answer in a thread: the answer in bold, the facts beside it, the evidence, and the notes that matter. Text of
 * the record stays data, as in the card.
 */
export function renderAnswer(view: AnswerView, words: Messages, sayMoment: SayMoment): Message {
  const lines = linesOf(view, words);
  const blocks: KnownBlock[] = [
    richText(line(...lines.flatMap((each, i) => elements(each, i, sayMoment)))),
    ...buttons(view, words),
  ];
  const spoken = lines.map(({ said }) => sentenceText(said, sayMoment));
  return { blocks, text: plainText(spoken, LIMITS.plainText) };
}

function linesOf({ calls, reading }: AnswerView, words: Messages): Line[] {
  const read: Line[] =
    reading === null ? [] : [{ style: 'small', said: [words.answers.readAs(reading.label)] }];
  const heads = read.length + (calls.length > 1 ? calls.length : 0);
  const parts = calls.reduce((sum, { told }) => sum + told.length, 0);
  const most = Math.max(2, Math.floor((LIMITS.answerLines - heads) / Math.max(1, parts)));
  const lines = calls.flatMap(({ facts, told }) => {
    const id: Line[] = calls.length > 1 ? [{ style: 'call', said: [callId(facts.record.contactId)] }] : [];
    return [...id, ...told.flatMap((one) => toldLines(one, facts, words, most))];
  });
  return withinLimit([...read, ...lines]);
}

/** The lines of one answer, `most` of them: the answer and its evidence stand whatever else has no room. */
function toldLines(
  { statements, evidence, notes }: Told<Statement>,
  facts: CallFacts,
  words: Messages,
  most: number,
): Line[] {
  const [first, ...others] = statements;
  const proof = inOrder(evidence).map((one) => evidenceWords(one, facts, words));
  const proven: Line[] = proof.length === 0 ? [] : [{ style: 'small', said: words.answers.evidence(proof) }];
  const noted = notes.map((note): Line => ({ style: 'small', said: [noteWords(note, words)] }));
  const room = most - 1 - proven.length;
  const beside = others
    .slice(0, room)
    .map((one): Line => ({ style: 'fact', said: words.answers.sentence(one) }));
  return [
    { style: 'answer', said: words.answers.sentence(first) },
    ...beside,
    ...proven,
    ...noted.slice(0, Math.max(0, room - beside.length)),
  ];
}

/** Events once each and in time order, then the fields. */
function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const events = new Map(
    evidence.flatMap((one) => (one.kind === 'event' ? [[one.entry.position, one] as const] : [])),
  );
  const rest = evidence.filter(({ kind }) => kind !== 'event');
  return [...[...events.values()].toSorted((a, b) => a.entry.position - b.entry.position), ...rest];
}

function evidenceWords(evidence: Evidence, facts: CallFacts, words: Messages): Sentence {
  switch (evidence.kind) {
    case 'event': {
      const { entry } = evidence;
      const who = words.party(entry.party) || words.terms.lanes[entry.lane];
      return [
        `${elapsedAt(entry, facts)} (`,
        { moment: entry.at, clock: true },
        `) ${who} ${words.event(entry.event)}`,
      ];
    }
    case 'field':
      return [words.answers.field(evidence.field, evidence.value)];
    case 'time':
      return evidence.at === null
        ? [words.answers.field(evidence.field, '')]
        : [`${evidence.field} `, { moment: evidence.at }];
    case 'absent':
      return [
        words.answers.absent(
          evidence.events.map((event) => words.event(event)),
          facts.timeline.length,
        ),
      ];
  }
}

function noteWords(note: Note, words: Messages): string {
  return note.kind === 'trap' ? words.trap(note.trap) : words.contradiction(note.contradiction);
}

/** An answer stays short, whatever a record holds: lines are cut alike where together they have no room. */
function withinLimit(all: readonly Line[]): Line[] {
  const lines = all.slice(0, LIMITS.answerLines * 2);
  const texts = lines.map(({ said }) => said.filter((piece) => typeof piece === 'string').join(''));
  const whole = texts.reduce((sum, each) => sum + Math.min(each.length, LIMITS.answerLine), 0);
  const moments = lines.reduce(
    (sum, { said }) => sum + said.filter((piece) => typeof piece !== 'string').length,
    0,
  );
  const room = LIMITS.blockText - moments * LIMITS.moment;
  const most = whole <= room ? LIMITS.answerLine : Math.floor(room / Math.max(1, lines.length));
  return lines.map(({ style, said }) => ({ style, said: clipped(said, most) }));
}

function clipped(said: Sentence, most: number): Sentence {
  let left = most;
  return said.flatMap((piece): Sentence => {
    if (typeof piece !== 'string') return [piece];
    if (left <= 1) return [];
    const kept = clip(piece, left);
    left -= kept.length;
    return [kept];
  });
}

function elements({ style, said }: Line, index: number, sayMoment: SayMoment): RichTextElement[] {
  const dress = { answer: bold, fact: text, small: text, call: code }[style];
  const pieces = sentenceElements(said, sayMoment, dress);
  return index === 0 ? pieces : [text('\n'), ...pieces];
}

/** The action that a press of another reading sends; Slack wants each one of a block to be different. */
export const READ_AS = 'read_as';

function buttons({ reading }: AnswerView, words: Messages): ActionsBlock[] {
  if (reading === null || reading.others.length === 0) return [];
  return [
    {
      type: 'actions',
      elements: reading.others.map(({ label, value }, i) => ({
        type: 'button',
        action_id: `${READ_AS}:${i}`,
        text: {
          type: 'plain_text',
          text: clip(words.answers.button(label), LIMITS.buttonText),
          emoji: false,
        },
        value,
      })),
    },
  ];
}
