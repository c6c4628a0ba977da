// A Bolt that only acknowledges: the yardstick for a burst of new connections.
import bolt from '@slack/bolt';

const receiver = new bolt.HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET });
const app = new bolt.App({
  receiver,
  token: process.env.SLACK_BOT_TOKEN,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});
app.command('/cdr', async ({ ack }) => {
  await ack();
});
const server = await app.start(Number(process.env.PORT));
process.stdout.write(`${JSON.stringify({ event: 'ready', port: server.address().port })}\n`);
