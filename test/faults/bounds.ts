/**
 * What holds whatever fails. Times are what a person or Slack would measure, on a machine that has other things to do;
 * Slack itself gives an acknowledgement 3,000 ms.
 */
export const BOUNDS = {
  /** From a command to its acknowledgement, ms. */
  ackMs: 300,
  /** From a command to what the asker is told when CCC fails, ms: the budget of a look-up and its way to Slack. */
  toldMs: 10_000 + 1_500,
  /** From a command to the end of its post when Slack fails, ms. */
  settledMs: 15_000,
  /** The longest that the event loop is stopped, ms. */
  stoppedMs: 50,
  /** How far memory rises, MB. */
  grownMb: 32,
} as const;

export type Bound = keyof typeof BOUNDS;

export const UNITS: Readonly<Record<Bound, readonly [words: string, unit: string]>> = {
  ackMs: ['acknowledged', 'ms'],
  toldMs: ['told', 's'],
  settledMs: ['settled', 's'],
  stoppedMs: ['loop stopped', 'ms'],
  grownMb: ['memory', 'MB'],
};
