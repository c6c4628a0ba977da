import { randomUUID } from 'node:crypto';
import type { AckFn, RespondArguments, RespondFn, SlashCommand } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { asCodedError, CodedError, ERRORS } from '../../errors.js';
import type { Messages } from '../../locale/messages.js';
import type { Logger } from '../../ops/log.js';
import type { Work } from '../../ops/work.js';
import { respondPrivately } from '../delivery.js';
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

/**
 * The one boundary around every command: acknowledges first, counts the work, logs one line, and turns whatever is
 * thrown into a private answer with a reference that stands in that line.
 */
export function answering(
  { work, words, log, now }: BoundaryParts,
  handle: (asked: Asked) => Promise<Outcome>,
) {
  return async ({ ack, command, client, respond }: CommandArgs): Promise<void> => {
    await ack();
    const started = now();
    const reference = randomUUID().slice(0, 8);
    const line = log.child({
      reference,
      user: command.user_id,
      channel: command.channel_id,
      team: command.team_id,
    });
    await work.run(async () => {
      try {
        const outcome = await handle({ command, client, respond, reference, log: line });
        line.info({ event: 'command', ...outcome, ms: Math.round(now() - started) });
      } catch (thrown) {
        await report(thrown, { words, respond, reference, log: line, ms: Math.round(now() - started) });
      }
    });
  };
}

interface Report {
  readonly words: Messages;
  readonly respond: RespondFn;
  readonly reference: string;
  readonly log: Logger;
  readonly ms: number;
}

async function report(thrown: unknown, { words, respond, reference, log, ms }: Report): Promise<void> {
  const error = asCodedError(thrown);
  // A stranger's name and place tell where to look; its message may carry anything and stays out.
  const stranger =
    thrown instanceof CodedError
      ? {}
      : { thrown: nameOf(thrown), slack: slackCodeOf(thrown), at: placeOf(thrown) };
  log[ERRORS[error.code].level]({ event: 'command', outcome: error.code, ...error.facts, ...stranger, ms });
  try {
    const shownReference = error.facts.requestId ?? reference;
    await respondPrivately({ respond }, renderError(words, error, shownReference, null));
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
