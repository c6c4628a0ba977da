import { z } from 'zod';
import type { SandboxMessage } from '../slack/messages.js';
import type { SandboxChannel } from '../slack/people.js';
import type { AckResult } from '../slack/transport.js';
import type { SandboxView } from '../slack/views.js';
import type { EventStream } from './event-stream.js';
import { SLACKBOT } from './outlook.js';
import type { PageOptions } from './page-options.js';
import { readTyped } from './typed-text.js';

/** A request that makes no sense: answered with 400 and its message. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

const user = z.string();
const extra = z.record(z.string(), z.unknown()).default({});
const said = z.object({ user, channel: z.string(), text: z.string(), threadTs: z.string().optional() });
const pressed = z.object({ user, channel: z.string(), ts: z.string(), actionId: z.string(), extra });
const pressedInView = z.object({ user, viewId: z.string(), actionId: z.string(), extra });
const submitted = z.object({
  user,
  viewId: z.string(),
  values: z.record(z.string(), z.record(z.string(), z.unknown())),
});
const closed = z.object({ user, viewId: z.string() });
const shortcut = z.object({ user, channel: z.string(), ts: z.string(), callbackId: z.string() });
const refusal = z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) });

/** What people do on the page, handed to the simulated Slack. */
export class PageActions {
  readonly #options: PageOptions;
  readonly #events: EventStream;

  constructor(options: PageOptions, events: EventStream) {
    this.#options = options;
    this.#events = events;
  }

  /** Does one thing by name. @returns the answer's body. @throws BadRequest, or a ZodError for a wrong body */
  async run(name: string, body: unknown): Promise<unknown> {
    const { deliver } = this.#options.slack;
    switch (name) {
      case 'say':
        return this.#say(said.parse(body));
      case 'press': {
        const { channel, ts, ...press } = pressed.parse(body);
        return outcome(await deliver.press(this.#message(channel, ts), press));
      }
      case 'press-in-view': {
        const { viewId, ...press } = pressedInView.parse(body);
        return outcome(await deliver.pressInView(this.#view(viewId), press));
      }
      case 'submit': {
        const { viewId, values } = submitted.parse(body);
        const ack = await deliver.submitView(this.#view(viewId), values);
        const refused = refusal.safeParse(ack.body);
        return { ...outcome(ack), fieldErrors: refused.success ? refused.data.errors : {} };
      }
      case 'close-view':
        await deliver.closeView(this.#view(closed.parse(body).viewId));
        return { problem: null };
      case 'shortcut': {
        const { channel, ts, callbackId, ...by } = shortcut.parse(body);
        return outcome(await deliver.messageShortcut(this.#message(channel, ts), by.user, callbackId));
      }
      default:
        throw new BadRequest(`no action ${name}`);
    }
  }

  async #say({ user: by, channel: id, text, threadTs }: z.infer<typeof said>) {
    const { slack, commands } = this.#options;
    const channel = this.#channel(id, by);
    const typed = readTyped(text, slack.workspace);
    const thread = threadTs === undefined ? {} : { threadTs };
    if (typed.kind === 'message') {
      if (typed.text === '') throw new BadRequest('nothing was typed');
      await slack.deliver.say({ user: by, channel: id, text: typed.text, ...thread });
      return { problem: null };
    }
    const notice = this.#refusalOf(typed.command, threadTs) ?? this.#invitation(typed, channel);
    if (notice !== null) return this.#notify(id, by, notice, threadTs);
    const known = commands.find(({ command }) => command === typed.command);
    if (known === undefined) return this.#notify(id, by, `\`${typed.command}\` is not a valid command.`);
    const ack = await slack.deliver.slashCommand({ user: by, channel: id, ...typed });
    const { problem } = outcome(ack);
    return problem === null
      ? { problem }
      : this.#notify(id, by, `${typed.command} failed with the error "${problem}"`);
  }

  /** Slack itself refuses slash commands in threads, before any app hears of them. */
  #refusalOf(command: string, threadTs: string | undefined): string | null {
    return threadTs === undefined ? null : `${command} is not supported in threads. Sorry!`;
  }

  /** `/invite @cdr` lets the bot into a channel, as in Slack; null for any other command. */
  #invitation({ command, text }: { command: string; text: string }, channel: SandboxChannel): string | null {
    const { workspace } = this.#options.slack;
    if (command !== '/invite') return null;
    if (text.trim() !== `@${workspace.app.name}`) return `Try \`/invite @${workspace.app.name}\`.`;
    workspace.channels.set(channel.id, {
      ...channel,
      members: new Set([...channel.members, workspace.app.userId]),
    });
    this.#events.refresh();
    return `@${workspace.app.name} was added to this channel.`;
  }

  #notify(channel: string, visibleTo: string, text: string, threadTs: string | null = null) {
    this.#options.slack.workspace.post({ channel, user: SLACKBOT, text, visibleTo, threadTs });
    return { problem: null };
  }

  #channel(id: string, by: string): SandboxChannel {
    const channel = this.#options.slack.workspace.channels.get(id);
    if (channel === undefined || !channel.members.has(by)) throw new BadRequest('no such channel');
    return channel;
  }

  #message(channel: string, ts: string): SandboxMessage {
    const { workspace } = this.#options.slack;
    const found = workspace.message(channel, ts) ?? workspace.ephemeralMessage(channel, ts);
    if (found === null) throw new BadRequest('no such message');
    return found;
  }

  #view(id: string): SandboxView {
    const found = this.#options.slack.views.find(id);
    if (found === null) throw new BadRequest('no such view');
    return found;
  }
}

/** Why Slack would say that something failed, or null. */
function outcome({ error }: AckResult): { readonly problem: string | null } {
  return { problem: error };
}
