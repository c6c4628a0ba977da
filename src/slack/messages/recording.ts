import type { KnownBlock } from '@slack/types';
import type { RecordingLink } from '../../call/call-source.js';
import { callId } from '../../locale/call-id.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import type { Message, SayMoment } from './message.js';
import { plainText } from './plain-text.js';
import { bold, code, line, richText, text } from './rich-text.js';
import { sentenceElements, sentenceText } from './sentences.js';

/** `action_id` of the button that leads to a recording: Slack tells of its press, and nothing is to be done. */
export const RECORDING_LINK = 'recording:link';

/**
 * A link to a recording, for one person's eyes. The address stands in the button and nowhere else: a text would be
 * searched, previewed and shown on lock screens.
 */
export function renderRecording(
  contactId: string,
  { url, durationMs, expiresAt }: RecordingLink,
  now: number,
  words: Messages,
  sayMoment: SayMoment,
): Message {
  const { recording } = words.find;
  const id = callId(contactId);
  const length = durationMs === null ? '' : words.separator + recording.length(durationMs);
  // One that has run out by our clock was made by another clock.
  const until = expiresAt !== null && expiresAt > now ? expiresAt : null;
  const valid = recording.valid((until ?? now) - now, until);
  const blocks: KnownBlock[] = [
    richText(
      line(
        bold(recording.title),
        text(' '),
        code(id),
        text(`${length}\n`),
        ...sentenceElements(valid, sayMoment, text),
        text(`\n${recording.keepPrivate}`),
      ),
    ),
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: RECORDING_LINK,
          text: { type: 'plain_text', text: recording.listen, emoji: false },
          style: 'primary',
          url,
        },
      ],
    },
  ];
  const lines = [`${recording.title} ${id}${length}`, sentenceText(valid, sayMoment), recording.keepPrivate];
  return { blocks, text: plainText(lines, LIMITS.plainText) };
}
