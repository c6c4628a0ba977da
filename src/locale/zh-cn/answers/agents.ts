import type { AgentsStatement } from '../../../question/answers/agents.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { firstFew, inline, list, party } from '../phrases.js';

export const agents: Words<AgentsStatement> = {
  agent_answered: ({ by, at }) => say`由${inline(party(by))}接听，时间 ${{ moment: at }}。`,
  nobody_answered: ({ rang, customer }) => {
    if (customer) return say`未接通：客户没有接听。`;
    return rang === 0 ? say`未接通：没有坐席接听，也没有坐席振铃。` : say`未接通：坐席振铃了，但没有人接听。`;
  },
  customer_answered: ({ at, by }) =>
    say`客户接听，时间 ${{ moment: at }}${by === null ? '' : `；由${inline(party(by))}拨出`}。`,
  first_offered: ({ agent, answered }) =>
    say`最先分配给${inline(party(agent))}，${answered ? '已接听' : '未接'}。`,
  last_agent: ({ agent, answered }) => say`最后的坐席是${inline(party(agent))}${answered ? '' : '，未接'}。`,
  agents_listed: ({ agents: people, supervisors }) => {
    const beside =
      supervisors.length === 0 ? '' : `；另有班长${inline(list(firstFew(supervisors.map(party))))}`;
    return people.length === 0
      ? say`没有坐席${beside}。`
      : say`${people.length}个坐席：${list(firstFew(people.map(party), 5))}${beside}。`;
  },
  agent_placed: ({ agent }) => say`由${inline(party(agent))}拨出。`,
  listed_only: ({ names }) =>
    say`话单列出了坐席${inline(list(names.map((name) => shown(name))))}，但没有任何坐席事件。`,
  agent_ids: ({ agents: people, listed }) => {
    const each = [
      ...people.map((agent) => `${party(agent)} 为 ${shown(agent.id)}`),
      ...listed.map((id) => shown(id)),
    ];
    return say`坐席账号：${list(firstFew(each, 6))}。`;
  },
  no_agent: () => say`没有坐席：话单中没有坐席。`,
};
