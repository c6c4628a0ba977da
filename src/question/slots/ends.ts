import type { Ends } from '../asked.js';

/** How a text names the two ends of a length of time; null where it does not. Text as after `wordsOf`. */
export function endsIn(text: string): Ends | null {
  const starts = /\b(?:start|beg[ai]n)\w*|开始/.test(text);
  if (/\bbetween\b.*\band\b|之间|间隔|相隔|相差|[隔差](?:了|着|开)?(?:多久|多少|几)/.test(text))
    return starts ? 'from_to' : 'between';
  return /\bfrom\b.*\b(?:to|until|till)\b|\bhow (?:long|many \w+|much time) after\b.*\b(?:did|was|were|until|till)\b|从.+到|(?<![等接轮听转收看打找达])到(?!现在|目前).+(?:多久|多长|几秒|多少秒)|(?:之后|以后|后).{0,6}(?:多久|多长|几秒|多少秒).{0,16}[接挂转断响]|(?:多久|几秒|多少秒)(?:之后|以后)/.test(
    text,
  )
    ? 'from_to'
    : null;
}
