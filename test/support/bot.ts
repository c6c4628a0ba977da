import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadRecords, type RecordBook } from '../../src/sandbox/ccc/records.js';
import { startSandboxCcc, type SandboxCcc } from '../../src/sandbox/ccc/server.js';
import { startSandboxSlack, type SandboxSlack } from '../../src/sandbox/slack/server.js';

const MAIN = fileURLToPath(new URL('../../dist/bundle/bot.mjs', import.meta.url));

/** Values that must never be seen outside the requests they belong to. */
export const SECRETS = {
  botToken: 'xoxb-canary-bot-token-7f3a',
  appToken: 'xapp-canary-app-token-9c1d',
  signingSecret: 'canary-signing-secret-5e2b',
  accessKeyId: 'CANARYACCESSKEYID4D8F',
  accessKeySecret: 'canary-access-key-secret-1a6c',
  /** Where a test gives the bot temporary keys. */
  securityToken: 'canary-security-token-8b0e',
} as const;

/** A process of the built bot, started as a user starts it, with its whole output. */
export interface BotProcess {
  readonly child: ChildProcess;
  /** Every line of standard output and standard error. */
  readonly output: readonly string[];
  readonly port: number;
  /** Sends SIGTERM; the exit code. */
  stop(): Promise<number | null>;
}

/** Starts what `npm start` runs with nothing but this environment. Rejects with its output when it exits before "ready". */
export async function startBot(env: Readonly<Record<string, string>>): Promise<BotProcess> {
  const { child, output, exited } = spawnBot(env);
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
      const ready = /"port":(\d+).*/.exec(line.includes('"event":"ready"') ? line : '');
      if (ready?.[1] !== undefined) resolve(Number(ready[1]));
    });
    exited.then((code) => reject(new Error(`exited with ${code}: ${output.join('\n')}`)), reject);
  });
  return {
    child,
    output,
    port,
    stop: async () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

/** Runs the bot until it exits by itself: the exit code and its output. */
export async function runBotToExit(env: Readonly<Record<string, string>>) {
  const { output, exited } = spawnBot(env);
  return { code: await exited, output: output.join('\n') };
}

function spawnBot(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MAIN], { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => output.push(line));
  }
  const exited = once(child, 'close').then(([code]): number | null =>
    typeof code === 'number' ? code : null,
  );
  return { child, output, exited };
}

/** Where a bot takes what Slack sends. */
export function eventsUrl({ port }: BotProcess): string {
  return `http://127.0.0.1:${port}/slack/events`;
}

/** The bot between a simulated Slack and a simulated CCC. */
export interface Stage {
  readonly slack: SandboxSlack;
  readonly ccc: SandboxCcc;
  /** What CCC knows; a test may add to it. */
  readonly records: RecordBook;
  readonly bot: BotProcess;
  /** Ends the bot once its work is done, and starts another one against the same Slack and CCC. */
  restart(): Promise<void>;
  /** Starts a second bot with the same environment, for Slack's HTTP requests to reach as well; it ends with the stage. */
  startReplica(): Promise<BotProcess>;
  close(): Promise<void>;
}

/** How Slack and CCC differ from what they usually are. */
export interface StageOptions {
  /** The token that CCC wants with its keys. */
  readonly securityToken?: string | undefined;
  /** How long Slack waits for an acknowledgement, ms. */
  readonly ackTimeoutMs?: number;
}

/** Sets the whole stage up, over HTTP or Socket Mode. `env` overrides the bot's environment. */
export async function setStage(
  transport: 'http' | 'socket',
  env: Readonly<Record<string, string>> = {},
  { securityToken, ackTimeoutMs }: StageOptions = {},
): Promise<Stage> {
  const { botToken, appToken, signingSecret, accessKeyId, accessKeySecret } = SECRETS;
  const records = await loadRecords(new URL('../fixtures/records/', import.meta.url));
  const ccc = await startSandboxCcc({
    accessKeyId,
    accessKeySecret,
    securityToken,
    instanceId: ['ccc-test', 'ccc-sales'],
    records,
  });
  const slack = await startSandboxSlack({
    botToken,
    appToken,
    signingSecret,
    ...(ackTimeoutMs === undefined ? {} : { ackTimeoutMs }),
  });
  const start = async (): Promise<BotProcess> => {
    const connected = transport === 'socket' ? slack.sockets.nextConnection() : Promise.resolve();
    const started = await startBot({
      SLACK_BOT_TOKEN: botToken,
      ...(transport === 'socket' ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret }),
      SLACK_API_URL: slack.apiUrl,
      ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
      CCC_ENDPOINT: ccc.url,
      CCC_INSTANCE_ID: 'ccc-test',
      CCC_INSTANCES: 'sales=ccc-sales',
      HOST: '127.0.0.1',
      PORT: '0',
      // Tests ask faster than people.
      CDR_RATE_LIMIT: '0',
      ...env,
    });
    await connected;
    return started;
  };
  const startServing = async (): Promise<BotProcess> => {
    const started = await start();
    if (transport === 'http') slack.connectHttp(eventsUrl(started));
    return started;
  };
  let bot = await startServing();
  const replicas: BotProcess[] = [];
  return {
    slack,
    ccc,
    records,
    get bot() {
      return bot;
    },
    restart: async () => {
      await bot.stop();
      bot = await startServing();
    },
    startReplica: async () => {
      const replica = await start();
      replicas.push(replica);
      return replica;
    },
    close: async () => {
      await Promise.all([bot, ...replicas].map((one) => one.stop()));
      await Promise.all([slack.close(), ccc.close()]);
    },
  };
}
