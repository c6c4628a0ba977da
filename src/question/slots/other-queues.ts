/** What queues are named after; a word for a queue alone names none. */
const ENGLISH =
  'accounts?|billing|bookings?|business|cantonese|cards?|claims?|collections?|complaints?|corporate|delivery|diamond|' +
  'english|flights?|fraud|gold|hotels?|insurance|loans?|mandarin|mortgages?|orders?|payments?|platinum|premium|priority|' +
  'refunds?|renewals?|repairs?|reservations?|retention|returns?|sales|shipping|silver|spanish|tech(?:nical)?|travel|vip|warranty';
const CHINESE =
  '售后|售前|投诉|退款|退货|退改|账单|缴费|理赔|保险|技术|销售|会员|贵宾|英语|英文|粤语|日语|机票|酒店|报修|维修|催收|信用卡|贷款|快递|物流|财务|金卡|钻石|白金|企业|商务|vip';

const NAMED = new RegExp(
  String.raw`\b(${ENGLISH})(?: (?:support|service|services|desk|team|customer))? queue\b|(${CHINESE})(?:服务|咨询|支持|处理)?(?:队列|专线|技能组|组队列)`,
  'g',
);

/** Queues that are named and belong to no queue of this call, as typed. Text is folded, the call's own queues marked. */
export function otherQueuesIn(text: string): string[] {
  const names = [...text.matchAll(NAMED)].flatMap(([, english, chinese]) => english ?? chinese ?? []);
  return [...new Set(names)].slice(0, 3);
}
