import type { CallFacts } from '../call/facts.js';
import type { Messages } from '../locale/messages.js';
import { altTextOf } from './alt-text.js';
import { drawSvg } from './draw-svg.js';
import { renderPng } from './render-png.js';
import { swimlaneOf } from './swimlane.js';

/** A call drawn as rows over time, and the same in words. */
export interface Picture {
  readonly png: Buffer;
  readonly altText: string;
  readonly title: string;
}

/** The picture of a call (call-facts, "The picture"). Rejects only where the renderer or its fonts are missing. */
export async function pictureOf(facts: CallFacts, words: Messages): Promise<Picture> {
  const view = swimlaneOf(facts);
  const png = await renderPng(drawSvg(view, words));
  return { png, altText: altTextOf(view, words), title: words.picture.title(facts.record.contactId) };
}
