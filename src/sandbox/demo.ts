import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadRecords } from './ccc/records.js';
import { startSandboxCcc } from './ccc/server.js';
import { PEOPLE, PLACES } from './slack/people.js';
import { startSandboxSlack } from './slack/server.js';
import { terminalMessage } from './terminal-message.js';

/**
 * `npm run demo [id] [en|zh-CN]`: the built bot between a simulated Slack and a simulated CCC, both on this machine.
 * Types `/cdr <id>` for you and prints the card that the bot posts.
 */
const DEFAULT_ID = 'job-109634426711871319';
const KEYS = { accessKeyId: 'demo-key', accessKeySecret: 'demo-secret' };
const SLACK = { botToken: 'xoxb-demo', signingSecret: 'demo-signing-secret' };

const [contactId = DEFAULT_ID, locale = 'en'] = process.argv.slice(2);
const records = await loadRecords(new URL('../../test/fixtures/records/', import.meta.url));
const ccc = await startSandboxCcc({ ...KEYS, instanceId: 'ccc-test', records });
const slack = await startSandboxSlack(SLACK);
const bot = spawn(process.execPath, [fileURLToPath(new URL('../main.js', import.meta.url))], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    SLACK_BOT_TOKEN: SLACK.botToken,
    SLACK_SIGNING_SECRET: SLACK.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    ALIBABA_CLOUD_ACCESS_KEY_ID: KEYS.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: KEYS.accessKeySecret,
    CCC_ENDPOINT: ccc.url,
    CCC_INSTANCE_ID: 'ccc-test',
    CDR_LOCALE: locale,
    HOST: '127.0.0.1',
    PORT: '0',
  },
});
bot.once('exit', (code) => {
  if (code !== 0) process.exit(1);
});

slack.connectHttp(`http://127.0.0.1:${await portOf(bot)}/slack/events`);
console.log(`> /cdr ${contactId}`);
const answered = slack.waitForMessage(({ fromBot }) => fromBot, 15_000);
await slack.deliver.slashCommand({ user: PEOPLE.lin, channel: PLACES.support, text: contactId });
const { blocks, text, visibleTo } = await answered;
const lines = terminalMessage(blocks ?? [], text ?? '');
console.log([visibleTo == null ? '' : '(only visible to you)', ...lines].join('\n'));
const [seen] = ccc.requests;
console.log(
  `\nSigned Slack request in, signed CCC request out (${seen?.action ?? 'none'}, ${seen?.code ?? 'no answer'}).`,
);
console.log(`Other calls to try: npm run demo -- job-112681027745036918 | job-112743190586627341 zh-CN`);

bot.kill('SIGTERM');
await once(bot, 'exit');
await Promise.all([slack.close(), ccc.close()]);

/** The bot says its port in its "ready" line. */
async function portOf(child: typeof bot): Promise<number> {
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /"event":"ready".*?"port":(\d+)/.exec(line)?.[1];
    if (port !== undefined) {
      child.stdout.resume();
      return Number(port);
    }
  }
  throw new Error('the bot ended before it was ready');
}
