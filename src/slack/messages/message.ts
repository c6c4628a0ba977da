import type { KnownBlock } from '@slack/types';

/** A message as the bot sends it: blocks, and the plain text that says the same. */
export interface Message {
  readonly blocks: KnownBlock[];
  readonly text: string;
}

/** Says a moment (epoch ms) in a named zone, for plain text; `clock`: its time of day alone. */
export type SayMoment = (ms: number, clock?: boolean) => string;
