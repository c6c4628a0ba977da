import { z } from 'zod';

/** Slack's answer with what its client library leaves out: the headers. */
export interface SlackAnswer {
  readonly body: z.infer<typeof Body>;
  readonly headers: Headers;
  /** Our clock in the middle between question and answer, epoch ms. */
  readonly at: number;
}

/** Slack could not be reached, or what answered is not Slack. */
export class SlackAway extends Error {
  override readonly name = 'SlackAway';
}

const Body = z.object({
  ok: z.boolean(),
  error: z
    .string()
    .regex(/^\w{1,60}$/)
    .catch('unknown_error')
    .optional(),
  team_id: z.string().optional(),
  user: z.string().optional(),
});

/** A check takes no longer than this (ms). */
export const PATIENCE_MS = 8_000;

/** Asks a method of the Web API. Rejects with `SlackAway`, whose message is a code. */
export async function askSlack(
  apiUrl: string | null,
  token: string,
  method: string,
  values: Readonly<Record<string, string>> = {},
): Promise<SlackAnswer> {
  const base = apiUrl ?? 'https://slack.com/api/';
  const asked = Date.now();
  try {
    const response = await fetch(new URL(method, base.endsWith('/') ? base : `${base}/`), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(values).toString(),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const at = (asked + Date.now()) / 2;
    if (!response.ok) throw new SlackAway(`http_${response.status}`);
    return { body: Body.parse(await response.json()), headers: response.headers, at };
  } catch (error) {
    throw error instanceof SlackAway ? error : new SlackAway(codeOf(error));
  }
}

/** The system's code of a failed connection, else its name; its message may name anything. */
export function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
