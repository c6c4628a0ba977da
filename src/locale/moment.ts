/**
 * Says a moment (epoch ms) in one named zone: `2026-11-18 10:02:11 (Asia/Shanghai)`, as a clock time `10:02:11`. The
 * same in every language; Slack shows the reader's own zone where it can, this is for plain text and fallbacks.
 */
export function momentIn(timeZone: string): (ms: number, clock?: boolean) => string {
  // Making a formatter costs a hundred times its use; the first one, a twentieth of the start.
  let format: Intl.DateTimeFormat | undefined;
  // A card says its start twice: as a fallback in its blocks, and in its text.
  let last = { ms: NaN, said: '' };
  return (ms, clock = false) => {
    if (last.ms !== ms) last = { ms, said: (format ??= formatIn(timeZone)).format(ms) };
    const { said } = last;
    return clock ? said.slice(said.indexOf(' ') + 1) : `${said} (${timeZone})`;
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
}
