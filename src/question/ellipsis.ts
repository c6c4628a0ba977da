import { askedAbout, type Asked, type Stretch } from './asked.js';
import { joined } from './concepts/index.js';
import type { Marked } from './slots/marked.js';
import { extremeIn } from './slots/extremes.js';
import { ordinalIn, withOrdinals } from './slots/ordinals.js';
import { wordsOf } from './text.js';
import type { Topic } from './topics.js';

/** Words that a leaning question is made of beside the name or ordinal that it brings. */
const FILLING =
  /\b(?:and|so|ok|what|how|about|for|the|with|of|in|at|one|agent|queue|person|guy|attempt|hold|time|was|is|it|then|same|question|please|by|that|this|did|first|second|third|fourth|fifth|last|s|other)\b|[那还有呢个次位的第一二三四五最后首坐席队列呀啊再来说换看同样一样吗了?，,。. ]/g;

/**
 * A question that leans on the previous one: only a name, an ordinal or a length beside filling words ("and the
 * second agent?", "那 Emma 呢"), or a bare question word ("and when?"). Null where it stands on its own.
 */
export function ellipsisOf(found: Marked, previous: Asked, moments: readonly Stretch[]): Asked | null {
  const text = joined(wordsOf(withOrdinals(found)));
  const ordinal = ordinalIn(text);
  const left = text
    .replaceAll(/[\ue000-\ue00f]/g, '')
    .replaceAll(FILLING, '')
    .trim();
  if (DIFFERENCE.test(text.replaceAll('?', '').trim())) return previous;
  const bare = bareQuestion(text);
  if (bare !== null) {
    const topic = ASPECTS[bare][familyOf(previous.topic)];
    return topic === undefined
      ? null
      : askedAbout(topic, {
          agents: previous.agents,
          queues: previous.queues,
          ordinal: bare === 'longest' ? null : previous.ordinal,
          extreme: bare === 'longest' ? extremeIn(text) : null,
        });
  }
  if (left !== '') return null;
  const { agents, queues } = found;
  // "And 20?" after a service level means seconds; after anything else a number alone says nothing.
  const lengths = previous.topic === 'service_level' ? [...found.lengths, ...found.numbers] : found.lengths;
  if (agents.length + queues.length + lengths.length + moments.length === 0 && ordinal === null) return null;
  return askedAbout(previous.topic, {
    agents,
    queues: queues.length > 0 ? queues : agents.length > 0 ? [] : previous.queues,
    ordinal,
    seconds: lengths[0] ?? previous.seconds,
    moments,
    codes: previous.codes,
    events: previous.events.map((event) => (ordinal === null ? event : { ...event, ordinal })),
    ends: previous.ends,
    side: previous.side,
  });
}

type Aspect = 'who' | 'when' | 'how_long' | 'how_many' | 'why' | 'longest';

/** "By how much?": the last answer says it. */
const DIFFERENCE =
  /^(?:and |so |but )*(?:by how much|how much (?:longer|more|less|shorter))$|^(?:那)?[差多](?:了|出)?多少(?:秒|分钟)?(?:呢)?$/;

const BARE: readonly (readonly [RegExp, Aspect])[] = [
  [
    /^(?:and |so |ok |then |by |to |with )*(?:who|whom)(?: (?:was it|did it|by|to|else))?$|^(?:那|是)?谁(?:呢|啊|的)?$/,
    'who',
  ],
  [
    /^(?:and |so |ok |at )*(?:when|what time)(?: (?:was (?:it|that)|did (?:it|that) (?:start|begin|happen)|exactly))?$|^(?:那)?(?:几时|几点)(?:呢|的|啊)?$/,
    'when',
  ],
  [
    /^(?:and |so |ok |for )*how long(?: (?:was (?:it|that)|for))?$|^(?:那)?多久(?:呢|啊)?$|^(?:那)?几秒(?:呢)?$/,
    'how_long',
  ],
  [/^(?:and |so |ok )*how (?:many|often)(?: times)?$|^(?:那)?(?:几次|多少次)(?:呢)?$/, 'how_many'],
  [/^(?:and |so |ok |but )*why(?: (?:is that|so|not))?$|^(?:那)?为何(?:呢|啊)?$/, 'why'],
  [
    /^(?:and |so )*(?:(?:what about |how about )?the (?:longest|shortest)(?: one)?|which (?:one )?(?:was |is )?(?:the )?(?:longest|shortest)(?: one)?)$|^(?:那)?(?:最[长短](?:的)?(?:那)?(?:一?次|个)?(?:呢|多久)?|哪一?[次个段]最[长久短](?:呢)?)$/,
    'longest',
  ],
];

function bareQuestion(text: string): Aspect | null {
  const plain = text.replaceAll('?', '').trim();
  return BARE.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

type Family =
  | 'hold'
  | 'mute'
  | 'transfer'
  | 'ring'
  | 'queue'
  | 'end'
  | 'answer'
  | 'wait'
  | 'consult'
  | 'supervisor'
  | 'talk'
  | 'other';

function familyOf(topic: Topic): Family {
  return FAMILIES.find(([, pattern]) => pattern.test(topic))?.[0] ?? 'other';
}

const FAMILIES: readonly (readonly [Family, RegExp])[] = [
  ['hold', /^hold_/],
  ['mute', /^mute$/],
  ['transfer', /^transfer|^two_agents$/],
  ['consult', /^consult$/],
  ['supervisor', /^supervisor/],
  ['ring', /^ring_|^agents_tried$|^agent_rang$|^who_missed$|^declined/],
  ['queue', /queue|^requeue$/],
  ['end', /^who_hung_up$|^dropped$|^end_time$|^release_reason$|^normal_end$/],
  ['answer', /^who_answered$|^answered$|^answer_time$|^first_agent$/],
  ['wait', /^wait$|^speed_of_answer$|^service_level$|^entry/],
  ['talk', /^talk|^connected$/],
];

/** The topic that a bare question word means within a family. */
const ASPECTS: Readonly<Record<Aspect, Partial<Record<Family, Topic>>>> = {
  who: {
    hold: 'hold_when',
    mute: 'mute',
    transfer: 'transfer_target',
    ring: 'who_missed',
    end: 'who_hung_up',
    answer: 'who_answered',
    wait: 'who_answered',
    consult: 'consult',
    supervisor: 'supervisor',
    talk: 'talked_most',
  },
  when: {
    hold: 'hold_when',
    mute: 'mute',
    transfer: 'transfer_time',
    end: 'end_time',
    answer: 'answer_time',
    wait: 'answer_time',
    consult: 'consult',
    supervisor: 'supervisor',
  },
  how_long: {
    hold: 'hold_total',
    mute: 'mute',
    transfer: 'transfer_wait',
    ring: 'ring_time',
    queue: 'queue_time',
    answer: 'wait',
    wait: 'wait',
    consult: 'consult',
    supervisor: 'supervisor',
    talk: 'talk',
  },
  how_many: {
    hold: 'hold_count',
    mute: 'mute',
    transfer: 'transfer',
    ring: 'agents_tried',
    queue: 'which_queue',
  },
  why: { end: 'release_reason', answer: 'why_missed', ring: 'agent_reason', wait: 'why_missed' },
  longest: {
    hold: 'hold_longest',
    mute: 'mute',
    ring: 'ring_time',
    queue: 'queue_time',
    talk: 'talked_most',
  },
};
