import { z } from 'zod';

/** Length of a text as Slack counts it: Unicode code points. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A string of `min` to `max` code points. */
export function characters(min: number, max: number) {
  return z
    .string()
    .refine((text) => codePoints(text) >= min, { message: `must be at least ${String(min)} characters` })
    .refine((text) => text.length <= max || codePoints(text) <= max, {
      message: `must be at most ${String(max)} characters`,
    });
}

/** A `plain_text` object. */
export function plainText(max: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: characters(1, max),
    emoji: z.boolean().optional(),
  });
}

/** A `mrkdwn` object. */
export function mrkdwn(max: number) {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: characters(1, max),
    verbatim: z.boolean().optional(),
  });
}

/** A `plain_text` or `mrkdwn` object. */
export function textObject(max: number) {
  return z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);
}

/** An identifier of ours: `block_id`, `action_id`, `callback_id`. */
export const identifier = characters(1, 255);

/** A URL of at most 3000 characters. */
export const address = characters(1, 3000).refine((text) => URL.canParse(text), { message: 'must be a URL' });

/** A confirmation dialog. */
export const confirmDialog = z.strictObject({
  title: plainText(100).optional(),
  text: textObject(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const fileReference = z
  .strictObject({ id: z.string().optional(), url: z.string().optional() })
  .refine((file) => (file.id === undefined) !== (file.url === undefined), {
    message: 'needs either id or url',
  });

/** The picture of an image block or element: exactly one of the two. */
export const pictureFields = { image_url: address.optional(), slack_file: fileReference.optional() };

/** Checks that exactly one source of a picture is given. */
export function hasOnePicture(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return (image.image_url === undefined) !== (image.slack_file === undefined);
}
