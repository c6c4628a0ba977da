import type { CallFacts } from '../../call/facts.js';
import type { Highlight, LengthName, Side } from '../../call/highlights.js';
import { verdictOf, type Verdict } from '../../call/verdict.js';
import { comparedNames } from './compared-names.js';
import { duration, firstFew, inline, lasting, list, party, tidy } from './phrases.js';
import { failure } from './outbound-story.js';
import { terms } from './terms.js';

export const SIDES = { a: 'A', b: 'B' } as const;

/** 一句话说明两通电话最大的不同。 */
export function differing(all: readonly Highlight[]): string {
  return `${tidy(all.map(highlight).join('；'))}。`;
}

/** `B 多等2分10秒` */
const LONGER: Readonly<Record<LengthName, string>> = {
  wait: '多等',
  queue: '排队时长多',
  ring: '振铃时长多',
  ivr: '在IVR中多停留',
  talk: '通话时长多',
  longestTalk: '单个坐席最长通话多',
  holdTotal: '保持时长多',
  mute: '静音时长多',
  total: '总时长多',
};

function longer(side: Side, name: LengthName, byMs: number): string {
  return `${SIDES[side]} ${LONGER[name]}${duration(byMs)}`;
}

function highlight(one: Highlight): string {
  switch (one.kind) {
    case 'both':
      return both(one.verdict);
    case 'ends':
      return ends(one);
    case 'longer':
      return longer(one.side, one.name, one.byMs);
    case 'directions':
      return `A 为${terms.kinds[one.a]}，B 为${terms.kinds[one.b]}`;
    case 'transfers':
      return `A ${transferred(one.a)}，B ${transferred(one.b)}`;
    case 'answered_by':
      return `A 由${inline(party(one.a))}接听，B 由${inline(party(one.b))}接听`;
    case 'hung_up':
      return `A 由${HANGS_UP[one.a]}挂断，B 由${HANGS_UP[one.b]}挂断`;
    case 'minor': {
      const names = one.names.map((name) => comparedNames[name]);
      return `其余差别不大：${list(firstFew(names, 4))}`;
    }
    case 'nothing':
      return '其余已知各项都相同';
  }
}

function ends({ a, b, first, waitedLongerMs }: Highlight & { kind: 'ends' }): string {
  const [one, other] = first === 'a' ? ([a, b] as const) : ([b, a] as const);
  const subject = waitedLongerMs === null ? `${SIDES[first]} ` : `${longer(first, 'wait', waitedLongerMs)}，`;
  return `${subject}${ended(one)}；${SIDES[first === 'a' ? 'b' : 'a']} ${ended(other)}`;
}

const HANGS_UP = { customer: '客户', agent: '坐席' } as const;

function transferred(count: number): string {
  return count === 0 ? '没有转接' : `转接${count}次`;
}

function both(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'running':
      return '两通都仍在进行';
    case 'talked':
      return '两通均已接听';
    case 'reached':
      return '两通客户都已接听';
    case 'not_reached':
      return '两通都未接通客户';
    case 'abandoned':
      return `两通均未接，客户都在${terms.phases[verdict.phase]}放弃`;
    case 'unanswered':
      return '两通都无人接听';
    default:
      return `两通均未接，情况相同（${shortly(verdict)}）`;
  }
}

/** 一通电话如何结束，接在 A 或 B 之后。 */
function ended(facts: CallFacts): string {
  const verdict = verdictOf(facts);
  const { waiting, agents } = facts;
  const waited = waiting.waitMs === null ? '' : `等待${duration(waiting.waitMs)}后`;
  switch (verdict.kind) {
    case 'running':
      return '仍在进行';
    case 'talked':
      return `${waited}由${agents.firstAnswered === null ? '坐席' : inline(party(agents.firstAnswered))}接听`;
    case 'reached':
      return '由客户接听';
    case 'not_reached':
      return `未接通客户：${failure(facts)}`;
    case 'abandoned': {
      const after = facts.abandonPoint?.afterMs ?? null;
      const when = waited || (after === null ? '' : `进线${lasting(after)}后`);
      return `未接：客户${when}在${terms.phases[verdict.phase]}放弃`;
    }
    case 'queue_timeout':
      return `未接：${waited}排队超时`;
    case 'queue_overflow':
      return '未接：排队人数已满';
    case 'queue_failed':
      return '未接：转人工失败';
    case 'voicemail':
      return `${waited}转入语音信箱`;
    case 'ivr_exception':
      return '因IVR系统异常结束';
    case 'forwarded':
      return '已转外线';
    case 'unanswered':
      return '无人接听';
  }
}

/** 用几个字说明接听情况。 */
export function shortly(verdict: Verdict): string {
  return verdict.kind === 'abandoned' ? `客户在${terms.phases[verdict.phase]}放弃` : SHORT[verdict.kind];
}

const SHORT: Readonly<Record<Exclude<Verdict['kind'], 'abandoned'>, string>> = {
  running: '仍在进行',
  talked: '已接听',
  reached: '客户已接听',
  not_reached: '未接通客户',
  queue_timeout: '排队超时',
  queue_overflow: '排队已满',
  queue_failed: '转人工失败',
  voicemail: '转语音信箱',
  ivr_exception: 'IVR系统异常',
  forwarded: '转外线',
  unanswered: '无人接听',
};
