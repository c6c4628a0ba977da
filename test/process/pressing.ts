import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE } from '../../src/sandbox/slack/people.js';
import type { SandboxView } from '../../src/sandbox/slack/views.js';
import type { WorkspaceChange } from '../../src/sandbox/slack/changes.js';
import type { CardAction } from '../../src/locale/action-words.js';
import { actionId } from '../../src/slack/messages/card-buttons.js';
import type { Stage } from '../support/bot.js';

/** The first change of the workspace that `pick` takes something from. */
export function nextChange<T>(stage: Stage, pick: (change: WorkspaceChange) => T | null): Promise<T> {
  return new Promise((resolve) => {
    const stop = stage.slack.workspace.onChange((change) => {
      const picked = pick(change);
      if (picked === null) return;
      stop();
      resolve(picked);
    });
  });
}

/** Presses a button of a card. */
export async function press(
  stage: Stage,
  card: SandboxMessage,
  action: CardAction,
  user: string = PEOPLE.lin,
): Promise<void> {
  const ack = await stage.slack.deliver.press(card, { user, actionId: actionId(action) });
  if (ack.error !== null) throw new Error(`not acknowledged: ${ack.error}`);
}

/** The window that a press opens, once it has its content. */
export async function windowAfter(stage: Stage, pressing: () => Promise<void>): Promise<SandboxView> {
  const seen = new Set<string>();
  const filled = nextChange(stage, (change) => {
    if (change.kind !== 'view') return null;
    if (seen.has(change.view.id)) return change.view;
    seen.add(change.view.id);
    return null;
  });
  await pressing();
  return filled;
}

/** The next state of an open window. */
export async function windowTurned(
  stage: Stage,
  view: SandboxView,
  action: string,
  user: string = PEOPLE.lin,
): Promise<SandboxView> {
  const next = nextChange(stage, (change) =>
    change.kind === 'view' && change.view.id === view.id ? change.view : null,
  );
  await stage.slack.deliver.pressInView(view, { user, actionId: action });
  return next;
}

/** What the bot says next, to everybody or to one person. */
export function nextSaid(stage: Stage): Promise<SandboxMessage> {
  return nextChange(stage, (change) =>
    change.kind === 'posted' && change.message.fromBot ? change.message : null,
  );
}

/** The actions of a card's buttons. */
export function buttonsOf({ blocks }: SandboxMessage): string[] {
  const ids = [...JSON.stringify(blocks).matchAll(/"action_id":"card:(\w+)"/g)];
  return ids.flatMap(([, action]) => action ?? []);
}

/** All text of a window. */
export function textOf(view: SandboxView): string {
  return JSON.stringify(view.content.blocks);
}
