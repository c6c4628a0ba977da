import { randomUUID } from 'node:crypto';
import type { AckFn, RespondArguments, RespondFn, SlashCommand } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { asCodedError, CodedError, ERRORS } from '../../errors.js';
import type { Messages } from '../../locale/messages.js';
import type { Logger } from '../../ops/log.js';
import type { Work } from '../../ops/work.js';
import { tellPrivately, type Tell } from '../delivery.js';
import { renderError } from '../messages/replies.js';
import { slackCodeOf } from '../refusals.js';

/** What a command handler gets once the command is acknowledged. */
export interface Asked {
  readonly command: SlashCommand;
  readonly client: WebClient;
  readonly respond: RespondFn;
  /** Names this request in the log and, where CCC gave no RequestId, to the asker. */
  readonly reference: string;
  readonly log: Logger;
}

export interface BoundaryParts {
  readonly work: Work;
  readonly words: Messages;
  readonly log: Logger;
  /** ms, monotonic. */
  readonly now: () => number;
}

interface CommandArgs {
  readonly ack: AckFn<string | RespondArguments>;
  readonly command: SlashCommand;
  readonly client: WebClient;
  readonly respond: RespondFn;
}

/** Says how a handled command ended, for its one log line. */
export type Outcome = Readonly<Record<string, string | number | boolean>>;

/** One request as the boundary knows it. */
export interface Request {
  /** The name of its log line. */
  readonly event: string;
  readonly reference: string;
  readonly log: Logger;
  readonly words: Messages;
  /** Shows something to the asker alone. */
  readonly tell: Tell;
}

/** A reference that a person can read out, and that stands in the log. */
export function newReference(): string {
  return randomUUID().slice(0, 8);
}

/**
 * The one boundary around everything that somebody triggers: counts the work, logs one line, and turns whatever is
 * thrown into a private answer with a reference that stands in that line. A null outcome leaves no line.
 */
export async function guarded(
  { work, now }: Pick<BoundaryParts, 'work' | 'now'>,
  request: Request,
  handle: () => Promise<Outcome | null>,
): Promise<void> {
  const started = now();
  const elapsed = (): number => Math.round(now() - started);
  await work.run(async () => {
    try {
      const outcome = await handle();
      if (outcome !== null) request.log.info({ event: request.event, ...outcome, ms: elapsed() });
    } catch (thrown) {
      await report(thrown, request, elapsed());
    }
  });
}

/** A command: acknowledged first, then handled inside the boundary. */
export function answering(boundary: BoundaryParts, handle: (asked: Asked) => Promise<Outcome>) {
  return async ({ ack, command, client, respond }: CommandArgs): Promise<void> => {
    await ack();
    const reference = newReference();
    const { user_id: user, channel_id: channel, team_id: team } = command;
    const log = boundary.log.child({ reference, user, channel, team });
    const request = { event: 'command', reference, log, words: boundary.words, tell: respond };
    await guarded(boundary, request, () => handle({ command, client, respond, reference, log }));
  };
}

async function report(
  thrown: unknown,
  { event, words, tell, reference, log }: Request,
  ms: number,
): Promise<void> {
  const error = asCodedError(thrown);
  // A stranger's name and place tell where to look; its message may carry anything and stays out.
  const stranger =
    thrown instanceof CodedError
      ? {}
      : { thrown: nameOf(thrown), slack: slackCodeOf(thrown), at: placeOf(thrown) };
  log[ERRORS[error.code].level]({ event, outcome: error.code, ...error.facts, ...stranger, ms });
  try {
    const shownReference = error.facts.requestId ?? reference;
    await tellPrivately(tell, renderError(words, error, shownReference, null));
  } catch (failed) {
    log.error({ event: 'reply_lost', thrown: nameOf(failed), slack: slackCodeOf(failed) });
  }
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.constructor.name : typeof thrown;
}

/** The first frames of a stack: file and line only. */
function placeOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return [];
  return [...(thrown.stack ?? '').matchAll(/\/((?:dist|src|node_modules)\/[\w@./-]+:\d+)/g)]
    .slice(0, 4)
    .flatMap(([, place]) => place ?? []);
}
