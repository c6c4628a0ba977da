import { pino, type DestinationStream, type Logger } from 'pino';
import { LogLevel, type Logger as SlackLogger } from '@slack/logger';

export type { Logger } from 'pino';

/**
 * The process's log: one JSON line an event. Lines are made of ids, codes and numbers only; text of messages,
 * records and errors from outside never reaches it, so there is nothing to redact.
 */
export function createLogger(level: string, destination: DestinationStream): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/**
 * What Bolt and the Slack clients log, narrowed: warnings and errors only, as a short text without tokens, URLs or
 * digits of ids. Their debug output carries message bodies and response URLs and is dropped whatever the level.
 */
export function slackLogger(log: Logger): SlackLogger {
  const forward =
    (level: 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const said = parts.map((part) =>
        part instanceof Error ? part.name : typeof part === 'string' ? part : '',
      );
      log[level]({ event: 'slack_library', said: scrub(said.join(' ')) });
    };
  return {
    debug: drop,
    info: drop,
    warn: forward('warn'),
    error: forward('error'),
    setLevel: drop,
    getLevel: () => LogLevel.WARN,
    setName: drop,
  };
}

function drop(): void {}

function scrub(text: string): string {
  return text
    .replaceAll(/https?:\/\/\S+/g, '[url]')
    .replaceAll(/\b(?:xox[a-z]|xapp)[\w-]*/gi, '[token]')
    .replaceAll(/\d{7,}/g, '[number]')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}
