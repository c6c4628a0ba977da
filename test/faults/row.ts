import type { Scene } from './scene.js';

/** What else is around the bot: where to find it, and its end. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** One fault of the matrix. */
export interface Row {
  readonly fault: string;
  readonly transport?: 'http' | 'socket';
  readonly env?: Readonly<Record<string, string>>;
  /** Starts what the row needs beside Slack and CCC. */
  readonly surround?: () => Promise<Surroundings>;
  /** The token that CCC wants with its keys. */
  readonly securityToken?: string;
  /** One call is asked for many times, and each of them gets its card. */
  readonly isOften?: boolean;
  /** Why this row cannot be tried here; null where it can. */
  readonly skip?: string | null;
  /** Lets it happen, expects what has to hold, heals it. Gives what the asker sees, in words for the matrix. */
  run(scene: Scene): Promise<string>;
  /** What proves afterwards that the bot serves; by default another look-up. */
  next?(scene: Scene): Promise<unknown>;
}

/** Rows that wait for nothing take turns on one stage; each of the others has a stage of its own, side by side. */
export interface Rows {
  readonly group: string;
  readonly quick: readonly Row[];
  readonly slow: readonly Row[];
}
