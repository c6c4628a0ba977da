import { z } from 'zod';

/** Message metadata: a named event with a flat payload of ids. Readable by every member and app. */
export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const flat = z.record(z.string(), scalar);
const shape = z.strictObject({
  event_type: z.string().regex(/^[a-z][a-z0-9_]*$/),
  event_payload: z.record(z.string(), z.unknown()),
});
/** Scalars, and one level of objects or arrays of objects. */
const payload = z.record(z.string(), z.union([scalar, flat, z.array(z.union([scalar, flat]))]));

/** Checks metadata as Slack does. @returns the metadata, or Slack's error code */
export function readMetadata(
  value: unknown,
): MessageMetadata | 'invalid_metadata_format' | 'invalid_metadata_schema' {
  const parsed = shape.safeParse(value);
  if (!parsed.success) return 'invalid_metadata_format';
  return payload.safeParse(parsed.data.event_payload).success ? parsed.data : 'invalid_metadata_schema';
}
