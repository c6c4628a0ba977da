import { withEmoji } from './emoji.js';
import { markup, type Html } from './markup.js';
import { object, string } from './json.js';
import { mrkdwn } from './mrkdwn.js';
import type { Viewer } from './viewer.js';

/** A `plain_text` or `mrkdwn` object as HTML. */
export function textObject(value: unknown, viewer: Viewer): Html {
  const { type, text } = object(value);
  return type === 'mrkdwn' ? mrkdwn(string(text), viewer) : markup`${plainText(value)}`;
}

/** The words of a text object, for labels and attributes. */
export function plainText(value: unknown): string {
  return withEmoji(string(object(value)['text']));
}
