import type { ListedCall, Sought } from '../call/call-list.js';

/** What CCC cannot search for: we look at every call ourselves. */
export type ByEye = Exclude<Sought, { kind: 'number' }>;

/** Whether a call is one that is sought. */
export function matcher(sought: ByEye): (call: ListedCall) => boolean {
  if (sought.kind === 'number_ending') {
    const { starts, ends } = sought;
    return ({ callingNumber, calledNumber }) =>
      [callingNumber, calledNumber].some((number) => isPartly(digitsOf(number), starts, ends));
  }
  const typed = folded(sought.name);
  const fits = (name: string): boolean => isNamed(folded(name), typed);
  switch (sought.kind) {
    case 'agent':
      return (call) => [...call.agentNames, ...call.agentIds].some(fits);
    case 'queue':
      return (call) => [...call.skillGroupNames, ...call.skillGroupIds].some(fits);
    case 'agent_or_queue':
      return (call) =>
        [...call.agentNames, ...call.agentIds, ...call.skillGroupNames, ...call.skillGroupIds].some(fits);
  }
}

/** First and last digits may not overlap. A number that is masked at its source still has its ends. */
function isPartly(digits: string, starts: string, ends: string): boolean {
  return digits.length >= starts.length + ends.length && digits.startsWith(starts) && digits.endsWith(ends);
}

/**
 * A word's beginning is enough: `emma` for Emma Clarke, `wang` for `wang.lei@ccc-test`. Chinese has no blanks between
 * words: one may begin anywhere, also a Latin one behind a Chinese.
 */
function isNamed(name: string, typed: string): boolean {
  if (typed === '') return false;
  const beginsAnywhere = HAN.test(typed.charAt(0));
  for (let at = name.indexOf(typed); at >= 0; at = name.indexOf(typed, at + 1)) {
    const before = name.charAt(at - 1);
    if (beginsAnywhere || HAN.test(before) || !/[\p{L}\p{N}]/u.test(before)) return true;
  }
  return false;
}

const HAN = /[\u3400-\u9fff]/;

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function digitsOf(number: string): string {
  return number.replaceAll(/[^\dx*]/gi, '');
}
