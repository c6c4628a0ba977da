import type { Ends } from '../asked.js';
import { folded } from '../text.js';

/** How a text names the two ends of a length of time; null where it does not. Text as after `wordsOf`. */
export function endsIn(text: string): Ends | null {
  if (FROM_START.test(text)) return 'from_start';
  const starts = /\b(?:start|beg[ai]n)\w*|开始/.test(text);
  if (/\bbetween\b.*\band\b|之间|间隔|相隔|相差|[隔差](?:了|着|开)?(?:多久|多少|几)/.test(text))
    return starts ? 'from_to' : 'between';
  return /\bfrom\b.*\b(?:to|until|till)\b|\bhow (?:long|many \w+|much time) after\b.*\b(?:did|was|were|until|till)\b|从.+到|(?<![等接轮听转收看打找达])到(?!现在|目前).+(?:多久|多长|几秒|多少秒)|(?:之后|以后|后).{0,6}(?:多久|多长|几秒|多少秒).{0,16}[接挂转断响]|(?:多久|几秒|多少秒)(?:之后|以后)/.test(
    text,
  )
    ? 'from_to'
    : null;
}

/** The start of the call itself, which is no event of the record. */
const START = String.raw`(?:the |its )?(?:very )?(?:start|beginning|outset|top) of (?:the |this )?(?:whole )?call|(?:the |this )?calls? (?:start|beginning)|(?:the |this )call (?:started|starts|start|began|begins|came in|comes in|arrived)(?! ring)|(?:the |this )?(?:caller|customer|client|he|she|they) (?:dialled|dialed|called|rang) in|(?:dialling|dialing|calling) in|(?:the )?(?:very )?(?:start|beginning|outset)\b(?! of| to (?:the )?(?:end|finish|last))`;
const START_CHINESE =
  '(?:整?[通个]?(?:通话|来电|电话|呼叫)一?(?:开始|接入|打进来?|进来|呼入)|进线|来电|(?:客户|对方)(?:打进来?|拨入|呼入|拨进来?)|(?<=[从自])一?开始)(?:时|的时候|起|算起|那一刻)?';
/**
 * "From the start of the call", "how long after the call started", "into the call"; 从进线到…, 进线后多久…. What lasted
 * "in this call", or for how long it was so after its start (进线后保持了多久), is no length from there.
 */
const FROM_START = new RegExp(
  String.raw`\b(?:from|between) (?:when )?(?:${START})|(?<=\b(?:long|soon|quickly|late|seconds|secs|minutes|mins|time) )after (?:when )?(?:${START})|\binto (?:the|this) call\b|(?:从|自|离|距)?${START_CHINESE}(?:到|至|(?:[之以]?后)?(?:又|才|是)?(?:过了?|隔了?)?(?=多久|几秒|多少秒)|(?:距|离|和|与|跟)(?=.*(?:隔|差|之间)))`,
);

/** A text without the start of the call, whose words are no event's. */
export function withoutStart(text: string): string {
  return text.replace(FROM_START, (match) => ' '.repeat(match.length));
}

/** Whether a text, as typed, asks how long it was from one thing to another, or from one thing on. */
export function asksForLapse(typed: string): boolean {
  const text = folded(typed);
  return (LENGTH.test(text) && endsIn(text) !== null) || FROM_ONE_ON.test(text);
}

const LENGTH =
  /\b(?:gap|lag|delay|time|seconds?|secs?|minutes?|mins?|how long|how many|how much longer|how (?:far|deep|late|early)|interval|pause)\b|多久|几秒|几分|多少秒|多长|[差隔](?:了|着|开)?(?:几|多少)/;

const FROM_ONE_ON =
  /\bhow (?:long|much longer|many (?:seconds|secs|minutes|mins)) after\b|\bhow (?:long|much longer)\b.*\b(?:go on|last|stay\w*|on the line|hang (?:about|around)|remain\w*)\b.*\bafter\b|(?:之后|以后|后).{0,8}(?:又|还)(?:持续|聊|说|通|等|待|过|讲|排|听)了?(?:多久|多长|几秒|多少秒)|(?:之后|以后|后)(?:又|还|再)?(?:过|隔|停留|待|等|在线)了?(?:多久|几秒|多少秒|多长)/;
