import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { states, type Stated } from './stated.js';

const FactSchema: z.ZodType<Stated> = z.lazy(() =>
  z.union([
    z.strictObject({ dur: z.number() }),
    z.strictObject({ time: z.number() }),
    z.strictObject({ num: z.number() }),
    z.strictObject({ has: z.string() }),
    z.strictObject({ re: z.string() }),
    z.strictObject({ any: z.array(FactSchema) }),
    z.strictObject({ all: z.array(FactSchema) }),
  ]),
);

const Turn = z.object({
  q: z.string(),
  mention: z.boolean(),
  expect: z.enum(['answer', 'decline', 'silent']),
  all: z.array(FactSchema),
  none: z.array(FactSchema),
});
const Question = Turn.extend({
  id: z.string(),
  record: z.string(),
  lang: z.enum(['en', 'zh']),
  topic: z.string(),
});
const Thread = z.object({
  id: z.string(),
  record: z.string(),
  lang: z.enum(['en', 'zh']),
  turns: z.array(Turn),
});

export type Turn = z.infer<typeof Turn>;
/** One message under the card of a record, and what a right reply states. */
export type Question = z.infer<typeof Question>;
/** Several messages in one thread. */
export type Thread = z.infer<typeof Thread>;

/** The questions of a file under test/fixtures/questions. */
export function questionsOf(name: string): Question[] {
  return lines(name).map((line) => Question.parse(line));
}

export function threadsOf(name: string): Thread[] {
  return lines(name).map((line) => Thread.parse(line));
}

function lines(name: string): unknown[] {
  return linesOf(new URL(`../fixtures/questions/${name}.jsonl`, import.meta.url));
}

function linesOf(file: URL): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

/**
 * Questions that were written by others, who had not seen how the bot reads: about the samples, and about records of
 * their own. All but `second` in two halves: readings were improved with the odd lines, the even ones only ever measured.
 */
export function independentQuestions(
  name:
    | 'first'
    | 'second'
    | 'third'
    | 'fourth'
    | 'fifth'
    | 'sixth'
    | 'seventh'
    | 'eighth'
    | 'ninth'
    | 'tenth'
    | 'eleventh',
  half: 'odd' | 'even' | 'whole' = 'whole',
): Question[] {
  const all = linesOf(new URL(`../fixtures/independent/${name}.jsonl`, import.meta.url));
  const chosen = half === 'whole' ? all : all.filter((_, i) => (i % 2 === 0) === (half === 'odd'));
  return chosen.map((line) => Question.parse(line));
}

/** The questions of own.txt, whose head explains its lines. */
export function ownQuestions(): Question[] {
  let record = '';
  const text = readFileSync(new URL('../fixtures/questions/own.txt', import.meta.url), 'utf8');
  return text.split('\n').flatMap((line, i) => {
    if (line.startsWith('## ')) record = line.slice(3).trim();
    const [, at, q, stated] = /^(@ )?(.+?) => (.+)$/.exec(line.startsWith('#') ? '' : line) ?? [];
    if (q === undefined || stated === undefined) return [];
    const expect = stated === '-' ? 'silent' : stated === '?' ? 'decline' : 'answer';
    const facts = expect === 'answer' ? stated.split('; ').map((fact) => fact.trim()) : [];
    return {
      id: `own ${i + 1}`,
      record,
      lang: /[\u3400-\u9fff]/.test(q) ? 'zh' : 'en',
      topic: '',
      q,
      mention: at !== undefined,
      expect,
      all: facts.filter((fact) => !fact.startsWith('!')).map((fact) => factOf(fact)),
      none: facts.filter((fact) => fact.startsWith('!')).map((fact) => factOf(fact.slice(1))),
    };
  });
}

function factOf(text: string): Stated {
  const pattern = /^\/(.*)\/i?$/.exec(text);
  if (pattern !== null) return { re: pattern[1] ?? '' };
  const [, either, other] = /^(\d+s)\|(.+)$/.exec(text) ?? [];
  if (either !== undefined && other !== undefined) return { any: [factOf(either), factOf(other)] };
  const [, seconds] = /^(\d+)s$/.exec(text) ?? [];
  if (seconds !== undefined) return { dur: Number(seconds) };
  const [, number] = /^#(\d+)$/.exec(text) ?? [];
  if (number !== undefined) return { num: Number(number) };
  const [, hour, minute] = /^at (\d\d):(\d\d)$/.exec(text) ?? [];
  return hour === undefined ? { has: text } : { re: `${hour}:${minute ?? ''}(?::\\d\\d)?` };
}

/** How an honest "the record does not tell" reads. */
const HONEST =
  /(?:record|report|CCC)[^.。\n]{0,40}(?:(?:does|do|did|can|could)(?:n['’]t| not)|cannot|has no|holds no|carries no|never)|not recorded|not in the record|no record of|unknown|can(?:not|’t|'t) (?:tell|say|be told)|没有记录|未记录|无法(?:判断|得知|确定|知道)|看不出|不(?:知道|包含|含|会记录|记录)|话单(?:里|中)?(?:没有|无法|不)|没有(?:AI|文字|转写)|未知|(?:not|never) (?:put|shown) in(?:to)? a thread|stay masked|始终脱敏|不会?(?:放进|发到|贴到)/iu;

/** Why a reply is not right; null where it is. `reply` null is silence. */
export function wrong(turn: Turn, reply: string | null): string | null {
  if (turn.expect === 'silent') return reply === null ? null : 'answers small talk';
  if (reply === null) return 'no reply';
  const forbidden = turn.none.find((fact) => states(reply, fact));
  if (forbidden !== undefined) return `states ${JSON.stringify(forbidden)}`;
  const missing = turn.all.find((fact) => !states(reply, fact));
  if (missing !== undefined) return `lacks ${JSON.stringify(missing)}`;
  return turn.expect === 'decline' && !HONEST.test(reply) ? 'does not say that the record cannot tell' : null;
}
