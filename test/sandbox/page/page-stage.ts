import { onTestFinished } from 'vitest';
import { readBody, startLocalServer } from '../../../src/sandbox/ccc/local-server.js';
import { startPageServer } from '../../../src/sandbox/page/page-server.js';
import { startSandboxSlack } from '../../../src/sandbox/slack/server.js';

/** A page over a simulated Slack, with an app that takes everything and keeps what it was sent. */
export async function startPage() {
  const slack = await startSandboxSlack({ botToken: 'xoxb-t', signingSecret: 's' });
  const payloads: URLSearchParams[] = [];
  const app = await startLocalServer(async (incoming, response) => {
    payloads.push(new URLSearchParams((await readBody(incoming)).toString('utf8')));
    response.end();
  });
  slack.connectHttp(app.url);
  const page = await startPageServer({
    slack,
    tries: [{ label: 'Help', about: '', text: '/cdr help' }],
    commands: [{ command: '/cdr', description: 'Look up', usageHint: '' }],
    shortcuts: [],
    locale: 'en-US',
  });
  onTestFinished(async () => {
    await Promise.all([page.close(), app.close(), slack.close()]);
  });
  return { url: page.url, slack, payloads };
}
