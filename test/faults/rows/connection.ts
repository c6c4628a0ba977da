import { expect } from 'vitest';
import { PEOPLE, PLACES } from '../../../src/sandbox/slack/people.js';
import type { SlackFault } from '../../../src/sandbox/slack/api-faults.js';
import type { Row, Rows } from '../row.js';
import { expectCard, expectSoon, PATIENCE_MS, type Scene } from '../scene.js';

/** Bolt would ask who the bot is before it acknowledges. */
function identity(fault: string, how: SlackFault): Row {
  return {
    fault: `\`auth.test\` ${fault} while running`,
    run: async (scene) => {
      scene.stage.slack.setFault('auth.test', how, 1_000);
      return expectCard(scene);
    },
  };
}

const NOTICE = { type: 'app_rate_limited', team_id: 'T0SANDBOX', minute_rate_limited: 1_794_967_440 };

function rateLimited(transport: 'http' | 'socket'): Row {
  return {
    fault: `\`app_rate_limited\` over ${transport === 'http' ? 'HTTP' : 'a socket'}`,
    transport,
    run: async (scene) => {
      const { deliver } = scene.stage.slack;
      const ack = await deliver.send('events_api', { ...NOTICE, token: 'x', api_app_id: 'A0CDRAPP1' });
      expect(ack).toMatchObject({ error: null, status: 200 });
      scene.hold('ackMs', ack.ms);
      const logged = () => scene.stage.bot.output.join('\n');
      await expectSoon(() => expect(logged()).toContain('"event":"app_rate_limited"'));
      return 'nothing: Slack sends no events for a minute. The log says so, as an error';
    },
  };
}

/** Loses the socket while a call is being fetched; the card comes all the same, over the Web API. */
function lost(fault: string, lose: (scene: Scene) => void): Row {
  return {
    fault,
    transport: 'socket',
    run: async (scene) => {
      const { slack, ccc } = scene.stage;
      ccc.setFault({ slowMs: 500 }, 1);
      const id = scene.newCall();
      const card = slack.waitForMessage(({ text }) => text.includes(id), PATIENCE_MS);
      await scene.type(id);
      const again = slack.sockets.nextConnection();
      lose(scene);
      expect((await card).visibleTo).toBeNull();
      await again;
      return 'the card; the socket is there again';
    },
  };
}

const SLOW: readonly Row[] = [
  identity('hangs', 'hang'),
  identity('takes 5 s', { slowMs: 5_000 }),
  identity('fails', { error: 'invalid_auth' }),
  rateLimited('http'),
  rateLimited('socket'),
  lost('socket refreshed in mid-work', ({ stage }) => stage.slack.sockets.disconnect('refresh_requested')),
  lost('socket dropped in mid-work', ({ stage }) => stage.slack.sockets.drop()),
  lost('socket dropped, and no new one twice', ({ stage }) => {
    stage.slack.setFault('apps.connections.open', 'http500', 2);
    stage.slack.sockets.drop();
  }),
  {
    fault: 'an event comes three times',
    run: async (scene) => {
      const { deliver, workspace } = scene.stage.slack;
      const { said: card } = await scene.ask();
      const question = { user: PEOPLE.lin, channel: PLACES.support, threadTs: card.ts, text: 'who hung up?' };
      const answers = () => workspace.replies(PLACES.support, card.ts).filter(({ fromBot }) => fromBot);
      const { message } = await deliver.say(question);
      const event = deliver.envelope({
        type: 'message',
        channel_type: 'channel',
        channel: message.channel,
        user: message.user,
        text: message.text,
        ts: message.ts,
        thread_ts: card.ts,
      });
      for (const attempt of [1, 2]) {
        await deliver.send('events_api', event, { attempt, reason: 'http_timeout' });
      }
      // What is asked next in a thread is answered after everything before it.
      await deliver.say({ ...question, text: 'how long was the hold?' });
      await expectSoon(() => expect(answers()).toHaveLength(2));
      return 'one answer';
    },
  },
];

export const CONNECTION: Rows = { group: 'Slack’s connection', quick: [], slow: SLOW };
