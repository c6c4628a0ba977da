import { PATIENCE_MS } from './ask-slack.js';
import { failed, ok, warning, type ClockOf, type Finding } from './finding.js';

/** Slack's signatures are good for 5 minutes, CCC's for 15: a clock that is off by more than this (s) is near it. */
const WARN_SECONDS = 30;
const FAIL_SECONDS = 240;

/** Compares a `Date` header with our clock at the same moment, epoch ms. */
export function clockFinding(of: ClockOf, date: string | null, at: number): Finding {
  // The header has whole seconds, cut off: half a second is the fair middle.
  const theirs = Date.parse(date ?? '') + 500;
  if (Number.isNaN(theirs)) return warning({ kind: 'clock_unknown', of });
  const seconds = Math.round((at - theirs) / 1000);
  if (Math.abs(seconds) < WARN_SECONDS) return ok({ kind: 'clock_right', of, seconds });
  const off = { kind: 'clock_off', of, seconds } as const;
  return Math.abs(seconds) < FAIL_SECONDS ? warning(off) : failed(off);
}

/** Whatever CCC's endpoint answers to an unsigned request has its time on it. */
export async function cccClock(endpoint: string): Promise<Finding> {
  const asked = Date.now();
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const at = (asked + Date.now()) / 2;
    await response.body?.cancel();
    return clockFinding('ccc', response.headers.get('date'), at);
  } catch {
    return warning({ kind: 'clock_unknown', of: 'ccc' });
  }
}
