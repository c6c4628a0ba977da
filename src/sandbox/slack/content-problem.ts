import type { z } from 'zod';

/** Slack's own error codes for content it refuses. */
export type ContentRefusal =
  | 'invalid_blocks'
  | 'invalid_blocks_format'
  | 'msg_blocks_too_long'
  | 'only_one_table_allowed'
  | 'invalid_arguments'
  | 'view_too_large';

/** One broken rule. `pointer` is a JSON pointer from the checked value, such as `/blocks/3/text/text`. */
export interface ContentProblem {
  readonly code: ContentRefusal;
  readonly pointer: string;
  readonly message: string;
}

/** The one error code that Slack answers for these problems; null for none. */
export function refusalFor(problems: readonly ContentProblem[]): ContentRefusal | null {
  const codes = problems.map((found) => found.code);
  return codes.find((code) => code !== 'msg_blocks_too_long') ?? codes[0] ?? null;
}

/** One broken rule. */
export function problem(code: ContentRefusal, pointer: string, message: string): ContentProblem {
  return { code, pointer, message };
}

/** What a schema found, with pointers below `base`. */
export function problemsOf(error: z.ZodError, code: ContentRefusal, base: string): ContentProblem[] {
  return error.issues.map((issue) =>
    problem(code, [base, ...issue.path.map(String)].join('/'), issue.message),
  );
}
