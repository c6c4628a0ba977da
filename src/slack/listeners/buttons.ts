import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';

/** A press of a button, acknowledged. */
export interface ButtonPress {
  readonly body: BlockAction<ButtonAction>;
  readonly action: ButtonAction;
  readonly respond: RespondFn;
}

/** Who serves the presses of the buttons whose action id fits. */
export interface ButtonRoute {
  readonly ids: RegExp;
  /** Null where a press is only to be acknowledged. */
  readonly serve: ((press: ButtonPress) => Promise<void>) | null;
}

/** One listener for all buttons: Bolt walks through the conditions of every listener with each request. */
export function registerButtons(app: App, routes: readonly ButtonRoute[]): void {
  const known = new RegExp(routes.map(({ ids }) => `(?:${ids.source})`).join('|'));
  app.action<BlockAction<ButtonAction>>(known, async ({ ack, body, action, respond }) => {
    await ack();
    const route = routes.find(({ ids }) => ids.test(action.action_id));
    await route?.serve?.({ body, action, respond });
  });
}
