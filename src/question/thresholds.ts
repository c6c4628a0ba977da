/**
 * How probable a reading has to be. Measured on the question sets (test/question/sets.test.ts):
 * a false answer to small talk is worse than a missed question.
 */
export const THRESHOLDS = {
  /** Nobody mentioned the bot: it speaks only from here on, the kin of the best reading counted in. */
  unaddressed: 0.6,
  /** Where it is plainly no small talk (at most `plainly`), less will do. */
  plainQuestion: 0.45,
  plainly: 0.05,
  /** … of which the best reading itself has to have this. */
  ownShare: 0.3,
  /** Addressed: below this the answer says how the question was read and offers other readings. */
  sure: 0.5,
  /** Each part of a message counts as a question of its own from here on. */
  part: 0.7,
  /** A message read as one question so clearly falls apart only into parts that are as clear as `certainPart`. */
  oneQuestion: 0.9,
  certainPart: 0.85,
  /** What may be small talk is not answered, however probable the question seems. */
  smallTalk: 0.15,
  /** … and of what has the form of a statement, less. */
  statement: 0.03,
  /** From here on a message is small talk even to the eye that knows no names yet. */
  certainlySmallTalk: 0.8,
  /** Addressed small talk gets what can be asked, from here on. */
  thanks: 0.9,
} as const;
