import type { AgentParty, Call } from './call.js';
import type { Marks } from './marks.js';
import { betweenMs, spanMs, sumMs, tally, type Ms, type Span, type Tally } from './span.js';
import type { Party, TimelineEntry } from './timeline.js';

/** What one person of the agent lane did on the call. All values in ms; null is unknown. */
export interface AgentActivity {
  readonly agent: Party;
  readonly supervisor: boolean;
  /** Each stretch on the line; empty when the agent never connected. */
  readonly connections: readonly Span[];
  /** 0 when never connected; null when the record has no mark to measure from or to. */
  readonly connectedMs: Ms;
  readonly hold: Tally;
  readonly mute: Tally;
  readonly talkMs: Ms;
  readonly consult: Tally;
  readonly conference: Tally;
  readonly monitored: Tally;
  readonly coached: Tally;
  readonly bargedInAt: TimelineEntry | null;
  readonly tookOverAt: TimelineEntry | null;
}

/** Everybody of the agent lane in order of first event, supervisors included and marked. */
export function agentActivities(call: Call, answered: boolean): readonly AgentActivity[] {
  return call.parties.map((agent) => activityOf(call, agent, answered));
}

function activityOf(call: Call, agent: AgentParty, answered: boolean): AgentActivity {
  const { party, marks, supervisor } = agent;
  const connections = connectionsOf(call, agent, answered);
  const connectedMs =
    connections.length === 0 && isUnmeasured(call, agent, answered) ? null : sumMs(connections.map(spanMs));
  const hold = tally(spansOf(marks, 'Held', ['Retrieved', 'Released']));
  return {
    agent: party,
    supervisor,
    connections,
    connectedMs,
    hold,
    mute: tally(spansOf(marks, 'Muted', ['Unmuted', 'Released'])),
    talkMs: connections.length === 0 ? connectedMs : betweenMs(hold.totalMs, connectedMs),
    consult: tally(spansOf(marks, 'StartConsultant', ['StopConsultant'])),
    conference: tally(spansOf(marks, 'StartConference', ['StopConference'])),
    monitored: tally(spansOf(marks, 'StartMonitor', ['StopMonitor'])),
    coached: tally(spansOf(marks, 'StartCoach', ['StopCoach'])),
    bargedInAt: marks.first('BargeIn') ?? null,
    tookOverAt: marks.first('Intercept') ?? null,
  };
}

/**
 * `Established` to that agent's `Released`, else `ReleaseTime`. On calls we place it starts at the later of the
 * agent's and the customer's `Established`; a supervisor counts from barging in or taking over.
 */
function connectionsOf(call: Call, { marks, supervisor }: AgentParty, answered: boolean): readonly Span[] {
  // Nobody picked up: the agent was on the line with nobody.
  if (call.placedByUs && !answered) return [];
  const starts = supervisor ? joins(marks) : marks.all('Established');
  const picked = call.placedByUs ? call.customer.first('Established') : undefined;
  const spans: Span[] = [];
  for (const own of starts) {
    if (own.position < (spans.at(-1)?.end?.position ?? -1)) continue;
    const previous = spans.at(-1);
    if (previous !== undefined && previous.end === null) break;
    const end = marks.after(own.position, 'Released') ?? null;
    const start = picked !== undefined && picked.position > own.position ? picked : own;
    if (end !== null && end.position < start.position) continue;
    spans.push({ from: start.at, to: end === null ? call.record.releaseTime : end.at, start, end });
  }
  return spans;
}

function joins(marks: Marks): readonly TimelineEntry[] {
  return [...marks.all('BargeIn'), ...marks.all('Intercept')].toSorted((a, b) => a.position - b.position);
}

/** An answered outbound call without any agent `Established`: the agent talked, but no mark says from when. */
function isUnmeasured(call: Call, { supervisor }: AgentParty, answered: boolean): boolean {
  return call.placedByUs && answered && !supervisor && !call.agentMarks.has('Established');
}

/**
 * Pairs start and end marks of one party. A start while one is open belongs to it. Where no end mark follows, the
 * start event's own reported `Duration` closes it; else its end is unknown (call-facts, "The timeline").
 */
export function spansOf(marks: Marks, startName: string, endNames: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const start of marks.all(startName)) {
    if (open !== undefined && isOpenAt(open, start)) continue;
    const end = marks.after(start.position, ...endNames) ?? null;
    const to = end?.at ?? (start.duration === null ? null : start.at + start.duration * 1000);
    open = { from: start.at, to, start, end };
    spans.push(open);
  }
  return spans;
}

/** Whether a span still runs at an entry: by its end mark, else by its reported duration. */
function isOpenAt({ to, end }: Span, { at, position }: TimelineEntry): boolean {
  return end === null ? to === null || at < to : position < end.position;
}

/** Hold over the whole call: the agent lane's, or the customer's where no agent has `Held`. */
export function holdOf({ customer }: Call, activities: readonly AgentActivity[]): Tally {
  const byAgents = activities.flatMap(({ hold }) => hold.spans);
  return tally(byAgents.length > 0 ? byAgents : spansOf(customer, 'Held', ['Retrieved', 'Released']));
}
