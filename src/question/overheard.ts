import type { Topic } from './topics.js';

/**
 * What people ask each other under a card, told by its form: what you did, what will be, how one does it, another call.
 * Only for messages that nobody addressed to the bot. Texts are folded, names marked.
 */
export function isAmongPeople(text: string, topic: Topic): boolean {
  return FORMS.some(({ form, but, topics }) => !topics.has(topic) && form.test(text.replace(but, ' ')));
}

/** A form of talk among people, what only looks like it, and the topics that are asked in this form as well. */
interface Form {
  readonly form: RegExp;
  readonly but: RegExp;
  readonly topics: ReadonlySet<Topic>;
}

/** A request for something to be shown says "you", too, and so does what is said of the card. */
const TO_BE_SHOWN =
  /\b(?:can|could|would|will|if|might|may|do) (?:you|u)\b(?! (?:have|like|want|remember|think)\b)|\bhow (?:do|can|could) (?:you|u)\b|\bcan't (?:you|u)\b|\b(?:thanks?|ask|asked|from|tells?|makes?) (?:you|u)\b|\b(?:you|u) (?:sure|certain|know|got|see|show|say|said|tell|told|list|wrote|have (?:it|on|any|an?|the))\b|\b(?:according|unknown) to you\b|\byour (?:card|timeline|numbers?|figures?|records?|data|link)\b|(?:能不能|可不可以|可否|能否|[能请])?[你您](?:先|能|可以|再|们)?(?:[帮给告查看说讲列发算]|确认|总结|概括|解释|知道)|[谢问][你您]|[你您](?:好|确定|写|显示|判断|这|那|上次[给贴])/g;

const FORMS: readonly Form[] = [
  {
    form: /\b(?:you|u|your|yours|yourself|ur)\b|[你您]/,
    but: TO_BE_SHOWN,
    topics: new Set<Topic>([
      'evidence',
      'help',
      'unknown_event',
      'event_count',
      'duration_ccc',
      'duration_meaning',
      'established_trap',
      'raw_record',
      'full_number',
      'instance',
      'action',
      'quality_score',
    ]),
  },
  {
    // What will be: only what is still made of a call may be asked for.
    form: /\b(?:will|shall|gonna|tomorrow|tonight|next (?:time|week|month|year|shift|(?:mon|tues|wednes|thurs|fri)day))\b|(?:'s|is|are) going to\b|明天|后天|今晚|下周|下个?月|下次|以后要/,
    but: /$^/,
    topics: new Set<Topic>([
      'recording_when',
      'recording',
      'recording_link',
      'ai_report',
      'ai_todo',
      'is_final',
      'survey',
      'action',
      'evidence',
      'help',
    ]),
  },
  {
    // What is true of more than this call.
    form: /\b(?:this|last) (?:week|month|quarter|year)\b|\byesterday\b|(?:昨天|今天|[上这本]个?(?:周|月)).{0,8}(?:率|几[个通]|多少[个通]|平均)/,
    but: /$^/,
    topics: new Set<Topic>(['called_before', 'compare']),
  },
  {
    // Whether it was one of us; what somebody else may know; what should be done less.
    form: /\b(?:was (?:that|it|this)|were) you\b|^(?:can|could|will) (?:you|u) (?:please )?(?:check|confirm|sync|align) with\b|(?:能不能|可不可以)(?:少|别|不要)/,
    but: /$^/,
    topics: new Set<Topic>(),
  },
  {
    form: /\bhow (?:do|can|should|would|does|could) (?:i|we|one|people)\b|\bshould we\b|\bare (?:we|agents) (?:allowed|supposed)\b/,
    but: /$^/,
    topics: new Set<Topic>([
      'help',
      'evidence',
      'full_number',
      'raw_record',
      'term_meaning',
      'survey_scale',
      'call_id',
    ]),
  },
  {
    form: /\b(?:the|that) (?:other|previous|next|earlier) (?:call|case|one|customer|ticket)\b|\b(?:call|case|one) (?:before|after) (?:this|that)\b|\bcall with (?:the|our|a|an|my) (?!customer|caller|lady|man|guy|form|score)[a-z]+|(?:(?<!一)[上下]一?|另一|另外[那一]?)通/,
    but: /$^/,
    topics: new Set<Topic>(['called_before', 'compare']),
  },
];
