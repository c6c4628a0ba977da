import { expect } from 'vitest';
import { messagesFor } from '../../../src/locale/index.js';
import { CCC_QUEUE } from '../../../src/ccc/queue.js';
import { PEOPLE, PLACES } from '../../../src/sandbox/slack/people.js';
import type { Row, Rows } from '../row.js';
import { expectSoon, PATIENCE_MS, type Scene } from '../scene.js';

const { errors } = messagesFor('en');

/** Slack's own limit for acknowledgements, ms. */
const SLACK_ACK_MS = 3_000;
/** How many commands come in the same moment. The next ones come when Slack has seen them acknowledged. */
const WAVE = 50;

/** Types many commands; the slowest acknowledgement. */
async function burst({ stage }: Scene, texts: readonly string[]): Promise<number> {
  const { deliver } = stage.slack;
  let slowest = 0;
  for (let from = 0; from < texts.length; from += WAVE) {
    const wave = texts.slice(from, from + WAVE);
    const type = (text: string) => deliver.slashCommand({ user: PEOPLE.lin, channel: PLACES.support, text });
    for (const { ms, error } of await Promise.all(wave.map(type))) {
      expect(error).toBeNull();
      slowest = Math.max(slowest, ms);
    }
  }
  return slowest;
}

const BUSY: Row = {
  fault: `CCC hangs, and ${CCC_QUEUE.concurrent + CCC_QUEUE.waiting + 40} calls are asked for at once`,
  run: async (scene) => {
    const { ccc, slack } = scene.stage;
    ccc.setFault('hang');
    const ids = Array.from({ length: CCC_QUEUE.concurrent + CCC_QUEUE.waiting + 40 }, scene.newCall);
    const isBusy = (text: string): boolean => text.includes(errors.ccc_busy.what);
    const first = slack.waitForMessage(({ text }) => isBusy(text), PATIENCE_MS);
    const told = () => slack.workspace.allMessages.filter(({ visibleTo }) => visibleTo === PEOPLE.lin);
    expect(await burst(scene, ids)).toBeLessThan(SLACK_ACK_MS);
    expect((await first).text).toMatch(/Try again in \d+ s\./);
    // Nobody is left waiting: who got no turn is told so, the others that CCC did not answer.
    await expectSoon(() => expect(told().length).toBe(ids.length));
    const busy = told().filter(({ text }) => isBusy(text)).length;
    expect(busy).toBeGreaterThanOrEqual(40);
    expect(ccc.requests.length).toBeLessThanOrEqual(1 + 4 * (ids.length - busy));
    ccc.setFault(null);
    return `\`ccc_busy\`, alone: “${errors.ccc_busy.what} Try again in … s.”; \`ccc_timeout\` for those who got a turn`;
  },
};

const HOT: Row = {
  fault: 'one call is asked for 1,000 times at once',
  run: async (scene) => {
    const { ccc, slack } = scene.stage;
    ccc.setFault({ slowMs: 1_000 });
    const id = scene.newCall();
    const cards = () => slack.workspace.messages(PLACES.support).filter(({ text }) => text.includes(id));
    const asks = Array.from({ length: 1_000 }, () => id);
    expect(await burst(scene, asks)).toBeLessThan(SLACK_ACK_MS);
    await expectSoon(() => expect(cards().length).toBe(asks.length));
    expect(ccc.requests.filter(({ parameters }) => parameters['ContactId'] === id)).toHaveLength(1);
    ccc.setFault(null);
    return 'the card, everybody; CCC was asked once';
  },
  isOften: true,
};

export const LOAD: Rows = { group: 'Load', quick: [], slow: [BUSY, HOT] };
