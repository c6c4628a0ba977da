import type { HangUpParty } from '../../call/ending.js';

/** The side that a text names: our agent, or the customer. Text as after `wordsOf`. */
export function sideIn(text: string): HangUpParty | null {
  if (/\b(?:our agents?|agents?|our side|us|we|our end|rep)\b|坐席|我们|我方/.test(text)) return 'agent';
  return /\b(?:customer|caller|client)s?\b|客户|对方|主叫/.test(text) ? 'customer' : null;
}
