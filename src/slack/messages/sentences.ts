import type { RichTextElement } from '@slack/types';
import type { Sentence } from '../../locale/sentence.js';
import type { SayMoment } from './message.js';
import { moment } from './rich-text.js';

/** A sentence as one text. */
export function sentenceText(said: Sentence, sayMoment: SayMoment): string {
  return said
    .map((piece) => (typeof piece === 'string' ? piece : sayMoment(piece.moment, piece.clock)))
    .join('');
}

/** A sentence as elements of a block: its texts dressed, its moments in the reader's own zone. */
export function sentenceElements(
  said: Sentence,
  sayMoment: SayMoment,
  dress: (text: string) => RichTextElement,
): RichTextElement[] {
  return said.map((piece) =>
    typeof piece === 'string'
      ? dress(piece)
      : moment(piece.moment, sayMoment(piece.moment, piece.clock), piece.clock),
  );
}
