import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { writeMatrix, type Result } from './report.js';
import type { Row, Rows } from './row.js';
import { CCC } from './rows/ccc.js';
import { CONNECTION } from './rows/connection.js';
import { LOAD } from './rows/load.js';
import { PROCESS } from './rows/process.js';
import { SLACK } from './rows/slack.js';
import { SURROUNDINGS } from './rows/surroundings.js';
import { expectCard, setScene, type Scene } from './scene.js';

const ALL: readonly Rows[] = [CCC, SLACK, CONNECTION, SURROUNDINGS, PROCESS, LOAD];

/** A machine that has other things to do may miss a time once. */
const PATIENT = { timeout: 90_000, retry: 2 };

const results: Result[] = [];
afterAll(() => writeMatrix(ALL, results));

/** Lets a fault happen, and then expects what holds after every fault. */
async function expectRow(group: string, row: Row, scene: Scene): Promise<void> {
  const { fault } = row;
  scene.measured.clear();
  const sees = await row.run(scene);
  await (row.next ?? expectCard)(scene);
  if (row.isOften !== true) expect(saidTwice(scene)).toEqual([]);
  expect(unexpected(scene)).toEqual([]);
  results.push({ group, fault, sees, measured: new Map(scene.measured) });
}

/** Texts that somebody got more than once: every look-up asks for another call, and errors have a reference. */
function saidTwice({ stage }: Scene): string[] {
  const said = stage.slack.workspace.allMessages.filter(({ fromBot, text }) => fromBot && /job-8|Reference/.test(text));
  const keys = said.map(({ channel, visibleTo, text }: SandboxMessage) => `${channel} ${visibleTo} ${text}`);
  return keys.filter((key, i) => keys.indexOf(key) !== i);
} // prettier-ignore

/** Lines of the log that no fault excuses. */
function unexpected({ stage }: Scene): string[] {
  return stage.bot.output.filter((line) =>
    /"event":"unhandled_rejection"|"level":60|"thrown":"TypeError"/.test(line),
  );
}

async function expectOnOwnStage(group: string, row: Row): Promise<void> {
  const surroundings = await row.surround?.();
  const env = { ...row.env, ...surroundings?.env };
  try {
    const scene = await setScene(row.transport ?? 'http', env, row.securityToken);
    try {
      await expectRow(group, row, scene);
    } finally {
      await scene.close();
    }
  } finally {
    await surroundings?.close();
  }
}

function itHolds({ group }: Rows, row: Row): void {
  const isHere = (row.skip ?? null) === null;
  it.skipIf(!isHere)(`${group}: ${row.fault}`, PATIENT, () => expectOnOwnStage(group, row));
}

for (const { group, quick } of ALL) {
  if (quick.length === 0) continue;
  describe.sequential(`${group}, one fault after the other`, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await setScene('http');
    });
    afterAll(() => scene.close());
    for (const row of quick) it(`${group}: ${row.fault}`, PATIENT, () => expectRow(group, row, scene));
  });
}

describe.concurrent('side by side', () => {
  for (const rows of ALL) if (rows !== LOAD) for (const row of rows.slow) itHolds(rows, row);
});

describe.sequential('alone', () => {
  for (const row of LOAD.slow) itHolds(LOAD, row);
});
