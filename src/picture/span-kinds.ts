/** What a stretch of a row shows, in the order in which the legend has them. */
export const SPAN_KINDS = [
  'ivr',
  'wait',
  'dial',
  'ring',
  'talk',
  'hold',
  'mute',
  'consult',
  'conference',
  'listening',
  'coaching',
  'online',
] as const;

export type SpanKind = (typeof SPAN_KINDS)[number];

/** Whose row it is. A supervisor is a party of the agent lane who listened, coached, joined or took over. */
export type Role = 'ivr' | 'queue' | 'agent' | 'supervisor' | 'customer';
