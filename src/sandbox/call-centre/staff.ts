import type { Random } from './random.js';

/** A skill group and the queue before it: CCC gives both one id. */
export interface SkillGroup {
  readonly id: string;
  readonly name: string;
}

/** Somebody who takes calls, with the groups they take them for. */
export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly SkillGroup[];
  /** Internal extension: eight digits. */
  readonly extension: string;
}

const GROUPS = [
  ['aftersales', '售后服务'],
  ['billing', '账单咨询'],
  ['tech.support', 'Technical Support'],
  ['vip', 'VIP专线'],
  ['tier2', 'Tier 2 Support'],
  ['callback', '回访组'],
] as const;

const AGENTS = [
  ['li.xiaowen', '李晓雯', [0, 3]],
  ['chen.siyuan', '陈思远', [0]],
  ['zhao.min', '赵敏', [0, 1]],
  ['tom.becker', 'Tom Becker', [0, 2]],
  ['wu.jiahao', '吴嘉豪', [1]],
  ['lucia.fernandez', 'Lucía Fernández', [1, 5]],
  ['wang.lei', '王磊', [2]],
  ['emma.clarke', 'Emma Clarke', [2, 4]],
  ['sun.yue', '孙悦', [3]],
  ['priya.nair', 'Priya Nair', [3, 4]],
  ['daniel.hughes', 'Daniel Hughes', [4]],
  ['ouyang.qing', '欧阳晴', [4, 1]],
  ['he.jing', '何静', [5]],
  ['sofia.rossi', 'Sofia Rossi', [5]],
] as const;

const SUPERVISORS = [
  ['zhou.kai', '周凯'],
  ['marta.kowalska', 'Marta Kowalska'],
] as const;

/** Who works in the simulated call centre, and until when each is taken by a call. */
export class Staff {
  readonly groups: readonly SkillGroup[];
  readonly agents: readonly Agent[];
  readonly supervisors: readonly Agent[];
  readonly #takenUntil = new Map<string, number>();

  constructor(instanceId: string) {
    this.groups = GROUPS.map(([login, name]) => ({ id: `${login}@${instanceId}`, name }));
    this.agents = AGENTS.map(([login, name, places], index) => ({
      id: `${login}@${instanceId}`,
      name,
      groups: places.flatMap((place) => this.groups[place] ?? []),
      extension: String(80_310_100 + index),
    }));
    this.supervisors = SUPERVISORS.map(([login, name], index) => ({
      id: `${login}@${instanceId}`,
      name,
      groups: [],
      extension: String(80_310_200 + index),
    }));
  }

  /** The groups that customers can reach; the last one only calls out. */
  get inboundGroups(): readonly SkillGroup[] {
    return this.groups.slice(0, -1);
  }

  /** The group that calls customers. @throws RangeError never: there is always one */
  get outboundGroup(): SkillGroup {
    const group = this.groups.at(-1);
    if (group === undefined) throw new RangeError('the call centre has no group');
    return group;
  }

  /** Somebody free at that time, of the group if anybody is; where all are taken, anybody. */
  choose(random: Random, candidates: readonly Agent[], at: number, group: SkillGroup | null): Agent {
    const free = candidates.filter(({ id }) => (this.#takenUntil.get(id) ?? 0) <= at);
    const own = free.filter(({ groups }) => group === null || groups.includes(group));
    return random.pick([own, free, candidates].find((some) => some.length > 0) ?? []);
  }

  /** Keeps a person out of other calls until then. */
  take(agent: Agent, until: number): void {
    this.#takenUntil.set(agent.id, Math.max(until, this.#takenUntil.get(agent.id) ?? 0));
  }
}
