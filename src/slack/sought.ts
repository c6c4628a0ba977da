import type { Sought } from '../call/call-list.js';

/** Fewer digits would fit nearly every number. */
export const FEWEST_DIGITS = 3;
/** From here on digits are a whole number: mobiles have 11, landlines with their area code 10 to 12, 400 numbers 10. */
const WHOLE_NUMBER = 10;
/** E.164. */
const MOST_DIGITS = 15;

const ENDING = /^(?:尾号|末尾|后[三四五六]位|(?:last )?digits|ending(?: in| with)?)(?:是|为)? ?/i;
const NUMBER_WORD = /^(?:number|phone|手机号码?|电话号码?|电话|号码) ?/i;
const AGENT_WORD = /^(?:agent|坐席|客服) (?=\S)/i;
const QUEUE_WORD = /^(?:queue|skill ?group|技能组|队列) (?=\S)/i;

/** Whose calls a text asks for: a number, some of its digits, an agent or a queue; `too_few_digits` is no answer. */
export function soughtIn(text: string): Sought | 'too_few_digits' {
  const agent = text.replace(AGENT_WORD, '');
  if (agent !== text) return { kind: 'agent', name: agent };
  const queue = text.replace(QUEUE_WORD, '');
  if (queue !== text) return { kind: 'queue', name: queue };
  const bare = text.replace(NUMBER_WORD, '').replace(ENDING, '');
  return numberIn(bare, ENDING.test(text.replace(NUMBER_WORD, ''))) ?? { kind: 'agent_or_queue', name: text };
}

function numberIn(text: string, isEnding: boolean): Sought | 'too_few_digits' | null {
  const written = text.replaceAll(/[\s().…·/-]/g, '');
  const [, starts, ends] = MASKED.exec(written) ?? [];
  if (starts !== undefined && ends !== undefined) return part(starts, ends);
  if (!/^\+?\d+$/.test(written)) return null;
  const digits = mainlandForm(written);
  if (digits.length > MOST_DIGITS) return null;
  const isWhole = digits.length >= WHOLE_NUMBER && !isEnding && !isForeign(written);
  return isWhole ? { kind: 'number', number: digits } : part('', digits);
}

/** As cards show them: `154****7731`, `053xxxx3128`. */
const MASKED = /^(\d{0,6})[*x•]{1,8}(\d{1,6})$/i;

function part(starts: string, ends: string): Sought | 'too_few_digits' {
  return starts.length + ends.length < FEWEST_DIGITS
    ? 'too_few_digits'
    : { kind: 'number_ending', starts, ends };
}

/** CCC has no documented form of foreign numbers: their digits are looked for at the end. */
function isForeign(written: string): boolean {
  return /^(?:\+|00)(?!86)/.test(written);
}

/**
 * CCC's form of a mainland number (ccc-api.md 8): no +86, landlines with the 0 of their area code, mobiles without the
 * 0 that is dialled before them elsewhere.
 */
function mainlandForm(written: string): string {
  const digits = written.replace(/^\+/, '');
  const national = digits.replace(written.startsWith('+') ? /^86/ : /^(?:0086|86(?=1\d{10}$))/, '');
  if (/^01[3-9]\d{9}$/.test(national)) return national.slice(1);
  const isLandline = national !== digits && /^[2-9]\d{8,}$|^10\d{8}$/.test(national);
  return isLandline && !/^[48]00\d{7}$/.test(national) ? `0${national}` : national;
}
