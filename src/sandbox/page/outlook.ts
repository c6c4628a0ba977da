import type { SandboxMessage } from '../slack/messages.js';
import type { SandboxChannel, SandboxUser } from '../slack/people.js';
import type { SandboxView } from '../slack/views.js';
import type { PageOptions } from './page-options.js';
import type { ChannelItem, MessageItem, PageState, ViewItem } from './page-state.js';
import { dialogHtml } from './render/dialog.js';
import { messageHtml } from './render/message.js';
import type { Viewer } from './render/viewer.js';

/** Slack's own account for notices. It is nobody's member entry. */
export const SLACKBOT = 'USLACKBOT';

/** The workspace as one person sees it. */
export class Outlook {
  readonly #options: PageOptions;
  readonly #user: SandboxUser;

  constructor(options: PageOptions, user: SandboxUser) {
    this.#options = options;
    this.#user = user;
  }

  /** Everything the page shows: sent when it opens, and again after a lost connection. */
  state(): PageState {
    const { slack, tries, commands, locale } = this.#options;
    const people = [...slack.workspace.users.values()].filter(({ isBot }) => !isBot);
    return {
      team: slack.workspace.team.name,
      locale,
      me: this.#user.id,
      people: people.map(({ id, realName, timeZone }) => ({ id, name: realName, timeZone })),
      channels: this.#channels().map((channel) => this.#channelItem(channel)),
      messages: slack.workspace.allMessages
        .filter((message) => this.sees(message))
        .map((message) => this.messageItem(message)),
      views: slack.views.all.filter(({ user }) => user === this.#user.id).map((view) => this.viewItem(view)),
      tries,
      commands,
    };
  }

  /** Whether this person sees a message: in a conversation of theirs, and not for somebody else's eyes only. */
  sees(message: SandboxMessage): boolean {
    const channel = this.#options.slack.workspace.channels.get(message.channel);
    const isMine = message.visibleTo === null || message.visibleTo === this.#user.id;
    return isMine && channel !== undefined && this.isIn(channel);
  }

  isIn(channel: SandboxChannel): boolean {
    return channel.members.has(this.#user.id);
  }

  messageItem(message: SandboxMessage): MessageItem {
    const { workspace } = this.#options.slack;
    const { ts, channel, threadTs } = message;
    const frame = {
      replyCount: threadTs === null ? workspace.replies(channel, ts).length : 0,
      shortcuts: this.#options.shortcuts,
    };
    return { ts, channel, threadTs, html: messageHtml(message, frame, this.viewer()).text };
  }

  viewItem(view: SandboxView): ViewItem {
    return { id: view.id, html: dialogHtml(view, this.viewer()).text };
  }

  viewer(): Viewer {
    const { slack, clock = Date.now, locale } = this.#options;
    const { users, channels } = slack.workspace;
    return {
      userId: this.#user.id,
      timeZone: this.#user.timeZone,
      locale,
      now: clock(),
      userName: (id) => (id === SLACKBOT ? 'Slackbot' : (users.get(id)?.realName ?? id)),
      channelName: (id) => channels.get(id)?.name || id,
    };
  }

  #channels(): readonly SandboxChannel[] {
    return [...this.#options.slack.workspace.channels.values()].filter((channel) => this.isIn(channel));
  }

  #channelItem(channel: SandboxChannel): ChannelItem {
    const { workspace } = this.#options.slack;
    const other = [...channel.members].find((id) => id !== this.#user.id) ?? '';
    const person = workspace.users.get(other);
    return {
      id: channel.id,
      kind: channel.kind,
      name: channel.kind === 'im' ? (person?.realName ?? other) : channel.name,
      isApp: channel.kind === 'im' && person?.isBot === true,
      hasBot: workspace.hasBot(channel),
      isArchived: channel.isArchived,
      isShared: channel.isExternallyShared,
    };
  }
}
