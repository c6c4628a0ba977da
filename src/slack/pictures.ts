import type { CallFacts } from '../call/facts.js';
import type { Messages } from '../locale/messages.js';
import type { Picture, PictureText } from '../picture/index.js';
import { createFewAtOnce } from './few-at-once.js';

/** A picture takes a core for a tenth of a second and tens of MB: two are drawn at once, and so many wait for them. */
export const DRAWING = { atOnce: 2, waiting: 6 } as const;

/** What draws calls; `picture/` does. */
export interface Drawing {
  pictureOf(facts: CallFacts, words: Messages): Promise<Picture>;
  pictureTextOf(facts: CallFacts, words: Messages): PictureText;
}

/** Pictures of calls, a few at once. */
export interface Pictures {
  /** The PNG; null where so many wait already that it is better to ask again. */
  draw(facts: CallFacts, words: Messages): Promise<Buffer<ArrayBuffer>> | null;
  textOf(facts: CallFacts, words: Messages): PictureText;
}

export function createPictures({ pictureOf, pictureTextOf }: Drawing): Pictures {
  const fewAtOnce = createFewAtOnce(DRAWING.atOnce, DRAWING.waiting);
  return {
    draw: (facts, words) => fewAtOnce(async () => (await pictureOf(facts, words)).png),
    textOf: pictureTextOf,
  };
}
