/**
 * Slack's limits (docs.slack.dev and what its API refused in practice), and our own budgets inside them.
 * All counts are Unicode code points. Texts are measured in UTF-16 units, which are never fewer.
 */
export const LIMITS = {
  blocks: 50,
  /** Data rows of one `table` block, beside its header; ours is lower so that a card stays readable. */
  tableRows: 40,
  /**
   * Text over all blocks. Slack publishes no figure and refuses somewhere above 11,000 (`msg_blocks_too_long`);
   * blocks and plain-text twin together stay under 8,000.
   */
  blockText: 4600,
  /** The plain-text twin: `chat.update` refuses text above 4,000. */
  plainText: 3300,
  /** One value of the facts, however many agents or queues a call had. */
  factText: 300,
  /** Notes on one card. */
  notes: 8,
  noteText: 200,
  verdictText: 600,
  /** An answer in a thread. */
  answerLines: 24,
  answerLine: 600,
  /** What a moment takes where a client cannot show it: its date, its time and its zone. */
  moment: 40,
  /** Slack cuts a button's label at 75; readable ones are shorter. Its value holds 2,000. */
  buttonText: 60,
  buttonValue: 2000,
  /** Events on one page of the window that has them all, and characters of the raw record. */
  eventsPage: 40,
  rawPage: 2800,
  /** Rows of two calls set side by side, and one cell of them; differences always have their row. */
  comparisonRows: 18,
  comparisonCell: 120,
  /** Names listed in one fact. */
  namesListed: 5,
  /** A row of a list of calls: numbers and outcome each, agents and duration each. */
  listLong: 80,
  listShort: 48,
  listAgents: 3,
  /** What a list's blocks and its plain text may have together. */
  listText: 7900,
  /** A button's address (Slack: `url`). */
  buttonUrl: 3000,
} as const;
