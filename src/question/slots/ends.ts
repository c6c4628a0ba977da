import type { Ends } from '../asked.js';
import { folded } from '../text.js';

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

/** Whether a text, as typed, asks how long it was from one thing to another, or from one thing on. */
export function asksForLapse(typed: string): boolean {
  const text = folded(typed);
  return (LENGTH.test(text) && endsIn(text) !== null) || FROM_ONE_ON.test(text);
}

const LENGTH =
  /\b(?:gap|lag|delay|time|seconds?|secs?|minutes?|mins?|how long|how many|how much longer|interval|pause)\b|多久|几秒|几分|多少秒|多长|[差隔](?:了|着|开)?(?:几|多少)/;

const FROM_ONE_ON =
  /\bhow (?:long|much longer|many (?:seconds|secs|minutes|mins)) after\b|\bhow (?:long|much longer)\b.*\b(?:go on|last|stay\w*|on the line|hang (?:about|around)|remain\w*)\b.*\bafter\b|(?:之后|以后|后).{0,8}(?:又|还)(?:持续|聊|说|通|等|待|过|讲|排|听)了?(?:多久|多长|几秒|多少秒)|(?:之后|以后|后)(?:又|还|再)?(?:过|隔|停留|待|等|在线)了?(?:多久|几秒|多少秒|多长)/;
