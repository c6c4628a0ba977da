import { z } from 'zod';
import type { BotProcess } from '../support/bot.js';

/** What has to be in the environment of a bot that is looked into. */
export const PROBED = { NODE_OPTIONS: `--import=${new URL('probe.mjs', import.meta.url).href}` } as const;

const Seen = z.object({
  /** The longest that the event loop was stopped by the bot's own work, ms. */
  stoppedMs: z.number(),
  /** How far resident memory rose above where it began, MB. */
  grownMb: z.number(),
  rssMb: z.number(),
});

export type Probed = z.infer<typeof Seen>;

/** Looks into a running bot. */
export interface Probe {
  /** Measures from now on. */
  reset(): Promise<Probed>;
  seen(): Promise<Probed>;
  /** Collects garbage. */
  collect(): Promise<Probed>;
  /** Sets the bot's clock this far (ms) from the machine's. */
  setClock(offsetMs: number): Promise<Probed>;
}

export function probeOf(bot: BotProcess): Probe {
  const line = bot.output.find((one) => one.includes('"event":"probe"')) ?? '{}';
  const { port } = z.object({ port: z.number() }).parse(JSON.parse(line));
  const get = async (path: string): Promise<Probed> =>
    Seen.parse(await (await fetch(`http://127.0.0.1:${port}${path}`)).json());
  return {
    reset: () => get('/reset'),
    seen: () => get('/seen'),
    collect: () => get('/collect'),
    setClock: (offsetMs) => get(`/clock?ms=${offsetMs}`),
  };
}
