import type { Asked } from './asked.js';
import { folded } from './text.js';
import type { Topic } from './topics.js';

/** A form that says plainly what is asked, whatever its words weigh elsewhere. */
interface PlainForm {
  readonly form: RegExp;
  readonly topic: Topic;
  readonly fits: (asked: Asked) => boolean;
}

const isOfAgents = ({ agents }: Asked): boolean => agents.length > 0;

const FORMS: readonly PlainForm[] = [
  // Of the call as a whole it is the speed of answer, of somebody by name how long it rang there.
  {
    form: /^(?!.*\bhang).*\bhow (?:(?:long|many sec\w*)\b.*\b(?:take|took)|quick\w*|fast)\b.*\b(?:answer|pick)|(?:多久|几秒|多少秒)(?:才|后|之后)?接(?!通|起来)/,
    topic: 'ring_time',
    fits: isOfAgents,
  },
  // Not for what reason: whether it was the agent.
  {
    form: /^(?:so |and |ok )*did (?:the|our|an|any) (?:agent|rep)s? (?:hang up|disconnect|end (?:it|the call))\b/,
    topic: 'who_hung_up',
    fits: ({ agents }) => agents.length === 0,
  },
  // Which came first is told by the times of both.
  {
    form: /\bbefore or after\b|[之以]?前还是.{0,6}[之以]?后/,
    topic: 'event_time',
    fits: ({ events }) => events.length > 1,
  },
  {
    form: /\bwho (?:was|is) the (?:second|third|fourth|fifth|2nd|3rd|4th|5th) (?:agent|rep|person)\b/,
    topic: 'agents',
    fits: () => true,
  },
];

/** The topic that the form of a message names; null where it has none of these forms. */
export function plainTopic(typed: string, asked: Asked): Topic | null {
  const text = folded(typed);
  return FORMS.find(({ form, fits }) => form.test(text) && fits(asked))?.topic ?? null;
}
