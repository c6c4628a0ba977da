import { CodedError } from '../../errors.js';
import { tellPrivately, type Tell } from '../delivery.js';
import { LIMITS } from '../limits.js';
import { tellFailure } from '../look-up.js';
import { renderRecording } from '../messages/recording.js';
import type { Outcome } from '../listeners/outcome.js';
import type { Recordings } from '../../call/call-source.js';
import type { Press, PressParts } from './press.js';

export type RecordingParts = PressParts & {
  readonly recordings: Recordings;
  /** Epoch ms. */
  readonly clock: () => number;
};

/**
 * Shows a fresh link to a call's recording to the presser alone; who may has been checked. The link is in no log, in
 * no store and in no message that stays.
 */
export async function pressRecording(parts: RecordingParts, press: Press): Promise<Outcome> {
  const { call, door, reference, log } = press;
  const { words, sayMoment } = parts;
  try {
    const link = await parts.recordings.link(call.instanceId, call.contactId);
    if (link.url.length > LIMITS.buttonUrl) throw new CodedError('ccc_answer_unreadable');
    const message = renderRecording(call.contactId, link, parts.clock(), words, sayMoment);
    await tellPrivately(passing(press), message);
    return { outcome: 'shown' };
  } catch (error) {
    const told = { words, tell: door.tell, reference, log };
    return { outcome: await tellFailure(told, call.contactId, error) };
  }
}

/** In a direct message the door posts what stays there; through the press's own address nothing does. */
function passing({ door, replace }: Press): Tell {
  return door.channel.startsWith('D') ? (message) => replace(message) : door.tell;
}
