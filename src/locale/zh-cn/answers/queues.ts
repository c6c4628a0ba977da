import type { QueueEnd } from '../../../question/answers/queue-end.js';
import type { ByQueueStatement } from '../../../question/answers/by-queue.js';
import type { QueueStatement } from '../../../question/answers/queues.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { rung } from './ringing.js';
import { duration, first, firstFew, inline, lasting, list, party } from '../phrases.js';

export const queues: Words<QueueStatement> = {
  queue_total: ({ queue, ms, visits }) =>
    ms === null
      ? say`${queue === null ? '' : `在${inline(party(queue))}`}排队${visits}次，不是每次都有结束时间，无法判断共多久。`
      : say`${queue === null ? '' : `在${inline(party(queue))}`}排队${visits > 1 ? `${visits}次，共` : ''}${lasting(ms)}。`,
  queue_visit: ({ extreme, ordinal, of, queue, ms, end }) => {
    const which = `${first(extreme)}${of > 1 ? `第${ordinal}次排队，` : ''}${party(queue)}`;
    if (ms !== null) return say`${which}：排队${duration(ms)}，${ENDED[end]}。`;
    return end === 'waiting'
      ? say`${which}：话单显示仍在排队，尚未结束。`
      : say`${which}：排队时长没有记录，${ENDED[end]}。`;
  },
  never_queued: () => say`没有排队：本通电话没有进入任何队列。`,
  no_such_visit: ({ of }) => say`没有这一次排队：话单中共${of}次。`,
  queues_passed: ({ queues: passed, visits }) => {
    const again = visits > passed.length ? `，排队${visits}次` : '';
    return say`经过${passed.length}个队列：${list(firstFew(passed.map(party), 5))}${again}。`;
  },
  queue_kind: ({ queue, type }) => {
    switch (type) {
      case 1:
        return say`${party(queue)}是技能组队列（队列类型1）。`;
      case 2:
        return say`${shown(queue.name) || shown(queue.id)}是坐席的个人队列，不是技能组（队列类型2）。`;
      default:
        return say`话单没有说明${inline(party(queue))}是哪种队列（队列类型${type ?? '未记录'}），无法判断。`;
    }
  },
  moved: ({ queues: passed }) =>
    say`换过${passed.length - 1}次队列：${firstFew(passed.map(party), 5).join(' → ')}。`,
  not_moved: ({ queue }) => say`没有换队列：一直在${inline(party(queue))}。`,
  queue_ended: ({ queue, end, at, ms }) =>
    end === 'waiting'
      ? say`${party(queue)}：${OUTCOME[end]}，自 ${{ moment: at }} 起。`
      : say`${party(queue)}：${OUTCOME[end]}，时间 ${{ moment: at }}，排队${lasting(ms)}。`,
  skill_groups: ({ names }) => say`技能组：${list(names.map((name) => shown(name)))}。`,
  no_skill_group: () => say`话单没有记录技能组。`,
};

export const byQueue: Words<ByQueueStatement> = {
  answered_from: ({ queue, by }) => say`由${inline(party(by))}从队列${inline(party(queue))}接听。`,
  nobody_answered_from: ({ queue }) => say`队列${inline(party(queue))}没有坐席接听。`,
  rung_from_queue: ({ queue, rung: agents }) =>
    agents.length === 0
      ? say`队列${inline(party(queue))}没有坐席振铃。`
      : say`队列${inline(party(queue))}有${agents.length}个坐席振铃：${list(firstFew(agents.map(rung), 6))}。`,
  not_in_queue: ({ queue, queues: passed }) =>
    say`从事件看，本通电话没有进入队列${inline(party(queue))}，经过的队列：${list(firstFew(passed.map(party), 5))}。`,
  queues_of_agent: ({ agent, queues: from }) =>
    from.length === 0
      ? say`没有队列给${inline(party(agent))}振铃。`
      : say`${party(agent)} 的振铃来自队列${inline(list(firstFew(from.map(party), 5)))}。`,
};

const ENDED: Readonly<Record<QueueEnd, string>> = {
  rang: '随后坐席振铃',
  answered: '随后坐席接听',
  timeout: '随后排队超时',
  overflow: '随后排队溢出',
  cancelled: '随后离开队列',
  rerouted: '随后转入其他队列',
  failed: '随后排队失败',
  abandoned: '随后客户放弃',
  call_over: '直到通话结束',
  waiting: '话单显示仍在排队',
  other: '随后离开队列',
};

const OUTCOME: Readonly<Record<QueueEnd, string>> = {
  rang: '没有超时或溢出，随后坐席振铃',
  answered: '没有超时或溢出，随后坐席接听',
  timeout: '排队超时（QueueingTimeout）',
  overflow: '排队溢出（QueueingOverflow）',
  cancelled: '没有超时或溢出，离开了队列（QueueingCancelled）',
  rerouted: '没有超时或溢出，转入其他队列',
  failed: '排队失败（QueueingFailure）',
  abandoned: '没有超时或溢出，客户放弃',
  call_over: '没有超时或溢出，通话结束',
  waiting: '没有超时或溢出，话单显示仍在排队',
  other: '没有超时或溢出，离开了队列',
};
