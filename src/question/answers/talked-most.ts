import type { AgentActivity } from '../../call/agents.js';
import type { CallFacts } from '../../call/facts.js';
import type { Ms } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import type { Asked, Extreme } from '../asked.js';
import { events, told, type Told } from '../told.js';
import { hasConnected } from './agents.js';
import type { Answers } from './answers.js';
import { placeOfExtreme } from './extreme.js';
import { MOST_LISTED, noTalk, talkOf, tellGoingOn, type TalkingStatement } from './talking.js';

export interface TalkedMostStatement {
  readonly kind: 'talked_most';
  readonly extreme: Extreme;
  readonly agent: Party;
  readonly talkMs: Ms;
  readonly others: number;
  /** Who comes next, and how far behind; null where there is nobody, or it is not known. */
  readonly next: { readonly agent: Party; readonly apartMs: number } | null;
}

type Most = TalkedMostStatement | TalkingStatement;

/** The agent with the longest talk time, or the shortest; how long each talked beside it. */
function tellTalkedMost(call: CallFacts, asked: Asked): Told<Most> {
  const extreme = asked.extreme ?? 'longest';
  const talkers = call.activities.filter(hasConnected);
  const goingOn = tellGoingOn(call, talkers);
  if (goingOn !== null) return goingOn;
  const one = (extreme === 'shortest' ? shortestTalking(talkers) : null) ?? call.agents.longestTalking;
  if (one === null) return noTalk(call, null);
  const first = {
    kind: 'talked_most',
    extreme,
    agent: one.agent,
    talkMs: one.talkMs,
    others: talkers.length - 1,
    next: nextTo(one, talkers, extreme),
  } as const;
  const each =
    talkers.length > 1 ? talkers.slice(0, MOST_LISTED).map((talker) => talkOf(talker, 'talk')) : [];
  const { connections } = one;
  return told<Most>([first, ...each], events(connections[0]?.start, connections.at(-1)?.end));
}

function nextTo(
  { agent, talkMs }: Pick<AgentActivity, 'agent' | 'talkMs'>,
  talkers: readonly AgentActivity[],
  extreme: Extreme,
): TalkedMostStatement['next'] {
  const known = talkers.flatMap((other) =>
    other.talkMs === null || other.agent.key === agent.key ? [] : [{ agent: other.agent, ms: other.talkMs }],
  );
  const sign = extreme === 'longest' ? -1 : 1;
  const [next] = known.toSorted((a, b) => sign * (a.ms - b.ms));
  return next === undefined || talkMs === null
    ? null
    : { agent: next.agent, apartMs: Math.abs(talkMs - next.ms) };
}

/** The first of those with the least talk time; null where it is not known of each. */
function shortestTalking(talkers: readonly AgentActivity[]): AgentActivity | null {
  const place = placeOfExtreme(
    talkers.map(({ talkMs }) => talkMs),
    'shortest',
  );
  return talkers[place ?? -1] ?? null;
}

/** The topics of this family. */
export const TALKED_MOST = { talked_most: tellTalkedMost } satisfies Answers<Most>;
