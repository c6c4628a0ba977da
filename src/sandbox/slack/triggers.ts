import { randomBytes } from 'node:crypto';

/** How long a trigger lives, in milliseconds. */
const TRIGGER_LIFE_MS = 3000;

/** What using a trigger came to: the person it belongs to, or Slack's error code. */
export type TriggerUse =
  | { readonly user: string }
  | { readonly error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };

/** Trigger ids: each opens one modal for one person, within three seconds. */
export class TriggerBook {
  readonly #issued = new Map<string, { readonly user: string; readonly at: number; used: boolean }>();
  readonly #clock: () => number;

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** A fresh trigger id for something this person did. */
  issue(user: string): string {
    const id = `${String(this.#clock())}.${randomBytes(8).toString('hex')}`;
    this.#issued.set(id, { user, at: this.#clock(), used: false });
    return id;
  }

  /** Uses a trigger up. */
  use(id: string): TriggerUse {
    const trigger = this.#issued.get(id);
    if (trigger === undefined) return { error: 'invalid_trigger_id' };
    if (trigger.used) return { error: 'exchanged_trigger_id' };
    if (this.#clock() - trigger.at > TRIGGER_LIFE_MS) return { error: 'expired_trigger_id' };
    trigger.used = true;
    return { user: trigger.user };
  }
}
