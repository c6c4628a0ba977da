import { composedBlocks } from './composer.js';
import type {
  CommandResult,
  DeliveryParts,
  TypedCommand,
  WrittenMessage,
  WrittenResult,
} from './delivery-types.js';
import {
  deletionEvent,
  editEvent,
  eventPayload,
  mentionEvent,
  messageEvent,
  slashCommandPayload,
} from './payloads.js';
import { readResponseBody, type ResponseTarget } from './response-url.js';
import { undelivered, type AckResult, type DeliveryKind, type Redelivery } from './transport.js';

/** What people do by typing, and what Slack then sends to the app, over either transport. */
export class Delivery {
  protected readonly parts: DeliveryParts;

  constructor(parts: DeliveryParts) {
    this.parts = parts;
  }

  /** Runs a slash command. A body in the acknowledgement is shown as Slack would. */
  async slashCommand(typed: TypedCommand): Promise<CommandResult> {
    const { workspace, triggers } = this.parts;
    const { user, text = '', command = '/cdr' } = typed;
    const channel = workspace.channels.get(typed.channel);
    if (channel === undefined) throw new Error(`no channel ${typed.channel}`);
    const target = { channel: channel.id, user, messageTs: null };
    if (typed.threadTs !== undefined) {
      this.#tell(target, `${command} is not supported in threads. Sorry!`);
      return { ...undelivered('not_supported_in_threads'), responseUrl: '', triggerId: '' };
    }
    const responseUrl = this.issueResponseUrl(target);
    const triggerId = triggers.issue(user);
    const payload = slashCommandPayload(workspace, {
      command,
      text,
      user,
      channel,
      responseUrl,
      triggerId,
    });
    const ack = await this.send('slash_commands', payload);
    this.#showAck(target, ack.body);
    return { ...ack, responseUrl, triggerId };
  }

  /** Stores a message and sends the events about it: `message`, and `app_mention` where the bot is named. */
  async say(written: WrittenMessage): Promise<WrittenResult> {
    const { workspace } = this.parts;
    const { user, channel, text, threadTs = null } = written;
    const message = workspace.post({ user, channel, text, threadTs, blocks: composedBlocks(text) });
    const isMention = text.includes(`<@${workspace.app.userId}>`);
    const isDirect = workspace.channels.get(channel)?.kind === 'im';
    const events = [messageEvent(workspace, message)];
    if (isMention && !isDirect) events.push(mentionEvent(workspace, message));
    return { message, acks: await this.#tellApp(channel, events) };
  }

  /** Edits a person's message and sends `message_changed`. @throws Error when there is no such message */
  async edit(channel: string, ts: string, text: string): Promise<WrittenResult> {
    const { workspace } = this.parts;
    const previous = workspace.message(channel, ts);
    const message = workspace.edit(channel, ts, { text, blocks: composedBlocks(text) });
    if (previous === null || message === null) throw new Error(`no message ${ts}`);
    return { message, acks: await this.#tellApp(channel, [editEvent(workspace, message, previous)]) };
  }

  /** Deletes a message and sends `message_deleted`. @throws Error when there is no such message */
  async remove(channel: string, ts: string): Promise<WrittenResult> {
    const { workspace } = this.parts;
    const message = workspace.remove(channel, ts);
    if (message === null) throw new Error(`no message ${ts}`);
    return { message, acks: await this.#tellApp(channel, [deletionEvent(workspace, message)]) };
  }

  /** Sends one event as it is, in a fresh envelope. */
  event(event: Readonly<Record<string, unknown>>): Promise<AckResult> {
    return this.send('events_api', this.envelope(event));
  }

  /** The envelope of an event. Send it again with a `Redelivery` to repeat it: the `event_id` stays. */
  envelope(event: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return eventPayload(this.parts.workspace, { ...event }, this.parts.clock());
  }

  /** Sends any payload as it is. */
  send(
    kind: DeliveryKind,
    payload: Readonly<Record<string, unknown>>,
    again?: Redelivery,
  ): Promise<AckResult> {
    return this.parts.transport().send(kind, payload, again);
  }

  /** A fresh response_url for an interaction. */
  protected issueResponseUrl(target: ResponseTarget): string {
    return this.parts.baseUrl() + this.parts.responseUrls.issue(target);
  }

  #tellApp(channelId: string, events: readonly Readonly<Record<string, unknown>>[]): Promise<AckResult[]> {
    const channel = this.parts.workspace.channels.get(channelId);
    if (channel === undefined || !this.parts.workspace.hasBot(channel)) return Promise.resolve([]);
    return Promise.all(events.map((event) => this.event(event)));
  }

  #showAck(target: ResponseTarget, body: unknown): void {
    if (typeof body === 'string' && body !== '') this.#tell(target, body);
    if (typeof body !== 'object' || body === null) return;
    const shown = readResponseBody(JSON.stringify(body));
    if (shown !== null && (shown.text !== undefined || shown.blocks !== undefined)) {
      this.parts.responseUrls.show(target, shown);
    }
  }

  #tell(target: ResponseTarget, text: string): void {
    this.parts.responseUrls.show(target, { text });
  }
}
