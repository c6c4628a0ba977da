import type { CallFacts } from '../call/facts.js';
import type { Messages } from '../locale/messages.js';
import { altTextOf, UPLOAD_ALT_TEXT_MAX } from './alt-text.js';
import { drawSvg } from './draw-svg.js';
import { renderPng } from './render-png.js';
import { swimlaneOf } from './swimlane.js';

/** What a picture shows, in words; there even where none can be drawn. */
export interface PictureText {
  readonly title: string;
  readonly altText: string;
  /** The same with fewer details: the alternative text of an uploaded file may be half as long. */
  readonly shortAltText: string;
}

/** A call drawn as rows over time, and the same in words. */
export interface Picture extends PictureText {
  readonly png: Buffer<ArrayBuffer>;
}

/** The picture of a call (call-facts, "The picture"). Rejects only where the renderer or its fonts are missing. */
export async function pictureOf(facts: CallFacts, words: Messages): Promise<Picture> {
  const png = await renderPng(drawSvg(swimlaneOf(facts), words));
  return { png, ...pictureTextOf(facts, words) };
}

/** What the picture of a call says. */
export function pictureTextOf(facts: CallFacts, words: Messages): PictureText {
  const view = swimlaneOf(facts);
  return {
    title: words.picture.title(facts.record.contactId),
    altText: altTextOf(view, words),
    shortAltText: altTextOf(view, words, UPLOAD_ALT_TEXT_MAX),
  };
}
