/**
 * What replicas share: small texts that expire. Keys and values carry ids, never numbers or names of people.
 * The memory store serves one process.
 */
export interface Store {
  /** True for the first caller of a key within its lifetime (ms), false for every later one. */
  claim(key: string, ttlMs: number): Promise<boolean>;
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
}
