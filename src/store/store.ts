/**
 * What replicas share: small texts that expire, counts and queues. Keys are made of ids, never of numbers or names of
 * people. A key serves one use: what is claimed is neither set nor counted. No method rejects; `test/store/contract.ts`
 * says what every store has to do. The memory store serves one process.
 */
export interface Store {
  /**
   * True for the first caller of a key within its lifetime (ms), false for every later one. `delete` by the process
   * that claimed it lets it be claimed again.
   */
  claim(key: string, ttlMs: number): Promise<boolean>;
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** Counts one more; gives how many there were in this window (ms), which begins with its first. */
  hit(key: string, windowMs: number): Promise<number>;
  /**
   * Puts an entry (a short text of ids) into a queue, due in so many ms. One that stands there already moves to its new
   * time. A queue holds `QUEUE.entries`: beyond, those due first are dropped.
   */
  schedule(queue: string, entry: string, dueInMs: number): Promise<void>;
  /**
   * Takes entries that are due out of a queue, the longest due first. Each is handed to one taker, whichever replica it
   * is; one whose taker ends, or loses Redis in that moment, is not handed out again.
   */
  takeDue(queue: string, most: number): Promise<string[]>;
}

/** `entries`: a queue's bound. `taken`: the most that are taken at once. `keptMs`: a queue lasts beyond its last due time. */
export const QUEUE = { entries: 10_000, taken: 1_000, keptMs: 24 * 3_600_000 } as const;
