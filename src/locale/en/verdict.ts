import type { CallFacts } from '../../call/facts.js';
import type { RingAttempt } from '../../call/ring.js';
import { spanMs, sumMs } from '../../call/span.js';
import { verdictOf, type RunningPhase, type Verdict } from '../../call/verdict.js';
import { shown } from '../display.js';
import { firstFew, lasting, party, times } from './phrases.js';
import { terms } from './terms.js';
import { attempt, failure, reached } from './outbound-story.js';
import { abandoned, rangFor, story, timedOut, waitedUntil } from './waiting-story.js';

/** One sentence that says what happened and why, from the timeline. */
export function verdict(facts: CallFacts): string {
  const shape = verdictOf(facts);
  const sentence = clauses(facts, shape)
    .filter((clause) => clause !== '')
    .join('; ');
  return `${sentence}.`;
}

function clauses(facts: CallFacts, shape: Verdict): string[] {
  switch (shape.kind) {
    case 'running':
      return [
        `Still running, as no end is recorded: ${runningNow(shape.phase, shape.party && party(shape.party))}`,
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
      return [`Not answered: ${failure(facts)}`, attempt(facts)];
    case 'abandoned':
      return abandoned(facts, shape.phase);
    case 'queue_timeout':
      return [`Missed: ${waitedUntil(facts, 'the queue timed out')}`];
    case 'queue_overflow':
      return ['Missed: the queue was full', facts.rings.length > 0 ? story(facts) : ''];
    case 'queue_failed':
      return ['Missed: the transfer to an agent failed', facts.visits.length > 0 ? story(facts) : ''];
    case 'voicemail':
      return [`Went to voicemail: ${waitedUntil(facts, timedOut(facts) ? 'the queue timed out' : null)}`];
    case 'ivr_exception':
      return ['Failed in the IVR: the flow ended with an error', 'no agent answered'];
    case 'forwarded':
      return [
        `Forwarded to an outside number${outsideReason(facts)}`,
        'no agent of the call centre answered',
      ];
    case 'unanswered':
      return [`Nobody answered: ${story(facts)}`, reported(facts), hungUp(facts)];
  }
}

function runningNow(phase: RunningPhase, name: string | null): string {
  const who = name ?? 'an agent';
  const now: Record<RunningPhase, string> = {
    started: 'no event is recorded so far',
    ivr: 'the caller is in the IVR',
    queue: `the caller is waiting in ${name ?? 'a queue'}`,
    ringing: `${who} is ringing`,
    dialling: `${who} is dialling the customer`,
    talking: `${who} is talking with the customer`,
    on_hold: `${who} has the customer on hold`,
  };
  return now[phase];
}

function answeredBy({ rings, agents, waiting, visits }: CallFacts): string {
  const who = agents.firstAnswered === null ? 'an agent' : party(agents.firstAnswered);
  const answer = rings.findIndex(({ outcome }) => outcome === 'answered');
  const missed = rings.slice(0, Math.max(answer, 0)).filter(({ outcome }) => outcome !== 'answered');
  const rung = answer < 0 ? [] : rings.slice(0, answer + 1);
  const detail =
    visits.length > 0 && rung.length > 0 && visits.length === 1
      ? ` (queue ${lasting(visits[0]?.ms ?? null)}, ring ${lasting(ringSum(rung))})`
      : '';
  const wait = waiting.waitMs === null ? '' : ` after a wait of ${lasting(waiting.waitMs)}${detail}`;
  if (missed.length === 0) return `Answered by ${who}${wait}`;
  return `Rang ${rangFor(missed).join(', then ')} without an answer, then ${who} answered${wait}`;
}

function ringSum(rings: readonly RingAttempt[]) {
  return sumMs(rings.map(({ span }) => spanMs(span)));
}

function transfers({ transfers: all }: CallFacts): string[] {
  return firstFew(
    all.map(({ kind, to, targetAnswered, customerWaitMs }) => {
      const target = to === null ? 'nobody who rang' : party(to);
      const how =
        kind === 'blind' ? `blind transfer to ${target}` : `transferred to ${target} after a consult`;
      if (to === null) return how;
      if (!targetAnswered) return `${how}, who did not answer`;
      return customerWaitMs === null || customerWaitMs === 0
        ? how
        : `${how}, who answered ${lasting(customerWaitMs)} later`;
    }),
  );
}

function talk({ activities, hold }: CallFacts): string[] {
  const talkers = activities.filter(({ connections }) => connections.length > 0);
  const [only] = talkers;
  const inAll = hold.count > 1 ? ' in all' : '';
  const onHold =
    hold.count === 0 ? [] : [`on hold ${times(hold.count)} for ${lasting(hold.totalMs)}${inAll}`];
  if (only === undefined || (talkers.length === 1 && only.talkMs === null)) {
    return ['how long they talked is not in the record', ...onHold];
  }
  if (talkers.length === 1) return [[`talked ${lasting(only.talkMs)}`, ...onHold].join(', ')];
  const each = talkers.map(({ agent, talkMs }) => `${party(agent)} talked ${lasting(talkMs)}`);
  return [firstFew(each).join(', '), ...onHold];
}

function afterwards(facts: CallFacts, disposition: CallFacts['disposition']['name']): string {
  if (disposition !== null) return `CCC reports the end as “${terms.dispositions[disposition]}”`;
  return facts.disposition.name === null ? reported(facts) : '';
}

function reported({ record, disposition }: CallFacts): string {
  const { name } = disposition;
  if (record.contactDisposition === '') return 'no disposition is recorded';
  const code = shown(record.contactDisposition);
  return name === null
    ? `CCC reports “${code}”, a disposition without a published meaning`
    : `CCC reports “${terms.dispositions[name]}” (${code})`;
}

function hungUp({ hangUp }: CallFacts): string {
  if (hangUp.by === null) return 'who hung up is not recorded';
  if (hangUp.releasedFirst === null) return `the ${hangUp.by} hung up`;
  const { party: first, byMs } = hangUp.releasedFirst;
  return `CCC says the ${hangUp.by} hung up, but the ${first}’s line was released ${lasting(byMs)} earlier`;
}

function outsideReason({ record }: CallFacts): string {
  const reason = record.outsideNumberReleaseReason;
  return reason === '' ? '' : ` (that leg ended with ${shown(reason)})`;
}
