import { z } from 'zod';
import { Delivery } from './deliver.js';
import type { DeliveryParts } from './delivery-types.js';
import { actionOf, findElement, interactionBase, messageContainer, viewContainer } from './interactions.js';
import { messageJson } from './message-json.js';
import type { SandboxMessage } from './messages.js';
import type { AckResult } from './transport.js';
import { viewJson, type SandboxView, type ViewBook } from './views.js';

/** A press of a button or a choice. `extra` joins the action, such as `{selected_option: {…}}`. */
export interface PressedElement {
  readonly user: string;
  readonly actionId: string;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Input values of a modal: by `block_id`, then by `action_id`. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const viewAnswer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('clear') }),
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.enum(['update', 'push']), view: z.record(z.string(), z.unknown()) }),
]);

/** What people do by clicking, beside everything that `Delivery` does. */
export class InteractiveDelivery extends Delivery {
  readonly #views: ViewBook;

  constructor(parts: DeliveryParts, views: ViewBook) {
    super(parts);
    this.#views = views;
  }

  /** Presses an element of a message, ephemeral ones included. @throws Error when it has no such element */
  press(message: SandboxMessage, pressed: PressedElement): Promise<AckResult> {
    const { workspace } = this.parts;
    const found = findElement(message.blocks, pressed.actionId);
    if (found === null) throw new Error(`no element ${pressed.actionId} in message ${message.ts}`);
    const target = { channel: message.channel, user: pressed.user, messageTs: message.ts };
    return this.send('interactive', {
      ...this.#base(pressed.user),
      ...messageContainer(workspace, message),
      response_url: this.issueResponseUrl(target),
      actions: [actionOf(found, this.#actionTs(), pressed.extra ?? {})],
    });
  }

  /** Presses an element of an open modal. @throws Error when it has no such element */
  pressInView(view: SandboxView, pressed: PressedElement): Promise<AckResult> {
    const found = findElement(view.content.blocks, pressed.actionId);
    if (found === null) throw new Error(`no element ${pressed.actionId} in view ${view.id}`);
    return this.send('interactive', {
      ...this.#base(pressed.user),
      ...viewContainer(this.parts.workspace, view),
      actions: [actionOf(found, this.#actionTs(), pressed.extra ?? {})],
    });
  }

  /** Uses a message shortcut on a message. */
  messageShortcut(message: SandboxMessage, user: string, callbackId: string): Promise<AckResult> {
    const { workspace } = this.parts;
    const target = { channel: message.channel, user, messageTs: null };
    return this.send('interactive', {
      ...this.#base(user),
      type: 'message_action',
      callback_id: callbackId,
      action_ts: this.#actionTs(),
      message_ts: message.ts,
      channel: {
        id: message.channel,
        name: workspace.channels.get(message.channel)?.name || 'directmessage',
      },
      message: messageJson(message, workspace),
      response_url: this.issueResponseUrl(target),
    });
  }

  /** Submits a modal. The acknowledgement closes, keeps (errors) or replaces it, as Slack does. */
  async submitView(view: SandboxView, values: ViewValues = {}): Promise<AckResult> {
    const payload = viewJson(view, this.parts.workspace, { values });
    const ack = await this.send('interactive', {
      ...this.#base(view.user),
      type: 'view_submission',
      view: payload,
      response_urls: [],
    });
    if (ack.error !== null) return ack;
    const answer = viewAnswer.safeParse(ack.body);
    if (!answer.success || answer.data.response_action === 'clear') this.#views.close(view);
    else if (answer.data.response_action !== 'errors') this.#views.update(view, answer.data.view);
    return ack;
  }

  /** Closes a modal; the app hears of it only if it asked to (`notify_on_close`). */
  async closeView(view: SandboxView): Promise<AckResult | null> {
    this.#views.close(view);
    if (view.content['notify_on_close'] !== true) return null;
    return this.send('interactive', {
      ...this.#base(view.user),
      type: 'view_closed',
      view: viewJson(view, this.parts.workspace),
      is_cleared: false,
    });
  }

  #base(user: string): Record<string, unknown> {
    return interactionBase(this.parts.workspace, user, this.parts.triggers.issue(user));
  }

  #actionTs(): string {
    return (this.parts.clock() / 1000).toFixed(6);
  }
}
