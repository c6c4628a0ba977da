import type { CallFacts } from '../../call/facts.js';
import { spanMs, sumMs } from '../../call/span.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import { capped } from './capped.js';

/** Every duration by its own name; what has no meaning for this kind of call is left out, what is unknown is said. */
export function durations(facts: CallFacts, words: Messages): string[] {
  const { card } = words;
  const { waiting, visits, rings, activities, hold, record, placedByUs, answered } = facts;
  const talkers = activities.filter(
    ({ connections, connectedMs }) => connections.length > 0 || connectedMs === null,
  );
  const [only] = talkers;
  return [
    card.total(facts.totalMs),
    ...(facts.kind === 'inbound' ? [card.ivr(waiting.ivrMs)] : []),
    ...(visits.length > 0 ? [card.queue(waiting.queueMs)] : []),
    ...(rings.length > 0 ? [card.ring(sumMs(rings.map(({ span }) => spanMs(span))), rings.length)] : []),
    ...(placedByUs && facts.customerRingMs !== null ? [card.customerRing(facts.customerRingMs)] : []),
    ...(talkers.length === 1 && only !== undefined ? [card.talk(only.talkMs, null)] : []),
    ...(talkers.length > 1
      ? capped(
          talkers.map(({ agent, talkMs }) => card.talk(talkMs, words.party(agent))),
          LIMITS.namesListed,
          words,
        )
      : []),
    ...(talkers.length === 0 && answered ? [card.talk(null, null)] : []),
    ...(hold.count > 0 ? [card.hold(hold.totalMs, hold.count, hold.longestMs)] : []),
    card.cccDuration(record.callDuration),
  ];
}
