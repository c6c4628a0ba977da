import { once } from 'node:events';
import { expect } from 'vitest';
import { PEOPLE, PLACES } from '../../../src/sandbox/slack/people.js';
import type { Row, Rows } from '../row.js';
import { expectCard, expectSoon, expectTold, PATIENCE_MS, type Scene } from '../scene.js';

const HOUR = 3_600_000;

/** The bot's clock is moved, both ways, and put right again. */
function clockOff(fault: string, offsetMs: number, see: (scene: Scene) => Promise<string>): Row {
  return {
    fault,
    transport: 'socket',
    run: async (scene) => {
      let seen = '';
      for (const offset of [offsetMs, -offsetMs]) {
        await scene.probe().setClock(offset);
        seen = await see(scene);
        await scene.probe().setClock(0);
      }
      return seen;
    },
  };
}

/** Over HTTP Slack's own times are too far from the bot's: nothing may be let in. */
const REFUSED: Row = {
  fault: 'clock an hour off, over HTTP',
  run: async (scene) => {
    const { deliver } = scene.stage.slack;
    for (const offset of [HOUR, -HOUR]) {
      await scene.probe().setClock(offset);
      const ack = await deliver.slashCommand({ user: PEOPLE.lin, channel: PLACES.support, text: 'help' });
      expect(ack.status).toBe(401);
      await scene.probe().setClock(0);
    }
    const logged = () => scene.stage.bot.output.join('\n');
    await expectSoon(() => expect(logged()).toMatch(/"why":"too_old"[\s\S]*"why":"from_the_future"/));
    return 'Slack’s own “failed with the error http_error”. The log says why';
  },
};

const TERMINATED: Row = {
  fault: 'SIGTERM in mid-work',
  run: async (scene) => {
    const { slack, ccc } = scene.stage;
    ccc.setFault({ slowMs: 700 }, 1);
    const id = scene.newCall();
    const card = slack.waitForMessage(({ text }) => text.includes(id), PATIENCE_MS);
    await scene.type(id);
    await scene.restart();
    expect((await card).visibleTo).toBeNull();
    return 'the card, and then the bot ends';
  },
};

const KILLED: Row = {
  fault: 'SIGKILL in mid-work',
  run: async (scene) => {
    const { ccc, bot } = scene.stage;
    ccc.setFault('hang', 1);
    const id = scene.newCall();
    await scene.type(id);
    await expectSoon(() => expect(ccc.requests.at(-1)?.parameters['ContactId']).toBe(id));
    const ended = once(bot.child, 'close');
    bot.child.kill('SIGKILL');
    await ended;
    await scene.restart();
    // Half done is not done: the same call can be asked for again.
    await expectCard(scene, { id });
    return 'nothing of what was under way: nobody is left to say so. Asked again, the card';
  },
};

const HOST: readonly Row[] = [
  clockOff('clock 4 minutes off', 4 * 60_000, (scene) => expectCard(scene)),
  clockOff('clock an hour off', HOUR, (scene) => expectTold(scene, 'clock_wrong')),
  REFUSED,
  TERMINATED,
  KILLED,
];

export const PROCESS: Rows = { group: 'The process and its clock', quick: [], slow: HOST };
