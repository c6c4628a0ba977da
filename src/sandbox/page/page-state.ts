/** What the server tells the page. Both sides are checked against these types; nothing here runs. */

/** A person one can be. */
export interface PersonItem {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
}

/** A conversation in the sidebar. */
export interface ChannelItem {
  readonly id: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  readonly name: string;
  /** Direct messages with the app. */
  readonly isApp: boolean;
  readonly hasBot: boolean;
  readonly isArchived: boolean;
  readonly isShared: boolean;
}

/** A message: where it stands, and its finished HTML. */
export interface MessageItem {
  readonly ts: string;
  readonly channel: string;
  /** The root's `ts` for a reply. */
  readonly threadTs: string | null;
  readonly html: string;
}

/** An open modal with its finished HTML. */
export interface ViewItem {
  readonly id: string;
  readonly html: string;
}

/** Something to try, a click each. */
export interface Try {
  readonly label: string;
  readonly about: string;
  /** What the click types. */
  readonly text: string;
}

/** A slash command of the app, as its manifest declares it. */
export interface AppCommand {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
}

/** Everything the page shows to one person. */
export interface PageState {
  readonly team: string;
  readonly locale: string;
  /** The person's id. */
  readonly me: string;
  readonly people: readonly PersonItem[];
  readonly channels: readonly ChannelItem[];
  readonly messages: readonly MessageItem[];
  readonly views: readonly ViewItem[];
  readonly tries: readonly Try[];
  readonly commands: readonly AppCommand[];
}

/** What came of something that was done on the page. */
export interface ActionAnswer {
  /** Why the app did not take it. */
  readonly problem?: string | null;
  /** What an app says about a modal's inputs, by `block_id`. */
  readonly fieldErrors?: Readonly<Record<string, string>>;
}
