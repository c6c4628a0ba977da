/** The operator's lists (`CDR_ALLOWED_CHANNELS`, `CDR_ALLOWED_USERS`); an empty one allows all. */
export interface Allowed {
  readonly channels: ReadonlySet<string>;
  readonly users: ReadonlySet<string>;
}

export function isAllowed({ channels, users }: Allowed, user: string, channel: string): boolean {
  return (users.size === 0 || users.has(user)) && (channels.size === 0 || channels.has(channel));
}
