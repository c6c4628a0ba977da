/** What the form of a message tells about whom it is for, whatever it is about. Texts are folded, names marked. */

/** The form of a question, or of a request for something to be shown. */
export function asks(text: string): boolean {
  return ASKS.test(text);
}

const ASKS =
  /^(?:so |and |but |ok )?(?:who|whom|whose|what|when|why|how|which|where|did|was|were|is|does|do|has|have|any|show|list)\b|[?？]|谁|几|多久|多少|什么|啥|哪|吗|多长|为何|为啥|没有?$/;

/** Sets calls side by side: two ids alone may be asked about one by one. */
export function compares(text: string): boolean {
  return COMPARES.test(text);
}

const COMPARES =
  /\bcompar\w*|\bversus\b|\bvs\b|\bdiffer\w*|\bside by side\b|\bagainst\b|\bin common\b|\bthan\b|对比|比较|比一|相比|区别|差别|不同|不一样|哪个更|哪通更|对照/;

/** A longer message that neither asks nor requests: people tell each other something. */
export function isStatement(text: string): boolean {
  const length = (text.match(/[a-z]+|[\u3400-\u9fff]/g) ?? []).length;
  return length >= (/[\u3400-\u9fff]/.test(text) ? 9 : 6) && !asks(text) && !REQUESTS.test(text);
}

const REQUESTS =
  /\b(?:who|what|when|why|how|which|where|whether|if|any|show|list|give|tell|send|explain|compare|check|find|look|see|need|want|wanna|like to|wonder\w*|curious|please|pls|plz|summar\w*|recap|walk|break|breakdown|split|or|gap|between|are there|is there|can i|true)\b|查|看|发|给|说|列|麻烦|请|帮|想|确认|总结|概括|讲|了解|求|是否|有没有|有无|时长|次数|时间|明细|情况|原因|怎|咋|呢|还是|是不是|是否|间隔|呗|对吧|么$/;

/** Laughs, sighs or shakes its head, and asks nothing. */
export function isReaction(text: string): boolean {
  return REACTS.test(text) && !asks(text) && !REQUESTS.test(text);
}

const REACTS =
  /^(?:got it|ok|okay|cool|nice|great|perfect|noted)[ ,.!]*(?:tx|thx|thanks?|ty|cheers)?[ .!]*$|^(?:i )?(?:guess|bet|reckon|suppose)\b|^我(?:觉得|猜|估计|感觉)|^(?:他|她|客户|坐席)?(?:肯定|估计|八成)(?:是|不是)|夸张|着呢[。!！]*$|^(?:lol|lmao|rofl|haha\w*|omg|wow|ugh|damn|jeez|哈{2,}|笑死|呵呵|唉|我去|天哪|好家伙)|(?:服了|无语|离谱|绝了|醉了|呵呵)[!！~～。]*$/;

/**
 * A message without what stands before its question: "wait, …", and whom it is asked of where that is whoever can tell
 * ("does anyone know who …", 有人知道谁…): the bot can tell as well.
 */
export function questionBehind(typed: string): string {
  const message = typed.replace(INTERJECTION, '');
  const question = message.replace(OF_ANYONE, '');
  return asks(question.toLowerCase()) || OF_ANYONE_ENGLISH.test(message) ? question : message;
}

const INTERJECTION =
  /^\s*(?:wait|hold on|hang on|hm+|等等|等一?下)(?:[,，.…!！ ]+)(?=(?:so|who|what|when|how|which|why|did|was|谁|到底|那|这|怎么|为什么)(?![a-z]))/i;

const OF_ANYONE_ENGLISH =
  /^(?:(?:hi|hey|ok|so|wait|guys|all|team)[ ,]+)*(?:(?:does|do|would|can|could) )?(?:any ?one|any ?body|some ?one|some ?body|who)(?: here| else)?(?: happen to)? (?:knows?|tell (?:me|us)) (?:(?:if|whether) |(?=(?:who|what|when|why|how|which|where|did|was)\b(?! to\b)))/i;
const OF_ANYONE = new RegExp(
  String.raw`${OF_ANYONE_ENGLISH.source}|^(?:请问)?(?:有没有人|有谁|有人|谁|大家|各位)(?:都|能|可以)*(?:知道|晓得|清楚|告诉(?:我|大家)|说一?下)[，,]*(?=.{2})`,
  'i',
);

/** Said to a colleague: by name ("Emma, can you …", "小王你看下"), or to whoever can help ("anyone know …", 谁有空…). */
export function isToColleague(text: string): boolean {
  return BY_NAME.test(text) || TO_WHOEVER.test(text);
}

const BY_NAME =
  /^(?:(?:hi|hey|hello|ok|嗨)[ ,，]*)?\ue000\s?[,，:：]?\s?(?:can|could|would|will|please|pls|why did you|did you|are you|do you|you|你|您|麻烦|帮)/;

const TO_WHOEVER =
  /^(?:(?:hi|hey|ok|so|guys|all|team)[ ,]*)*(?:(?:does|do|did|has|have|is|are|can|could|will) )?(?:any of you|anyone|anybody|someone|somebody) (?:else|elses|know|knows|got|have|has|can|able|want|wants|up for|remember|seen|free|around|mind|using|here|in the office)\b|^(?:who(?:'s|s) got|who(?:'s| is|s)? (?:has|can|wants|knows|owns|covering|cover|on shift|in charge|up for|free (?:to|for|now|rn)|around|going|joining|coming)\b)|^(?:有人|谁)(?:有空|有没有|有|知道|能|会|记得|去|可以|愿意|方便)|^大家|^(?:各位|兄弟们|姐妹们)/;
