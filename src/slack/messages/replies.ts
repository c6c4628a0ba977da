import type { KnownBlock } from '@slack/types';
import type { CodedError } from '../../errors.js';
import { shown } from '../../locale/display.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import { callId } from '../../locale/call-id.js';
import type { Message } from './message.js';
import { plainText } from './plain-text.js';
import { bold, code, line, richText, text } from './rich-text.js';

/** What can be typed, with what it does. `problem` says first why help is shown. */
export function renderHelp(
  words: Messages,
  command: string,
  instances: readonly string[],
  problem: string | null = null,
): Message {
  const { helpTitle } = words.replies;
  const rows = words.replies.help(command, instances.slice(0, 10));
  const blocks: KnownBlock[] = [
    ...(problem === null ? [] : [richText(line(bold(problem)))]),
    richText(
      line(
        bold(helpTitle),
        ...rows.flatMap(({ typed, does }) => [text('\n'), code(typed), text(`  ${does}`)]),
      ),
    ),
  ];
  const lines = [
    ...(problem === null ? [] : [problem]),
    helpTitle,
    ...rows.map(({ typed, does }) => `${typed}  ${does}`),
  ];
  return { blocks, text: plainText(lines, LIMITS.plainText) };
}

export function renderNotUnderstood(
  words: Messages,
  command: string,
  instances: readonly string[],
  said: string,
) {
  return renderHelp(words, command, instances, words.replies.notUnderstood(shown(said)));
}

export function renderUnknownInstance(
  words: Messages,
  command: string,
  instances: readonly string[],
  alias: string,
) {
  return renderHelp(
    words,
    command,
    instances,
    words.replies.unknownInstance(shown(alias), instances.slice(0, 10)),
  );
}

/** What went wrong, what to do, and a reference that is in the log. `subject` is the id that was asked for. */
export function renderError(
  words: Messages,
  error: CodedError,
  reference: string,
  subject: string | null,
): Message {
  const { what, todo: usual } = words.errors[error.code];
  const { upstreamCode, waitMs } = error.facts;
  const todo = waitMs === undefined ? usual : words.replies.tryAgainIn(waitMs);
  const small = [
    ...(subject === null ? [] : [words.replies.askedFor(callId(subject))]),
    words.replies.reference(reference),
    ...(upstreamCode === undefined ? [] : [words.replies.upstreamCode(upstreamCode)]),
  ].join(words.separator);
  return {
    blocks: [richText(line(bold(what), text(`\n${todo}`))), richText(line(text(small)))],
    text: plainText([what, todo, small], LIMITS.plainText),
  };
}

/** A short line above a message: why it is private, or why it is plain. */
export function withLead(lead: string, message: Message): Message {
  return {
    blocks: [richText(line(text(lead))), ...message.blocks],
    text: plainText([lead], LIMITS.plainText) + '\n' + message.text,
  };
}

/** One plain sentence. */
export function renderLine(said: string): Message {
  return { blocks: [richText(line(text(said)))], text: plainText([said], LIMITS.plainText) };
}

/** A refusal by the operator's lists of channels and people. */
export function renderNotAllowed(words: Messages, reference: string): Message {
  const lines = [words.replies.notAllowed, words.replies.reference(reference)];
  return {
    blocks: [richText(line(text(lines.join('\n'))))],
    text: plainText(lines, LIMITS.plainText),
  };
}
