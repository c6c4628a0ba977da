import { askedAbout, type Asked, type Stretch } from './asked.js';
import { betweenTwo } from './slots/between-two.js';
import { endsIn, withoutStart } from './slots/ends.js';
import { eventsIn } from './slots/events.js';
import type { Marked } from './slots/marked.js';
import { sideIn } from './slots/sides.js';
import { boundIn } from './slots/bounds.js';
import { comparedIn } from './slots/compared.js';
import { extremeIn } from './slots/extremes.js';
import { ordinalIn, ordinalsIn, withOrdinals } from './slots/ordinals.js';
import { otherQueuesIn } from './slots/other-queues.js';
import { termsIn } from './slots/terms.js';
import { towardIn } from './slots/toward.js';
import { windowIn } from './slots/windows.js';
import { joined } from './concepts/index.js';
import { wordsOf } from './text.js';
import type { Topic } from './topics.js';

/** A topic with everything in the message that narrows it; a pronoun stands for whom the last question was about. */
export function narrowing(
  topic: Topic,
  found: Marked,
  moments: readonly Stretch[],
  previous: Asked | null,
): Asked {
  const text = joined(wordsOf(withOrdinals(found)));
  const events = betweenTwo(text) ?? eventsIn(withoutStart(text), found.values);
  const agents = found.agents.length === 0 && meansSomebody(text) ? (previous?.agents ?? []) : found.agents;
  const queues = found.queues.length === 0 && meansSomething(text) ? (previous?.queues ?? []) : found.queues;
  return askedAbout(topic, {
    agents,
    queues,
    strangers: found.strangers,
    otherQueues: otherQueuesIn(found.text),
    ordinal: meansNoSingleOne(topic, text) ? null : ordinalIn(text),
    extreme: extremeIn(text),
    seconds: found.lengths[0] ?? null,
    bound: boundIn(found.text, found.values),
    compared: comparedIn(text, found.values),
    number: found.numbers[0] ?? null,
    moments,
    codes: [...found.codes, ...(topic === 'term_meaning' ? termsIn(text) : [])],
    events,
    ends: endsIn(text),
    window: windowIn(text, found.values),
    toward: towardIn(text),
    wants: wantedIn(text),
    side: topic === 'caller_number' || topic === 'dialled_number' ? ownerIn(text) : sideIn(text),
  });
}

function wantedIn(text: string): Asked['wants'] {
  if (/\bids?\b|账号|工号|登录名/.test(text)) return 'id';
  if (/\bper ?cent\w*|\bwhat (?:share|part|proportion|fraction)\b|百分|占比|比例|占.*多少/.test(text))
    return 'share';
  if (/\bwhy\b|\bhow come\b|\breasons?\b|为何|为啥|原因|理由/.test(text)) return 'reason';
  if (FROM_WHEN.test(text)) return 'when';
  return /\bwho\b|\bwhich (?:agent|rep|person|colleague)\b|谁|哪[个位名]?(?:坐席|人)/.test(text)
    ? 'who'
    : null;
}

const FROM_WHEN =
  /\bfrom (?:when|what time) (?:to|until|till) (?:when|what time)\b|从(?:几点|何时|几时|什么时候)(?:到|至)(?:几点|何时|几时|什么时候)/;

function meansNoSingleOne(topic: Topic, text: string): boolean {
  // "Was the second hold longer than the first": both.
  const sideBySide = ordinalsIn(text).length > 1 && /\b(?:or|than)\b|还是|比/.test(text);
  return sideBySide || EACH.test(text) || (topic.startsWith('transfer') && PERSON.test(text));
}

/** Where each one is asked for, no single one is. */
const EACH = /\beach\b|\bboth\b|分别|各自|每[一次个]|各(?:是|几|多)/;

/** "The second agent" is no second transfer. */
const PERSON =
  /\b(?:first|second|third|last|other) (?:agent|person|rep|colleague|one was)|第.个?(?:坐席|人|位)/;

/** "he", "that agent": only where the last question named people does it mean one of them. */
function meansSomebody(text: string): boolean {
  return /\b(?:he|she|him|her|his|they|that (?:agent|person|guy))\b|他|她|这个坐席|该坐席/.test(text);
}

function meansSomething(text: string): boolean {
  return /\b(?:there|that queue|in it)\b|那里|那个队列|该队列/.test(text);
}

/** Whose number is meant: "the customer's number", 我们的号码. */
function ownerIn(text: string): Asked['side'] {
  if (
    /\b(?:customer|caller|client|her|his|their|he|she)s? (?:s )?(?:phone |own )?number|客户(?:的)?(?:号|电话|手机)/.test(
      text,
    )
  )
    return 'customer';
  return /\bour (?:own )?(?:number|line|hotline)|我们(?:的)?(?:号|热线)/.test(text) ? 'agent' : null;
}
