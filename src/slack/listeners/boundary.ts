import { randomUUID } from 'node:crypto';
import type { AckFn, RespondArguments, RespondFn, SlashCommand } from '@slack/bolt';
import { asCodedError, CodedError, ERRORS } from '../../errors.js';
import type { Messages } from '../../locale/messages.js';
import type { Logger } from '../../ops/log.js';
import type { Deed, Done, Trigger } from '../../ops/outcomes.js';
import type { Work } from '../../ops/work.js';
import { tellPrivately, type Tell } from '../delivery.js';
import { renderError } from '../messages/replies.js';
import { NotTold, slackCodeOf } from '../refusals.js';
import { tellAsker } from '../second-door.js';
import type { CallRef } from '../thread-memory.js';
import type { SlackApi } from '../web-api.js';
import { isQuiet, type Outcome } from './outcome.js';

/** What a command handler gets once the command is acknowledged. */
export interface Asked {
  readonly command: SlashCommand;
  readonly client: SlackApi;
  /** Tells the asker alone. */
  readonly respond: Tell;
  /** Names this request in the log and, where CCC gave no RequestId, to the asker. */
  readonly reference: string;
  readonly log: Logger;
}

export interface BoundaryParts {
  readonly api: SlackApi;
  readonly work: Work;
  readonly words: Messages;
  readonly log: Logger;
  /** ms, monotonic. */
  readonly now: () => number;
  /** Hears of everything once it is over, silence included. */
  readonly onDone: (done: Done) => void;
}

interface CommandArgs {
  readonly ack: AckFn<string | RespondArguments>;
  readonly command: SlashCommand;
  readonly respond: RespondFn;
}

/** One request as the boundary knows it. */
export interface Request {
  /** The name of its log line. */
  readonly trigger: Trigger;
  /** What it is taken for until its outcome says otherwise. */
  readonly did: Deed;
  /** The call of the button that was pressed. */
  readonly call?: CallRef;
  readonly user: string;
  /** Blank for a press in a window. */
  readonly channel: string;
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
 * The one boundary around everything that somebody triggers: counts the work, logs one line, tells `onDone`, and turns
 * whatever is thrown into a private answer with a reference that stands in that line.
 */
export async function guarded(
  { work, now, onDone }: Pick<BoundaryParts, 'work' | 'now' | 'onDone'>,
  request: Request,
  handle: () => Promise<Outcome>,
): Promise<void> {
  const started = now();
  const elapsed = (): number => Math.round(now() - started);
  await work.run(async () => {
    try {
      const outcome = await handle();
      const done = doneOf(request, outcome, elapsed());
      logDone(request, done, outcome.detail);
      onDone(done);
    } catch (thrown) {
      const outcome = asCodedError(thrown).code;
      const replyLost = !(await report(thrown, request, elapsed()));
      onDone({ ...doneOf(request, { outcome }, elapsed()), replyLost });
    }
  });
}

/** A command: acknowledged first, then handled inside the boundary. */
export function answering(boundary: BoundaryParts, handle: (asked: Asked) => Promise<Outcome>) {
  return async ({ ack, command, respond }: CommandArgs): Promise<void> => {
    await ack();
    const reference = newReference();
    const { user_id: user, channel_id: channel, team_id: team } = command;
    const log = boundary.log.child({ reference, user, channel, team });
    const { words } = boundary;
    const ids = { user, channel, reference };
    const tell = tellAsker({ client: boundary.api, respond, channel, user, words });
    const request = { trigger: 'command', did: 'look_up', ...ids, log, words, tell } as const;
    await guarded(boundary, request, () =>
      handle({ command, client: boundary.api, respond: tell, reference, log }),
    );
  };
}

function logDone({ log }: Request, done: Done, detail: Outcome['detail']): void {
  if (isQuiet(done.outcome)) return;
  const { trigger, did, outcome, calls, topics, declined, ms } = done;
  log.info({
    event: trigger,
    did,
    outcome: calls.length > 1 ? calls.map((call) => call.outcome).join(',') : outcome,
    ...(calls.length > 0 ? { contactIds: calls.map(({ contactId }) => contactId).join(',') } : {}),
    ...(topics.length > 0 ? { topics: topics.join(','), declined } : {}),
    ...detail,
    ms,
  });
}

function doneOf(request: Request, outcome: Outcome, ms: number): Done {
  const { trigger, did, call, user, channel, reference } = request;
  const { outcome: code, topics = [], declined = false } = outcome;
  // What was refused or failed was about the call of the button, too.
  const calls = outcome.calls ?? (call === undefined ? [] : [{ ...call, outcome: code }]);
  const ended = { did: outcome.did ?? did, outcome: code, calls, topics, declined };
  return { trigger, ...ended, user, channel, reference, replyLost: false, ms };
}

/** Logs what was thrown and tells the asker; false where that could not be sent. */
async function report(
  thrown: unknown,
  { trigger, words, tell, reference, log }: Request,
  ms: number,
): Promise<boolean> {
  const error = asCodedError(thrown);
  // A stranger's name and place tell where to look; its message may carry anything and stays out.
  const stranger =
    thrown instanceof CodedError
      ? {}
      : { thrown: nameOf(thrown), slack: slackCodeOf(thrown), at: placeOf(thrown) };
  log[ERRORS[error.code].level]({ event: trigger, outcome: error.code, ...error.facts, ...stranger, ms });
  try {
    // It was the telling that failed.
    if (thrown instanceof NotTold) throw thrown;
    const shownReference = error.facts.requestId ?? reference;
    await tellPrivately(tell, renderError(words, error, shownReference, null));
    return true;
  } catch (failed) {
    log.error({ event: 'reply_lost', thrown: nameOf(failed), slack: slackCodeOf(failed) });
    return false;
  }
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.constructor.name : typeof thrown;
}

/** The first frames of a stack: file, line and column only. */
function placeOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return [];
  return [
    ...(thrown.stack ?? '').matchAll(/\/((?:dist|src|node_modules)\/[\w@./-]{1,200}:\d{1,7}(?::\d{1,7})?)/g),
  ]
    .slice(0, 4)
    .flatMap(([, place]) => place ?? []);
}
