/** The short names of the emoji that a bot of this kind sends. Others stay as `:name:`. */
const EMOJI: Readonly<Record<string, string>> = {
  arrow_right: '➡️',
  bell: '🔔',
  clock3: '🕒',
  headphones: '🎧',
  hourglass: '⌛',
  hourglass_flowing_sand: '⏳',
  information_source: 'ℹ️',
  lock: '🔒',
  mag: '🔍',
  memo: '📝',
  no_entry: '⛔',
  phone: '☎️',
  telephone_receiver: '📞',
  thumbsdown: '👎',
  thumbsup: '👍',
  warning: '⚠️',
  white_check_mark: '✅',
  x: '❌',
};

/** An emoji by its short name; `:name:` for one that is not known here. */
export function emoji(name: string): string {
  return EMOJI[name] ?? `:${name}:`;
}

/** A text with its `:name:` codes made emoji. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]+):/g, (_, name: string) => emoji(name));
}
