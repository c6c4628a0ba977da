import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { loadRecords } from '../../src/sandbox/ccc/records.js';
import { startSandboxCcc, type SandboxCcc } from '../../src/sandbox/ccc/server.js';
import { startSandboxSlack, type SandboxSlack } from '../../src/sandbox/slack/server.js';
import { SCOPES } from '../../src/slack/scopes.js';
import { SECRETS } from '../support/bot.js';

const DOCTOR = fileURLToPath(new URL('../../dist/doctor/run.js', import.meta.url));

/** What the built doctor said and how it ended. */
export interface Visit {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the built doctor with nothing but this environment. */
export async function seeDoctor(
  env: Readonly<Record<string, string>>,
  channels: readonly string[] = [],
): Promise<Visit> {
  const child = spawn(process.execPath, [DOCTOR, ...channels], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await once(child, 'close').then(([first]): number | null =>
    typeof first === 'number' ? first : null,
  );
  return { code, output };
}

/** A simulated Slack and CCC, and the environment of a healthy bot between them. */
export interface Clinic {
  readonly slack: SandboxSlack;
  readonly ccc: SandboxCcc;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openClinic(scopes: readonly string[] = SCOPES): Promise<Clinic> {
  const { botToken, appToken, signingSecret, accessKeyId, accessKeySecret } = SECRETS;
  const records = await loadRecords(new URL('../fixtures/records/', import.meta.url));
  const instanceId = ['ccc-test', 'ccc-sales'];
  const ccc = await startSandboxCcc({ accessKeyId, accessKeySecret, instanceId, records });
  const slack = await startSandboxSlack({ botToken, appToken, signingSecret, scopes });
  return {
    slack,
    ccc,
    env: {
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      SLACK_API_URL: slack.apiUrl,
      ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
      CCC_ENDPOINT: ccc.url,
      CCC_INSTANCE_ID: 'ccc-test',
      HOST: '127.0.0.1',
      PORT: '0',
    },
    close: async () => void (await Promise.all([slack.close(), ccc.close()])),
  };
}

/** A server that answers everything with this body. */
export function otherServer(body: string) {
  return startServer(() => body, 0);
}

/** A CCC that gives each operation one answer, in the order they are first asked, `secondsOff` from our time. */
export async function withCcc<T>(
  answers: readonly string[],
  use: (url: string) => Promise<T>,
  secondsOff = 0,
): Promise<T> {
  const actions: string[] = [];
  const server = await startServer((body) => {
    const action = new URLSearchParams(body).get('Action');
    if (action === null) return '{}';
    if (!actions.includes(action)) actions.push(action);
    return answers[actions.indexOf(action)] ?? answers[0] ?? '{}';
  }, secondsOff);
  try {
    return await use(server.url);
  } finally {
    server.close();
  }
}

async function startServer(answer: (body: string) => string, secondsOff: number) {
  const server = createServer((request, response) => {
    const date = new Date(Date.now() + secondsOff * 1000).toUTCString();
    void readText(request).then((body) =>
      response.writeHead(200, { date, 'content-type': 'application/json' }).end(answer(body)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
