import { RUNNING_CALL_ID, type SimulatedCallCentre } from './call-centre.js';

/** A call worth trying, with what it shows in a line each. */
export interface Highlight {
  readonly contactId: string;
  readonly english: string;
  readonly chinese: string;
}

const WORTH_TRYING = [
  {
    situation: 'missed-by-two-agents',
    english: 'Missed: two agents let it ring out',
    chinese: '未接：两位坐席振铃超时',
  },
  {
    situation: 'blind-transfer',
    english: 'Transferred from one agent to another',
    chinese: '转接：由一位坐席直接转给另一位',
  },
  {
    situation: 'outbound-power-off',
    english: 'Outbound: the phone was probably off',
    chinese: '外呼未接通：对方可能已关机',
  },
  {
    situation: 'answered-with-long-hold',
    english: 'On hold for more than four minutes',
    chinese: '通话保持超过四分钟',
  },
] as const;

/** A few calls to try, the running one first. The same seed gives the same ones; what a small centre lacks is left out. */
export function highlights({ calls }: SimulatedCallCentre): readonly Highlight[] {
  const finished = WORTH_TRYING.flatMap(({ situation, english, chinese }) => {
    const latest = calls.findLast((call) => call.situation === situation);
    return latest === undefined ? [] : [{ contactId: latest.contactId, english, chinese }];
  });
  const running = {
    contactId: RUNNING_CALL_ID,
    english: 'Running when the sandbox starts, over a minute later',
    chinese: '进行中：沙箱启动约一分钟后结束',
  };
  return [running, ...finished];
}
