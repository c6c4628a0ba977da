import { HOTLINE, INSTANCE, OUTBOUND_LINE, PLACES, type Agent, type Queue } from './cast.js';
import type { Random } from './random.js';

interface Step {
  readonly Event: string;
  readonly EventTime: number;
  readonly Duration?: number;
}

/** One call being written: what happens when, in seconds after its start. `data` is its record as CCC gives it. */
export class CallDraft {
  readonly customer: Step[] = [];
  readonly ivr: { FlowId: string; FlowType: string; EventSequence: Step[] }[] = [];
  readonly queues: {
    FlowId: string;
    QueueId: string;
    QueueName: string;
    QueueType: number;
    EventSequence: Step[];
  }[] = [];
  readonly agents: { AgentId: string; AgentName: string; SkillGroupId: string; EventSequence: Step[] }[] = [];
  readonly contactId: string;
  /** Epoch ms. */
  readonly start: number;
  readonly random: Random;
  /** When the last party hung up, in seconds after the start. */
  end = 0;
  #fields: Record<string, unknown> = {};
  readonly #number: string;
  readonly #place: string;
  readonly #groups = new Map<string, string>();

  constructor(contactId: string, start: number, random: Random) {
    this.contactId = contactId;
    this.start = start;
    this.random = random;
    this.#number = `16${random.between(0, 9)}0${String(random.between(0, 9_999_999)).padStart(7, '0')}`;
    this.#place = random.pick(PLACES);
  }

  at(seconds: number): number {
    return this.start + Math.round(seconds * 1000);
  }

  flow(type: 'MAIN_FLOW' | 'SUB_FLOW' | 'SURVEY_FLOW', ...steps: [number, string][]): void {
    this.ivr.push({
      FlowId: FLOWS[type],
      FlowType: type,
      EventSequence: steps.map(([at, event]) => this.#step(at, event)),
    });
  }

  queue({ id, name }: Queue, ...steps: [number, string][]): void {
    this.queues.push({
      FlowId: FLOWS.MAIN_FLOW,
      QueueId: id,
      QueueName: name,
      QueueType: 1,
      EventSequence: steps.map(([at, event]) => this.#step(at, event)),
    });
  }

  /** Adds to an agent's leg; each start event gets the `Duration` to the event that ends it, as CCC reports it. */
  agent(
    { id, name }: Agent,
    group: Queue,
    ...steps: [seconds: number, event: string, duration?: number][]
  ): void {
    this.#groups.set(group.id, group.name);
    let leg = this.agents.find(({ AgentId }) => AgentId === id);
    if (leg === undefined) {
      leg = { AgentId: id, AgentName: name, SkillGroupId: group.id, EventSequence: [] };
      this.agents.push(leg);
    }
    for (const [at, event, duration] of steps) {
      leg.EventSequence.push({
        ...this.#step(at, event),
        ...(duration === undefined ? {} : { Duration: Math.round(duration) }),
      });
    }
    leg.EventSequence.sort((a, b) => a.EventTime - b.EventTime);
  }

  /** Both spellings of one event, a moment apart and in either order, as CCC logs them. */
  both(at: number, first: string, second: string, duration?: number): [number, string, number?][] {
    const later = at + this.random.between(1, 3) / 10;
    const [a, b] = this.random.chance(0.5) ? [first, second] : [second, first];
    return duration === undefined
      ? [
          [at, a],
          [later, b],
        ]
      : [
          [at, a, duration],
          [later, b, duration],
        ];
  }

  customerSteps(...steps: [number, string][]): void {
    this.customer.push(...steps.map(([at, event]) => this.#step(at, event)));
  }

  set(fields: Record<string, unknown>): void {
    Object.assign(this.#fields, fields);
  }

  /** The record at a moment (epoch ms): a call that still runs has no end yet. */
  data(now: number): Record<string, unknown> {
    const releaseTime = this.at(this.end);
    const ended = now >= releaseTime;
    const known = <T extends { EventSequence: Step[] }>(legs: readonly T[]): T[] =>
      legs
        .map((leg) => ({
          ...leg,
          EventSequence: leg.EventSequence.filter(({ EventTime }) => EventTime <= now),
        }))
        .filter(({ EventSequence }) => EventSequence.length > 0);
    const agents = known(this.agents);
    const customer = known([{ CustomerId: this.#number, EventSequence: this.customer }]);
    return {
      ContactId: this.contactId,
      InstanceId: INSTANCE,
      ...this.#numbers(),
      StartTime: this.start,
      ...this.#fields,
      ReleaseTime: ended ? releaseTime : null,
      ...(ended ? {} : { ContactDisposition: '', ReleaseInitiator: '', ReleaseReason: '' }),
      CallDuration: ended ? Math.round(this.end) : 0,
      RecordingReady: this.#fields['RecordingReady'] === true && now >= releaseTime + RECORDING_DELAY_MS,
      AgentIds: agents.map(({ AgentId }) => AgentId).join(','),
      AgentNames: agents.map(({ AgentName }) => AgentName).join(','),
      SkillGroupIds: [...new Set(agents.map(({ SkillGroupId }) => SkillGroupId))].join(','),
      SkillGroupNames: [
        ...new Set(agents.map(({ SkillGroupId }) => this.#groups.get(SkillGroupId) ?? '')),
      ].join(','),
      CustomerEvents: customer,
      IvrEvents: known(this.ivr),
      QueueEvents: known(this.queues),
      AgentEvents: agents,
    };
  }

  #numbers(): Record<string, string> {
    const inbound = this.#fields['ContactType'] === 'INBOUND';
    return inbound
      ? {
          CallingNumber: this.#number,
          CallerLocation: this.#place,
          CalledNumber: HOTLINE,
          CalleeLocation: '',
        }
      : {
          CallingNumber: OUTBOUND_LINE,
          CallerLocation: '上海市-上海市',
          CalledNumber: this.#number,
          CalleeLocation: this.#place,
        };
  }

  #step(seconds: number, Event: string): Step {
    return { Event, EventTime: this.at(seconds) };
  }
}

/** A recording is ready this long (ms) after the call. */
export const RECORDING_DELAY_MS = 20_000;

const FLOWS = {
  MAIN_FLOW: '5f0c7d1e-2a94-4b7c-9d36-8e1f40b2a7c3',
  SUB_FLOW: 'c81e22d7-6b3f-4a05-8c19-7d5e90f4b126',
  SURVEY_FLOW: '0e9b4f63-d2a8-4c71-b5f0-13a7c68d2e94',
} as const;
