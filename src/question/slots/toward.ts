import type { Asked } from '../asked.js';

const BEFORE =
  /\b(?:before|prior to|ahead of|le(?:d|ading) up to|preced\w*|previous)\b|[之以]前|前面|上一个|(?<![目当以之])前(?![后台面天])/;
const AFTER =
  /\b(?:after|following|then|next|since|upon)\b|[之以]后|后面|下一个|然后|接着|随后|(?<![最随然之以前])后(?![台面天])/;

/** On which side of what it names a text asks: "after the transfer", 之前振的是谁; null for both sides, or none. */
export function towardIn(text: string): Asked['toward'] {
  const [before, after] = [BEFORE.test(text), AFTER.test(text)];
  return before === after ? null : before ? 'before' : 'after';
}
