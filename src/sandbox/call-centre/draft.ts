import type { Customer } from './customers.js';
import type { Random } from './random.js';
import type { Agent, SkillGroup, Staff } from './staff.js';

/** Where a step stands in the record. */
export type Lane = 'customer' | 'ivr' | 'queue' | 'agent';

/** One step of a leg: the event's name and when, in milliseconds since 1970. */
export interface Step {
  readonly event: string;
  readonly at: number;
}

/** One entry of `AgentEvents`, `QueueEvents`, `IvrEvents` or `CustomerEvents`. */
export interface Leg {
  readonly lane: Lane;
  readonly owner: Readonly<Record<string, string | number>>;
  /** Listed in `AgentIds`: supervisors are not. */
  readonly listed: boolean;
  readonly steps: Step[];
}

/** An agent's leg, with who it is. */
export interface AgentLeg extends Leg {
  readonly agent: Agent;
  readonly group: SkillGroup | null;
}

/** Two names that CCC gives one step of an agent: the channel's and the agent's. */
const SPELLINGS = {
  Dialing: 'AgentDialing',
  Ringing: 'AgentRinging',
  Established: 'AgentTalk',
  Released: 'AgentRelease',
} as const;

/** A step that CCC may report under two names. */
export type PairedEvent = keyof typeof SPELLINGS;

/** A call while it is being played: legs so far, and a clock that the situation moves on. */
export class CallDraft {
  readonly legs: Leg[] = [];
  /** Everybody of the staff who is or was on this call. */
  readonly people: Agent[] = [];
  /** The time of the next step, milliseconds since 1970. */
  at: number;
  readonly #spellings = new Map<string, readonly string[]>();

  constructor(
    readonly random: Random,
    readonly staff: Staff,
    readonly customer: Customer,
    readonly startTime: number,
  ) {
    this.at = startTime;
  }

  /** Lets time pass: from `least` to `most` seconds, to the tenth. */
  pass(least: number, most = least): void {
    this.at += this.random.int(least * 10, most * 10) * 100;
  }

  /** Lets time pass, short stretches being the usual ones: how long people talk. */
  passSkewed(least: number, most: number): void {
    this.at += Math.round((least + (most - least) * this.random.next() ** 2) * 10) * 100;
  }

  /** Adds a leg. */
  leg(lane: Lane, owner: Leg['owner']): Leg {
    const leg = { lane, owner, listed: true, steps: [] };
    this.legs.push(leg);
    return leg;
  }

  /** Adds an agent's leg. */
  agentLeg(agent: Agent, group: SkillGroup | null, listed = true): AgentLeg {
    const owner = { AgentId: agent.id, AgentName: agent.name, SkillGroupId: group?.id ?? '' };
    const leg = { lane: 'agent' as const, owner, listed, steps: [], agent, group };
    this.legs.push(leg);
    return leg;
  }

  /** The customer's one leg, made when first asked for. */
  customerLeg(): Leg {
    return (
      this.legs.find(({ lane }) => lane === 'customer') ??
      this.leg('customer', { CustomerId: this.customer.number })
    );
  }

  /** Somebody free who is not on this call yet. */
  callIn(group: SkillGroup | null, candidates = this.staff.agents): Agent {
    const others = candidates.filter((agent) => !this.people.includes(agent));
    const agent = this.staff.choose(this.random, others, this.at, group);
    this.people.push(agent);
    return agent;
  }

  /** Writes a step, `later` ms after the draft's time. */
  mark(leg: Leg, event: string, later = 0): void {
    leg.steps.push({ event, at: this.at + later });
  }

  /** Writes a step of an agent under both of its names, or one of them: in either order, a moment apart. */
  markPair(leg: AgentLeg, event: PairedEvent, later = 0): void {
    const [first = event, second] = this.random.shuffled(this.#spellingsOf(leg.agent, event));
    this.mark(leg, first, later);
    if (second !== undefined) this.mark(leg, second, later + this.random.int(0, 2) * 100);
  }

  /** One agent's device reports a step the same way all call long. */
  #spellingsOf({ id }: Agent, event: PairedEvent): readonly string[] {
    const key = `${event} ${id}`;
    const both = [event, SPELLINGS[event]];
    const spellings =
      this.#spellings.get(key) ?? (this.random.chance(0.75) ? both : [this.random.pick(both)]);
    this.#spellings.set(key, spellings);
    return spellings;
  }
}
