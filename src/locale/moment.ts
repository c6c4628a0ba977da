/**
 * Says a moment (epoch ms) in one named zone: `2026-11-18 10:02:11 (Asia/Shanghai)`, as a clock time `10:02:11`. The
 * same in every language; Slack shows the reader's own zone where it can, this is for plain text and fallbacks.
 */
export function momentIn(timeZone: string): (ms: number, clock?: boolean) => string {
  // Making a formatter costs a hundred times its use.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (ms, clock = false) => {
    const said = format.format(ms);
    return clock ? said.slice(said.indexOf(' ') + 1) : `${said} (${timeZone})`;
  };
}
