import type { StateStatement } from '../../../question/answers/state.js';
import type { Words } from '../../answer-words.js';
import { say } from '../../sentence.js';
import { list, party } from '../phrases.js';

function parts({ on, held, muted, ringing, queue, inIvr }: StateStatement): string[] {
  return [
    on.length === 0 ? 'no agent on the line' : `on the line ${list(on.map(party))}`,
    ...(held === null
      ? on.length === 0
        ? []
        : ['the customer not on hold']
      : [`the customer on hold${party(held) === '' ? '' : ` (${party(held)})`}`]),
    ...(muted.length === 0 ? [] : [`${list(muted.map(party))} muted`]),
    ...(ringing.length === 0 ? [] : [`ringing at ${list(ringing.map(party))}`]),
    ...(queue === null ? [] : [`the customer in the queue ${party(queue)}`]),
    ...(inIvr ? ['the customer in the IVR'] : []),
  ];
}

export const state: Words<StateStatement> = {
  state_of_call: (said) => {
    if (said.phase === 'before') return say`At ${{ moment: said.at }} the call had not begun.`;
    if (said.phase === 'after') return say`At ${{ moment: said.at }} the call was over.`;
    return say`At ${{ moment: said.at }}: ${parts(said).join('; ')}.`;
  },
};
