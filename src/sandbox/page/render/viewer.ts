/** Who looks at a message. Rendering asks this and nothing else about the world. */
export interface Viewer {
  readonly userId: string;
  /** IANA zone in which moments are shown. */
  readonly timeZone: string;
  /** BCP 47 tag for the words of dates. */
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A person's display name; the id itself for a stranger. */
  readonly userName: (id: string) => string;
  /** A channel's name without `#`; the id itself for an unknown one. */
  readonly channelName: (id: string) => string;
}
