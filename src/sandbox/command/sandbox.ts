import { createCallCentre } from '../call-centre/call-centre.js';
import { loadRecords } from '../ccc/records.js';
import { startSandboxCcc, type SandboxCcc } from '../ccc/server.js';
import { startPageServer, type SandboxPage } from '../page/page-server.js';
import { PEOPLE } from '../slack/people.js';
import { startSandboxSlack, type SandboxSlack } from '../slack/server.js';
import { startBotProcess, type BotEnd, type BotProcess } from './bot-process.js';
import { readManifest } from './manifest.js';
import type { SandboxOptions } from './options.js';
import { TRIES } from './tries.js';

/** The whole sandbox, running. */
export interface Sandbox {
  /** The page's address. */
  readonly url: string;
  readonly slack: SandboxSlack;
  readonly ccc: SandboxCcc;
  /** Settles when the bot ends, asked or not. */
  readonly botEnded: Promise<BotEnd>;
  /** Ends everything and waits until it is gone. */
  close(): Promise<void>;
}

const RECORDS = new URL('../../../test/fixtures/records/', import.meta.url);
const INSTANCE = 'ccc-test';
// Made-up keys: both services they open are simulated, on this machine.
const KEYS = { accessKeyId: 'sandbox-key', accessKeySecret: 'sandbox-secret' };
const SLACK = { botToken: 'xoxb-sandbox', appToken: 'xapp-sandbox', signingSecret: 'sandbox-signing-secret' };

/**
 * Starts the simulated call centre, the simulated Slack, its page, and the built bot between them.
 * @param report is told what starts next
 * @throws Error with code `EADDRINUSE` when the page's port is taken; nothing stays behind
 */
export async function startSandbox(
  options: SandboxOptions,
  report: (step: string) => void = () => undefined,
): Promise<Sandbox> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  const kept = async <Part>(part: Part, closer: (part: Part) => Promise<void>): Promise<Part> => {
    closers.push(() => closer(part));
    return part;
  };
  try {
    report('Starting the call centre…');
    const ccc = await kept(await startCallCentre(options), (part) => part.close());
    report('Starting Slack…');
    const slack = await kept(await startSandboxSlack(SLACK), (part) => part.close());
    const page = await kept(await startPage(options, slack), (part) => part.close());
    report(`Starting the bot (${options.socket ? 'Socket Mode' : 'HTTP'})…`);
    const bot = await kept(await startBot(options, slack, ccc), (part) => part.stop());
    return { url: page.url, slack, ccc, botEnded: bot.ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startCallCentre({ fault, seed, calls }: SandboxOptions): Promise<SandboxCcc> {
  const samples = await loadRecords(RECORDS);
  const records = createCallCentre({ seed, calls, now: Date.now, samples });
  const ccc = await startSandboxCcc({ ...KEYS, instanceId: INSTANCE, records });
  ccc.setFault(fault);
  return ccc;
}

async function startPage({ port, language }: SandboxOptions, slack: SandboxSlack): Promise<SandboxPage> {
  const locale = language === 'en' ? 'en-US' : language;
  return startPageServer({ slack, port, tries: TRIES, locale, ...(await readManifest()) });
}

async function startBot(options: SandboxOptions, slack: SandboxSlack, ccc: SandboxCcc): Promise<BotProcess> {
  const connected = options.socket ? slack.sockets.nextConnection() : Promise.resolve();
  const bot = await startBotProcess({
    SLACK_BOT_TOKEN: SLACK.botToken,
    ...(options.socket ? { SLACK_APP_TOKEN: SLACK.appToken } : { SLACK_SIGNING_SECRET: SLACK.signingSecret }),
    SLACK_API_URL: slack.apiUrl,
    ALIBABA_CLOUD_ACCESS_KEY_ID: KEYS.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: KEYS.accessKeySecret,
    CCC_ENDPOINT: ccc.url,
    CCC_INSTANCE_ID: INSTANCE,
    CDR_LOCALE: options.language,
    // Two of them may see what is personal, so that the refusal can be seen too: by Tom Becker.
    CDR_SENSITIVE_USERS: [PEOPLE.lin, PEOPLE.priya].join(','),
    HOST: '127.0.0.1',
    PORT: '0',
  });
  await connected;
  if (!options.socket) slack.connectHttp(`http://127.0.0.1:${String(bot.port)}/slack/events`);
  return bot;
}
