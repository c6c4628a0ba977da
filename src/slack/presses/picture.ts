import { factsOf, type CallFacts } from '../../call/facts.js';
import type { PictureText } from '../../picture/index.js';
import { post, tellPrivately } from '../delivery.js';
import type { Outcome } from '../listeners/outcome.js';
import { findCall } from '../look-up.js';
import { renderLine, withLead } from '../messages/replies.js';
import { line, richText, text } from '../messages/rich-text.js';
import type { Pictures } from '../pictures.js';
import { withStatus } from '../status.js';
import { uploadPicture } from '../upload.js';
import type { Press, PressParts } from './press.js';

/** What pictures are drawn and sent with. */
export interface PictureParts extends PressParts {
  readonly pictures: Pictures;
  readonly slackFetch: typeof fetch;
}

/**
 * Draws a call into the card's thread. Where it cannot be drawn, or Slack does not take it, the thread gets what it
 * shows in words, with why.
 */
export async function pressPicture(parts: PictureParts, press: Press): Promise<Outcome> {
  const { call, door } = press;
  const facts = factsOf(await findCall(parts.calls, call.instanceId, call.contactId));
  const drawing = parts.pictures.draw(facts, parts.words);
  if (drawing === null) {
    await tellPrivately(door.tell, renderLine(parts.words.actions.manyPictures));
    return { outcome: 'busy' };
  }
  return withStatus(door.client, door, parts.words.actions.drawing, () =>
    deliver(parts, press, facts, drawing),
  );
}

async function deliver(
  { words, pictures, slackFetch }: PictureParts,
  press: Press,
  facts: CallFacts,
  drawing: Promise<Buffer<ArrayBuffer>>,
): Promise<Outcome> {
  const { door, call } = press;
  const said = pictures.textOf(facts, words);
  const png = await drawing.catch((error: unknown) => {
    // Its name alone: the renderer's message could carry text of the drawing.
    const thrown = error instanceof Error ? error.constructor.name : typeof error;
    press.log.error({ event: 'picture_not_drawn', contactId: call.contactId, thrown });
    return null;
  });
  if (png === null) return inWords(press, words.actions.pictureNotDrawn, said);
  const uploaded = await uploadPicture(
    { ...door, fetch: slackFetch },
    {
      filename: `${call.contactId}.png`,
      title: said.title,
      altText: said.shortAltText,
      content: png,
      comment: richText(line(text(said.altText))),
    },
  );
  switch (uploaded.outcome) {
    case 'shared':
      return { outcome: 'posted' };
    case 'unconfirmed':
      // It may well stand there: its words go to the presser alone.
      await tellPrivately(door.tell, withLead(words.replies.unconfirmed, renderLine(said.altText)));
      return { outcome: 'unconfirmed' };
    case 'refused':
      press.log.warn({ event: 'picture_refused', contactId: call.contactId, slack: uploaded.code });
      return inWords(press, words.actions.pictureRefused(uploaded.code), said);
  }
}

/** What a picture would have shown, posted in its place. */
async function inWords({ door }: Press, why: string, { altText }: PictureText): Promise<Outcome> {
  const { delivered } = await post(door, withLead(why, renderLine(altText)), null);
  return { outcome: delivered === 'posted' ? 'posted_as_text' : delivered };
}
