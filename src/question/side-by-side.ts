import type { Label } from './model.js';
import type { Topic } from './topics.js';

/** Words for what can be asked for beside each other, and the topic of each. */
type Row = readonly [RegExp, Topic];

const STRETCHES: readonly Row[] = [
  [/\b(?:ivr|menu)\b|菜单|导航/, 'ivr_time'],
  [/\bqueu\w*|排队|队列/, 'queue_time'],
  [/\bring(?:s|ing)?\b|振铃|响铃/, 'ring_time'],
  [/\bhold(?:s|ing)?\b|保持/, 'hold_total'],
  [/\btalk(?:s|ing)?\b|通话|讲话/, 'talk'],
];

const ENDS: readonly Row[] = [
  [/\bfirst\b|首个|首位|第一[个位]|头一[个位]|最先|最早/, 'first_agent'],
  [/\blast\b|\bfinal\b|最后|末[个位]/, 'last_agent'],
];

/** A message that names one or the other. */
const COMPANY: readonly Row[] = [
  [/\btransf\w*|转接|转走|转出|转给/, 'transfer'],
  [/\bconferenc\w*|\b(?:three|3)[- ]?way\b|三方|会议/, 'conference'],
  [/\bconsult\w*|咨询(?!后?转)/, 'consult'],
];

const EITHER = /\bor\b|还是|抑或/;

/** Stretches that a message asks for one by one may be read as these, which hold them all. */
const WHOLES: ReadonlySet<Topic> = new Set<Topic>([
  'timeline',
  'wait',
  'total',
  'entry_to_answer',
  'speed_of_answer',
]);

/** Without one of these, two stretches in one message are the two ends of one question. */
const SEPARATELY =
  /\beach\b|\bseparate\w*|\brespectively\b|\bsplit\b|\bbr(?:eak|oken?) (?:\w+ )?(?:down|out)\b|分别|分开|拆开|各自|各(?:是|几|多|占|用|花)/;

/**
 * The topics of a message that asks for the same of several things in one breath ("queue and ring separately",
 * 首个和最后一个坐席分别是谁), in its order; the one topic it was read as where it does not, none for small talk. Text folded, names marked.
 */
export function sideBySide(topic: Label, text: string): readonly Topic[] {
  if (topic === 'none') return [];
  const named = rowsFor(topic, text)
    .map(([pattern, each]) => ({ at: text.search(pattern), each }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return named.length > 1 ? named.map(({ each }) => each) : [topic];
}

function rowsFor(topic: Topic, text: string): readonly Row[] {
  const has = (rows: readonly Row[]): boolean => rows.some(([, each]) => each === topic);
  if (has(ENDS)) return ENDS;
  if (has(COMPANY)) return EITHER.test(text) ? COMPANY : [];
  return (has(STRETCHES) || WHOLES.has(topic)) && SEPARATELY.test(text) ? STRETCHES : [];
}
