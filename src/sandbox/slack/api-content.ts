import { SlackRefusal, type ApiArguments, type ApiParts } from './api-call.js';
import { checkMessageBlocks } from './block-limits.js';
import { refusalFor } from './content-problem.js';
import type { BlockJson } from './messages.js';
import { readMetadata, type MessageMetadata } from './metadata.js';
import type { SandboxChannel } from './people.js';
import { isBlock } from './views.js';

/** chat.postMessage cuts longer text. */
const MAX_TEXT = 40_000;

/** What a message says, checked. */
export interface MessageContent {
  readonly text: string;
  readonly blocks: readonly BlockJson[];
}

/**
 * Reads `text` and `blocks`.
 * @throws SlackRefusal `no_text`, `invalid_blocks`, `invalid_blocks_format`, `msg_blocks_too_long`,
 *   `only_one_table_allowed`
 */
export function readContent(given: ApiArguments): MessageContent {
  const blocks = readBlocks(given) ?? [];
  const text = given.text('text').slice(0, MAX_TEXT);
  if (text === '' && blocks.length === 0) throw new SlackRefusal('no_text');
  return { text, blocks };
}

/** Reads `blocks`, or undefined when the argument is absent. @throws SlackRefusal as `readContent` */
export function readBlocks(given: ApiArguments): readonly BlockJson[] | undefined {
  const blocks = given.json('blocks', 'invalid_blocks_format');
  if (blocks === undefined) return undefined;
  const problems = checkMessageBlocks(blocks);
  const refusal = refusalFor(problems);
  if (refusal !== null || !Array.isArray(blocks)) {
    const messages = problems.map(({ message, pointer }) => `[ERROR] ${message} [json-pointer:${pointer}]`);
    throw new SlackRefusal(refusal ?? 'invalid_blocks_format', {
      errors: problems.map(({ message, pointer }) => `${message} [json-pointer:${pointer}]`),
      response_metadata: { messages },
    });
  }
  return blocks.filter(isBlock);
}

/**
 * Reads `metadata`: undefined when absent, null for `{}`, which takes it away.
 * @throws SlackRefusal `invalid_metadata_format` or `invalid_metadata_schema`
 */
export function readMetadataArgument(given: ApiArguments): MessageMetadata | null | undefined {
  const value = given.json('metadata', 'invalid_metadata_format');
  if (value === undefined) return undefined;
  if (isBlock(value) && Object.keys(value).length === 0) return null;
  const metadata = readMetadata(value);
  if (typeof metadata === 'string') throw new SlackRefusal(metadata);
  return metadata;
}

/**
 * Reads `thread_ts`: the root's `ts`, or null when absent.
 * @throws SlackRefusal `thread_not_found`; `cannot_reply_to_message` for a reply's `ts` (stricter than Slack may be)
 */
export function readThread(parts: ApiParts, channel: SandboxChannel, given: ApiArguments): string | null {
  const ts = given.text('thread_ts');
  if (ts === '') return null;
  const root = parts.workspace.message(channel.id, ts);
  if (root === null) throw new SlackRefusal('thread_not_found');
  if (root.threadTs !== null) throw new SlackRefusal('cannot_reply_to_message');
  return ts;
}
