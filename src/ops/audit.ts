import { destination, pino, type DestinationStream } from 'pino';
import { isQuiet, type Done } from './outcomes.js';

/** Writes who did what with which call: one line for each call, or one where no call was known. */
export type Audit = (done: Done) => void;

/** Nothing of a call is shown by these. */
const NOT_AUDITED: ReadonlySet<Done['did']> = new Set(['help']);

/**
 * The audit stream: ids, codes and the reference, no text and no numbers of a call. Its lines carry `"log":"audit"`
 * and are written whatever `LOG_LEVEL` is.
 */
export function createAudit(stream: DestinationStream): Audit {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // In the place of a level: an audit has none.
    formatters: { level: () => ({ log: 'audit' }) },
  };
  const lines = pino(options, stream);
  return ({ calls, ...done }) => {
    if (!isAudited(done)) return;
    const { trigger, did, user, channel, reference, topics } = done;
    const common = { trigger, did, user, channel, reference, ...(topics.length > 0 ? { topics } : {}) };
    if (calls.length === 0) lines.info({ ...common, outcome: done.outcome });
    for (const call of calls) lines.info({ ...common, ...call });
  };
}

/** Help shows nothing, but who is refused it is written down like every refusal. */
function isAudited({ did, outcome }: Pick<Done, 'did' | 'outcome'>): boolean {
  return !isQuiet(outcome) && (!NOT_AUDITED.has(did) || outcome === 'not_allowed');
}

/** The audit file could not be opened. The message is fit for the terminal. */
export class AuditFileError extends Error {
  override readonly name = 'AuditFileError';
}

/**
 * Opens `AUDIT_LOG` for appending; each line is written before the next thing happens. `onLost` hears of every write
 * that failed, by the system's code. Throws `AuditFileError`.
 */
export function openAuditFile(path: string, onLost: (code: string) => void): DestinationStream {
  try {
    const file = destination({ dest: path, append: true, sync: true });
    // A full disk must not end the bot, and must not go unnoticed.
    file.on('error', (error: Error) => onLost(codeOf(error)));
    return file;
  } catch (error) {
    throw new AuditFileError(`AUDIT_LOG cannot be written (${codeOf(error)}). Check the path and its owner.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
