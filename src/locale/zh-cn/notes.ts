import type { Contradiction } from '../../call/contradictions.js';
import type { Trap } from '../../call/traps.js';
import { shown } from '../display.js';
import { agentName, duration, firstFew, list, party } from './phrases.js';
import { terms } from './terms.js';

/** 话单自相矛盾之处，每处一行。 */
export function contradiction(found: Contradiction): string {
  switch (found.kind) {
    case 'success_but_unanswered':
      return '通话结果为正常结束（Success），但没有接听记录。';
    case 'agent_without_events':
      return `坐席列表中有 ${agentName(found.agentName, found.agentId)}，但本通电话没有该坐席的事件。`;
    case 'events_outside_call': {
      const names = list(firstFew(found.events.map((event) => shown(event))));
      return `${found.total}个事件中有${found.outside}个与通话起止时间相差60秒以上（${names}）。`;
    }
    case 'ends_before_start':
      return endsBeforeStart(found);
    case 'hold_exceeds_connection':
      return `${party(found.party)} 的保持时长超过接通时长，通话时长未知。`;
    case 'release_order': {
      const [initiator, other] = found.initiator === 'agent' ? ['坐席', '客户'] : ['客户', '坐席'];
      return `ReleaseInitiator 记录为${initiator}挂断，但${other}侧早${duration(found.byMs)}释放。`;
    }
    case 'recording_of_unanswered':
      return '录音已生成，但话单中没有接听记录。';
  }
}

function endsBeforeStart(found: Extract<Contradiction, { kind: 'ends_before_start' }>): string {
  switch (found.what) {
    case 'call':
      return '通话的释放时间早于开始时间，总时长未知。';
    case 'ivr':
      return 'IVR结束早于开始，IVR时长未知。';
    case 'dial':
      return '客户振铃早于拨号，拨号时长未知。';
    case 'customer_ring':
      return '通话在客户振铃之前已结束，客户侧振铃时长未知。';
    case 'queue':
      return `通话在进入队列 ${party(found.party)} 之前已结束，该排队时长未知。`;
    case 'ring':
      return `通话在 ${party(found.party)} 振铃之前已结束，该振铃时长未知。`;
    case 'connection':
      return `通话在 ${party(found.party)} 接通之前已结束，该通话时长未知。`;
  }
}

/** 容易误读的值，每个一行。 */
export function trap(found: Trap): string {
  switch (found.kind) {
    case 'ivr_fallback':
      return '流程中没有挂机原因节点、也没有转人工节点时，CCC 也会记为 AbandonedInIVR（IVR放弃）。';
    case 'old_name':
      return `${shown(found.reported)} 是旧名称，现为 ${found.current}（${terms.dispositions[found.current]}）。`;
    case 'early_media_guess':
      return 'EarlyMediaState 是 CCC 根据线路提示音的推测。';
    case 'personal_queue':
      return `${shown(found.queueName) || shown(found.queueId)} 是坐席的个人队列，不是技能组。`;
    case 'established_is_arrival':
      return 'EstablishedTime 有值，但呼入电话的该时间可能只是进线时间；没有坐席接听。';
  }
}
