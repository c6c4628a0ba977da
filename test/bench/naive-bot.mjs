// The yardstick: the shortest Bolt + pop-core handler that shows a call. No cache, no error handling, no logs.
import bolt from '@slack/bolt';
import RpcClient from '@alicloud/pop-core';
import { z } from 'zod';

const { App, HTTPReceiver } = bolt;
const receiver = new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET });
const app = new App({
  receiver,
  token: process.env.SLACK_BOT_TOKEN,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});
const rpc = new RpcClient({
  endpoint: process.env.CCC_ENDPOINT,
  apiVersion: '2020-07-01',
  accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
  accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
});
const steps = z.array(z.object({ Event: z.string(), EventTime: z.number() }));
const Answer = z.object({
  Data: z.object({
    ContactId: z.string(),
    ContactDisposition: z.string(),
    CallDuration: z.number(),
    AgentNames: z.string(),
    AgentEvents: z.array(z.object({ AgentName: z.string(), EventSequence: steps })),
  }),
});

app.command('/cdr', async ({ ack, command, client }) => {
  await ack();
  const answer = await rpc.request(
    'GetCallDetailRecord',
    { ContactId: command.text, InstanceId: process.env.CCC_INSTANCE_ID },
    { method: 'POST' },
  );
  const { Data: call } = Answer.parse(answer);
  const events = call.AgentEvents.flatMap(({ AgentName, EventSequence }) =>
    EventSequence.map(({ Event, EventTime }) => `${new Date(EventTime).toISOString()} ${AgentName} ${Event}`),
  );
  await client.chat.postMessage({
    channel: command.channel_id,
    text: call.ContactDisposition,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: call.ContactId } },
      {
        type: 'section',
        fields: [call.ContactDisposition, `${call.CallDuration} s`, call.AgentNames].map((text) => ({
          type: 'plain_text',
          text: text || '-',
        })),
      },
      { type: 'section', text: { type: 'plain_text', text: events.join('\n') || '-' } },
    ],
  });
});

await app.start(Number(process.env.PORT));
const address = receiver.server?.address() ?? app.receiver.server.address();
process.stdout.write(`${JSON.stringify({ event: 'ready', port: address.port })}\n`);
