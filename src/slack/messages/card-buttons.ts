import type { ActionsBlock } from '@slack/types';
import type { CallFacts } from '../../call/facts.js';
import type { CardAction } from '../../locale/action-words.js';
import type { Messages } from '../../locale/messages.js';

/** The buttons of a card in their order; an `action_id` carries the name. */
const CARD_ACTIONS: readonly CardAction[] = [
  'share',
  'picture',
  'all_events',
  'recording',
  'numbers',
  'raw',
  'refresh',
];

export function actionId(action: CardAction): string {
  return `card:${action}`;
}

/** The action of an `action_id`; null for one of somebody else's. */
export function actionOf(id: string): CardAction | null {
  return CARD_ACTIONS.find((action) => actionId(action) === id) ?? null;
}

/** Where a card stands, and whether anybody may see what is personal. */
export interface CardPlace {
  readonly isPrivate: boolean;
  /** `CDR_SENSITIVE_USERS` names somebody; who presses is checked at the press. */
  readonly sensitive: boolean;
}

/** The buttons under a card: only those that can bring something for this call here. `value` comes back with a press. */
export function cardButtons(
  facts: CallFacts,
  place: CardPlace,
  value: string,
  words: Messages,
): ActionsBlock {
  return {
    type: 'actions',
    elements: CARD_ACTIONS.filter((action) => isOffered(action, facts, place)).map((action) => ({
      type: 'button',
      action_id: actionId(action),
      text: { type: 'plain_text', text: words.actions.buttons[action], emoji: false },
      value,
    })),
  };
}

function isOffered(action: CardAction, facts: CallFacts, { isPrivate, sensitive }: CardPlace): boolean {
  switch (action) {
    case 'share':
      return isPrivate;
    case 'all_events':
      return facts.timeline.length > 0;
    case 'picture':
      // It goes into the card's thread, and a private card has none.
      return !isPrivate && facts.timeline.length > 1;
    case 'recording':
      return sensitive && facts.recording !== 'not_expected';
    case 'numbers':
    case 'raw':
      return sensitive;
    case 'refresh':
      return true;
  }
}
