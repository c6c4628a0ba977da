import { destination, type DestinationStream } from 'pino';

/**
 * Standard output for log and audit. The lines of one turn of the event loop go out in one write: a write to a pipe
 * costs as much as making ten lines. Whatever is left is written when the process exits.
 */
export function gatheredStdout(): DestinationStream {
  const stdout = destination({ dest: 1, sync: true });
  let lines = '';
  const flush = (): void => {
    const gathered = lines;
    lines = '';
    if (gathered !== '') stdout.write(gathered);
  };
  process.on('exit', flush);
  return {
    write(line) {
      if (lines === '') setImmediate(flush);
      lines += line;
    },
  };
}
