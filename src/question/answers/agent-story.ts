import type { AgentActivity } from '../../call/agents.js';
import type { CallFacts } from '../../call/facts.js';
import type { RingOutcome } from '../../call/ring.js';
import { spanMs, type Ms } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { events, told, type Told } from '../told.js';
import { hasConnected } from './agents.js';
import type { Answers } from './answers.js';
import { chosenByOrdinal } from './meant.js';
import { noTalk, talkOf, type TalkingStatement } from './talking.js';

export type StoryStatement =
  | TalkingStatement
  | { readonly kind: 'rang_in_story'; readonly agent: Party; readonly ms: Ms; readonly outcome: RingOutcome }
  | {
      readonly kind: 'holds_in_story';
      readonly holds: number;
      readonly holdMs: Ms;
      readonly mutes: number;
      readonly muteMs: Ms;
    }
  | {
      readonly kind: 'transferred_in_story';
      readonly transfer: 'blind' | 'attended';
      readonly to: Party | null;
      readonly from: Party | null;
    }
  | {
      readonly kind: 'watched_in_story';
      readonly agent: Party;
      readonly listenedMs: Ms;
      readonly coachedMs: Ms;
      readonly bargedIn: boolean;
      readonly tookOver: boolean;
    }
  | { readonly kind: 'only_listed'; readonly agent: Party };

/** What one agent did on the call; of everybody where nobody is named. */
function tellAgentStory(call: CallFacts, asked: Asked): Told<StoryStatement> {
  const chosen =
    asked.agents.length > 0
      ? call.activities.filter(({ agent }) => asked.agents.some(({ key }) => key === agent.key))
      : chosenByOrdinal(call.activities, asked);
  const statements = chosen.slice(0, 3).flatMap((activity) => storyOf(call, activity));
  const [first, ...others] = statements;
  if (first === undefined) return noTalk(call, asked.agents[0] ?? null);
  const own = call.timeline.filter(({ party }) => chosen.some(({ agent }) => agent.key === party.key));
  const watched = own.filter(({ event }) => WATCHING.has(event));
  return told(
    [first, ...others],
    events(...(watched.length > 0 ? watched.slice(0, 4) : [own[0], own.at(-1)])),
  );
}

function storyOf(call: CallFacts, activity: AgentActivity): StoryStatement[] {
  const { agent, hold, mute, supervisor } = activity;
  const rings = call.rings.filter((ring) => ring.agent.key === agent.key);
  const story: StoryStatement[] = rings
    .slice(0, 3)
    .map(({ span, outcome }) => ({ kind: 'rang_in_story', agent, ms: spanMs(span), outcome }));
  if (supervisor) {
    const { monitored, coached, bargedInAt, tookOverAt } = activity;
    story.push({
      kind: 'watched_in_story',
      agent,
      listenedMs: monitored.totalMs,
      coachedMs: coached.totalMs,
      bargedIn: bargedInAt !== null,
      tookOver: tookOverAt !== null,
    });
  }
  if (hasConnected(activity)) story.push(talkOf(activity, 'talk'));
  if (hold.count + mute.count > 0)
    story.push({
      kind: 'holds_in_story',
      holds: hold.count,
      holdMs: hold.totalMs,
      mutes: mute.count,
      muteMs: mute.totalMs,
    });
  for (const { kind, from, to } of call.transfers) {
    if (from?.key === agent.key || to?.key === agent.key)
      story.push({ kind: 'transferred_in_story', transfer: kind, from, to });
  }
  return story.length === 0 ? [{ kind: 'only_listed', agent }] : story;
}

/** What proves that somebody was on the call as a supervisor. */
const WATCHING: ReadonlySet<string> = new Set([
  'StartMonitor',
  'StopMonitor',
  'StartCoach',
  'StopCoach',
  'BargeIn',
  'Intercept',
]);

/** The topics of this family. */
export const STORY = { agent_story: tellAgentStory } satisfies Answers<StoryStatement>;
