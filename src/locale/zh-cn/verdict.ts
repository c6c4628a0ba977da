import type { CallFacts } from '../../call/facts.js';
import type { RingAttempt } from '../../call/ring.js';
import { spanMs, sumMs } from '../../call/span.js';
import { verdictOf, type RunningPhase, type Verdict } from '../../call/verdict.js';
import { shown } from '../display.js';
import { firstFew, inline, lasting, party, tidy } from './phrases.js';
import { terms } from './terms.js';
import { attempt, failure, reached } from './outbound-story.js';
import { abandoned, ringsInTurn, story, timedOut, waitedUntil } from './waiting-story.js';

/** 一句话说明这通电话发生了什么、为什么。 */
export function verdict(facts: CallFacts): string {
  const sentence = clauses(facts, verdictOf(facts))
    .filter((clause) => clause !== '')
    .join('；');
  return `${tidy(sentence)}。`;
}

function clauses(facts: CallFacts, shape: Verdict): string[] {
  switch (shape.kind) {
    case 'running':
      return [
        `尚无结束时间，通话仍在进行：${runningNow(shape.phase, shape.party && inline(party(shape.party)))}`,
      ];
    case 'talked':
      return [
        answeredBy(facts),
        ...transfers(facts),
        ...talk(facts),
        afterwards(facts, shape.afterwards),
        hungUp(facts),
      ];
    case 'reached':
      return [reached(facts), ...transfers(facts), ...talk(facts), hungUp(facts)];
    case 'not_reached':
      return [`未接通：${failure(facts)}`, attempt(facts)];
    case 'abandoned':
      return abandoned(facts, shape.phase);
    case 'queue_timeout':
      return [`未接：${waitedUntil(facts, '排队超时')}`];
    case 'queue_overflow':
      return ['未接：排队人数已满', facts.rings.length > 0 ? story(facts) : ''];
    case 'queue_failed':
      return ['未接：转人工失败', facts.visits.length > 0 ? story(facts) : ''];
    case 'voicemail':
      return [`转入语音信箱：${waitedUntil(facts, timedOut(facts) ? '排队超时' : null)}`];
    case 'ivr_exception':
      return ['IVR系统异常：流程出错结束', '没有坐席接听'];
    case 'forwarded':
      return [`已转外线${outsideReason(facts)}`, '没有本中心坐席接听'];
    case 'unanswered':
      return [`无人接听：${story(facts)}`, reported(facts), hungUp(facts)];
  }
}

function runningNow(phase: RunningPhase, name: string | null): string {
  const who = name ?? '坐席';
  const now: Record<RunningPhase, string> = {
    started: '目前还没有事件记录',
    ivr: '客户在IVR中',
    queue: `客户正在${name ?? '队列'}排队`,
    ringing: `${who}正在振铃`,
    dialling: `${who}正在拨打客户`,
    talking: `${who}正在与客户通话`,
    on_hold: `${who}正在保持客户`,
  };
  return now[phase];
}

function answeredBy({ rings, agents, waiting, visits }: CallFacts): string {
  const who = agents.firstAnswered === null ? '坐席' : inline(party(agents.firstAnswered));
  const answer = rings.findIndex(({ outcome }) => outcome === 'answered');
  const missed = rings.slice(0, Math.max(answer, 0)).filter(({ outcome }) => outcome !== 'answered');
  const rung = answer < 0 ? [] : rings.slice(0, answer + 1);
  const detail =
    visits.length === 1 && rung.length > 0
      ? `（排队${lasting(visits[0]?.ms ?? null)}，振铃${lasting(ringSum(rung))}）`
      : '';
  const wait = waiting.waitMs === null ? '' : `客户等待${lasting(waiting.waitMs)}${detail}后，`;
  if (missed.length === 0) return `${wait}由${who}接听`;
  return `先振铃${ringsInTurn(missed)}未接，${wait}由${who}接听`;
}

function ringSum(rings: readonly RingAttempt[]) {
  return sumMs(rings.map(({ span }) => spanMs(span)));
}

function transfers({ transfers: all }: CallFacts): string[] {
  return firstFew(
    all.map(({ kind, to, targetAnswered, customerWaitMs }) => {
      if (to === null) return kind === 'blind' ? '直接转接，但没有坐席振铃' : '咨询后转接，但没有坐席振铃';
      const target = inline(party(to));
      const how = kind === 'blind' ? `直接转接给${target}` : `咨询后转接给${target}`;
      if (!targetAnswered) return `${how}，对方未接`;
      return customerWaitMs === null || customerWaitMs === 0
        ? how
        : `${how}，${lasting(customerWaitMs)}后接听`;
    }),
  );
}

function talk({ activities, hold }: CallFacts): string[] {
  const talkers = activities.filter(({ connections }) => connections.length > 0);
  const [only] = talkers;
  const inAll = hold.count > 1 ? '共' : '，';
  const onHold = hold.count === 0 ? [] : [`保持${hold.count}次${inAll}${lasting(hold.totalMs)}`];
  if (only === undefined || (talkers.length === 1 && only.talkMs === null)) {
    return ['话单没有记录通话了多久', ...onHold];
  }
  if (talkers.length === 1) return [[`通话${lasting(only.talkMs)}`, ...onHold].join('，')];
  const each = talkers.map(({ agent, talkMs }) => `${inline(party(agent))}通话${lasting(talkMs)}`);
  return [firstFew(each).join('，'), ...onHold];
}

function afterwards(facts: CallFacts, disposition: CallFacts['disposition']['name']): string {
  if (disposition !== null) return `CCC记录的结果为“${terms.dispositions[disposition]}”`;
  return facts.disposition.name === null ? reported(facts) : '';
}

function reported({ record, disposition }: CallFacts): string {
  const { name } = disposition;
  if (record.contactDisposition === '') return '没有记录通话结果';
  const code = shown(record.contactDisposition);
  return name === null
    ? `CCC记录的结果为“${code}”，官方文档没有这个值`
    : `CCC记录的结果为“${terms.dispositions[name]}”（${code}）`;
}

const SIDES = { customer: '客户', agent: '坐席' } as const;

function hungUp({ hangUp }: CallFacts): string {
  if (hangUp.by === null) return '没有记录谁挂断';
  if (hangUp.releasedFirst === null) return `${SIDES[hangUp.by]}挂断`;
  const { party: first, byMs } = hangUp.releasedFirst;
  return `CCC记录为${SIDES[hangUp.by]}挂断，但${SIDES[first]}侧早${lasting(byMs)}释放`;
}

function outsideReason({ record }: CallFacts): string {
  const reason = record.outsideNumberReleaseReason;
  return reason === '' ? '' : `（该外线结束原因：${shown(reason)}）`;
}
