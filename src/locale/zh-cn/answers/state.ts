import type { StateStatement } from '../../../question/answers/state.js';
import type { Words } from '../../answer-words.js';
import { say } from '../../sentence.js';
import { inline, list, party } from '../phrases.js';

function parts({ on, held, muted, ringing, queue, inIvr }: StateStatement): string[] {
  return [
    on.length === 0 ? '没有坐席在线' : `在线的坐席：${list(on.map(party))}`,
    ...(held === null
      ? on.length === 0
        ? []
        : ['客户未处于保持']
      : [`客户处于保持中${party(held) === '' ? '' : `（${party(held)}）`}`]),
    ...(muted.length === 0 ? [] : [`静音：${list(muted.map(party))}`]),
    ...(ringing.length === 0 ? [] : [`正在振铃：${list(ringing.map(party))}`]),
    ...(queue === null ? [] : [`客户在队列${inline(party(queue))}排队`]),
    ...(inIvr ? ['客户在IVR中'] : []),
  ];
}

export const state: Words<StateStatement> = {
  state_of_call: (said) => {
    if (said.phase === 'before') return say`${{ moment: said.at }} 时，通话尚未开始。`;
    if (said.phase === 'after') return say`${{ moment: said.at }} 时，通话已结束。`;
    return say`${{ moment: said.at }} 时，${parts(said).join('；')}。`;
  },
};
