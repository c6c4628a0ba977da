import type { Workspace } from '../slack/workspace.js';

/** What a composer was given: a slash command, or a message in Slack's form. */
export type Typed =
  | { readonly kind: 'command'; readonly command: string; readonly text: string }
  | { readonly kind: 'message'; readonly text: string };

/** Reads what a person typed, as Slack's own composer does: names become mentions, `&`, `<` and `>` are escaped. */
export function readTyped(raw: string, workspace: Workspace): Typed {
  const text = raw.trim();
  const command = /^(\/[\w-]+)(?:\s+([^]*))?$/.exec(text);
  if (command?.[1] !== undefined) return { kind: 'command', command: command[1], text: command[2] ?? '' };
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return { kind: 'message', text: withMentions(escaped, workspace) };
}

function withMentions(text: string, { users, channels }: Workspace): string {
  return text.replace(/(?<![\w@#])([@#])([\w.-]*\w)/g, (whole, mark: string, name: string) => {
    const named = mark === '@' ? users.values() : channels.values();
    const found = [...named].find((entry) => entry.name !== '' && entry.name === name.toLowerCase());
    return found === undefined ? whole : `<${mark}${found.id}>`;
  });
}
