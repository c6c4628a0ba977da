import type { AgentsStatement } from '../../../question/answers/agents.js';
import type { AnsweringStatement } from '../../../question/answers/answering.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { duration, firstFew, inline, list, party } from '../phrases.js';
import { rung } from './ringing.js';

export const agents: Words<AgentsStatement | AnsweringStatement> = {
  agent_answered: ({ by, at }) => say`由${inline(party(by))}接听，时间 ${{ moment: at }}。`,
  nobody_answered: ({ rang, customer }) => {
    if (customer) return say`未接通：客户没有接听。`;
    return rang === 0 ? say`未接通：没有坐席接听，也没有坐席振铃。` : say`未接通：坐席振铃了，但没有人接听。`;
  },
  customer_answered: ({ at, by, system }) => {
    const dialled = by === null ? (system ? '；由系统拨出' : '') : `；由${inline(party(by))}拨出`;
    return say`客户接听，时间 ${{ moment: at }}${dialled}。`;
  },
  own_answer: ({ agent, at, ringMs }) =>
    say`${party(agent)} 接听了，时间 ${{ moment: at }}${ringMs === null ? '' : `，振铃${duration(ringMs)}`}。`,
  nth_answer: ({ agent, at, ordinal, of }) =>
    say`${of === 1 ? '唯一接听的坐席' : `第${ordinal}个接听的坐席（共${of}个）`}：${party(agent)}，时间 ${{ moment: at }}。`,
  no_such_answer: ({ of }) => say`没有这样的坐席：接听的坐席共${of}个。`,
  answered_first: ({ by, at }) => say`最先接听的是${inline(party(by))}，时间 ${{ moment: at }}。`,
  nth_agent: ({ one, ordinal, of, connected }) => {
    const which = of === 1 ? '只有1个坐席' : `第${ordinal}个坐席（共${of}个）`;
    const end = one.rings.length > 0 ? '' : connected ? '（已接通）' : '（没有振铃）';
    return say`${which}：${rung(one)}${end}。`;
  },
  no_such_agent: ({ of }) => say`没有这一个坐席：话单中共${of}个。`,
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
