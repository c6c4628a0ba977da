import type { RawCall, RawEvent } from './raw-call.js';

/** The times that ListCallDetailRecordsV2 reports for a call, whole seconds, by its own field names. */
export interface CallTimes {
  readonly IvrTime: number;
  readonly QueueTime: number;
  readonly RingTime: number;
  readonly WaitTime: number;
  readonly DialingTime: number;
  readonly TalkTime: number;
  readonly HeldTime: number;
}

const RING = ['AgentRinging', 'Ringing'];
const TALK = ['AgentTalk', 'Established'];
const AGENT_END = ['AgentRelease', 'Released'];
const RING_END = [...TALK, ...AGENT_END, 'AgentRingingTimeout', 'RingingTimeout', 'Abandoned'];
const QUEUE_END = [
  'QueueingTimeout',
  'QueueingOverflow',
  'QueueingCancelled',
  'QueueingFailure',
  'Abandoned',
];

/**
 * Computes the times from the steps by the definitions on the list operation's page: IVR entry to queue entry or
 * hang-up; queue entry to agent ringing, give-up, time-out or overflow; agent ringing to answer or give-up;
 * wait = queue + ring, but 0 for a caller who gave up.
 */
export function callTimes(call: RawCall): CallTimes {
  const { events } = call;
  const agent = events.filter((event) => event.lane === 'agent');
  const end = call.number('ReleaseTime') ?? events.at(-1)?.time ?? 0;
  const queue = spans(
    events,
    ['Enqueue'],
    (event) => isAgentRing(event) || QUEUE_END.includes(event.name),
    end,
  );
  const ring = spans(agent, RING, (event) => RING_END.includes(event.name), end);
  const gaveUp = call.text('ContactDisposition').startsWith('Abandoned');
  return {
    IvrTime: seconds(spans(events, ['Route2IVR'], (event) => event.name === 'Enqueue', end)),
    QueueTime: seconds(queue),
    RingTime: seconds(ring),
    WaitTime: gaveUp ? 0 : seconds(queue) + seconds(ring),
    DialingTime: seconds(
      spans(agent, ['Dialing', 'AgentDialing'], (event) => RING_END.includes(event.name), end),
    ),
    TalkTime: seconds(spans(agent, TALK, (event) => AGENT_END.includes(event.name), end)),
    HeldTime: seconds(spans(events, ['Held'], (event) => event.name === 'Retrieved', end)),
  };
}

function isAgentRing(event: RawEvent): boolean {
  return event.lane === 'agent' && RING.includes(event.name);
}

/** Sums the stretches from one of `starts` to the first step that `ends`; an open stretch ends with the call. */
function spans(
  events: readonly RawEvent[],
  starts: readonly string[],
  ends: (event: RawEvent) => boolean,
  callEnd: number,
): number {
  let total = 0;
  let since: number | null = null;
  for (const event of events) {
    if (since !== null && ends(event)) {
      total += event.time - since;
      since = null;
    } else if (since === null && starts.includes(event.name)) {
      since = event.time;
    }
  }
  return since === null ? total : total + Math.max(0, callEnd - since);
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}
