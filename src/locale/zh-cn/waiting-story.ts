import type { CallFacts } from '../../call/facts.js';
import type { RingAttempt } from '../../call/ring.js';
import { spanMs } from '../../call/span.js';
import { firstFew, inline, lasting, party } from './phrases.js';
import { terms } from './terms.js';

export function abandoned(facts: CallFacts, phase: keyof typeof terms.phases): string[] {
  const after = facts.abandonPoint?.afterMs ?? null;
  if (facts.waiting.waitMs === null && facts.visits.length === 0 && facts.rings.length === 0) {
    const before = phase === 'ivr' ? '，未进入排队' : '';
    return [`客户进线${lasting(after)}后在${terms.phases[phase]}挂断${before}`];
  }
  const where = phase === 'queue' && facts.rings.length > 0 ? '在排队中' : '';
  return [`未接：${story(facts)}`, `客户${waited(facts)}后${where}挂断`];
}

export function waited({ waiting }: CallFacts): string {
  return waiting.waitMs === null ? '等待时长未知，之' : `共等待${lasting(waiting.waitMs)}`;
}

/** 谁振铃了多久；没有人振铃时，客户在哪个队列等了多久。 */
export function story({ rings, visits }: CallFacts): string {
  if (rings.length > 0) return `振铃${ringList(rings)}`;
  if (visits.length === 0) return '客户没有进入排队，也没有坐席振铃';
  const waits = firstFew(visits.map(({ queue, ms }) => `在${inline(party(queue))}排队${lasting(ms)}`));
  return `${waits.join('，再')}，没有坐席振铃`;
}

export function ringList(rings: readonly RingAttempt[]): string {
  return ringsInTurn(rings, '（接听前结束）');
}

/** 三次以内逐一说明，其余只计次数。 */
export function ringsInTurn(rings: readonly RingAttempt[], declined = ''): string {
  const named = rings.slice(0, MOST_NAMED).map(({ agent, span, outcome }) => {
    const note = outcome === 'ended' ? declined : '';
    return `${inline(party(agent))}${lasting(spanMs(span))}${note}`;
  });
  const others = rings.length - named.length;
  return `${named.join('，再振铃')}${others === 0 ? '' : `，之后又振铃${others}次`}`;
}

const MOST_NAMED = 3;

/** 客户等了多久，等待因何结束。 */
export function waitedUntil(facts: CallFacts, ended: string | null): string {
  if (ended === null) return story(facts);
  const waits = facts.rings.length > 0 || facts.visits.length > 1 ? `，${waited(facts)}` : '';
  return `${story(facts)}${waits}，${ended}`;
}

export function timedOut({ visits }: CallFacts): boolean {
  return visits.at(-1)?.end?.event === 'QueueingTimeout';
}
