// Measures our bot and the yardsticks in turn, round by round; each function gives rows for the report.
import { BARE, cpuMs, memoryMb, NAIVE, OURS, start, stop } from './bots.mjs';
import { runAcks, runBurst, runLoad, runOneId } from './load.mjs';
import { absolute, ratios } from './rows.mjs';

const WARM_UP = { total: 10_000, concurrent: 32 };
const IN_TURN = { total: 3000, rounds: 5 };

/** Full path: signed request → acknowledgement → CCC → card posted. */
export async function fullPath(endpoints, say) {
  const bots = {
    ours: await start(OURS, endpoints),
    naive: await start(NAIVE, endpoints),
    // The same program twice: how far apart two equal things measure on this machine.
    again: await start(NAIVE, endpoints),
  };
  for (const bot of Object.values(bots)) await runLoad(bot.port, WARM_UP);
  const [at32, at200] = [[], []];
  for (let round = 1; round <= IN_TURN.rounds; round++) {
    at32.push(await inTurn(bots, (bot) => measured(bot, 32)));
    at200.push(await inTurn(bots, (bot) => measured(bot, 200)));
    say(`full path, round ${round} of ${IN_TURN.rounds}`);
  }
  const hanging = await whileCccHangs(bots.ours, endpoints);
  for (const bot of Object.values(bots)) await stop(bot);
  return [
    ratios('look-ups, 32 at a time', '/s', at32, ({ perSecond }) => perSecond, { least: 1.4 }),
    ratios('CPU a look-up, 32 at a time', 'ms', at32, ({ cpu }) => cpu, { most: 0.7 }),
    ratios('request to card, 99th percentile, 200 at a time', 'ms', at200, ({ card }) => card.p99, {
      most: 0.65,
    }),
    ratios('request to acknowledgement, 99th percentile, 200 at a time', 'ms', at200, ({ ack }) => ack.p99, {
      most: 0.75,
    }),
    hanging,
  ];
}

/** Acknowledgements of ours while CCC hangs and 200 look-ups wait for it. */
async function whileCccHangs(bot, endpoints) {
  endpoints.hang();
  const { cards: waiting } = await runBurst(bot.port, 200);
  const { acks, cards } = await runAcks(bot.port, 300);
  endpoints.goOn();
  await Promise.all([...waiting, ...cards]);
  return absolute('acknowledgement, 99th percentile, while CCC hangs and 200 wait', 'ms', acks.p99, {
    most: 50,
  });
}

/** 200 new connections at once, against a Bolt that does nothing else. */
export async function burst(endpoints, say) {
  const bots = {
    ours: await start(OURS, endpoints),
    naive: await start(BARE, endpoints),
    again: await start(BARE, endpoints),
  };
  const once = async ({ port }) => {
    const { acks, cards } = await runBurst(port, 200);
    return { acks, cards };
  };
  await runLoad(bots.ours.port, WARM_UP);
  for (const bot of [bots.naive, bots.again]) await runAcks(bot.port, WARM_UP.total);
  const rounds = [];
  // A burst is short: more of them than of the long rounds.
  for (let round = 1; round <= 4 * IN_TURN.rounds; round++) {
    const row = await inTurn(bots, once);
    await Promise.all(row.ours.cards);
    rounds.push(row);
  }
  say('bursts');
  for (const bot of Object.values(bots)) await stop(bot);
  const what =
    'acknowledgement, 99th percentile, of 200 new connections (against a Bolt that only acknowledges)';
  return [ratios(what, 'ms', rounds, ({ acks }) => acks.p99, { most: 1.25 })];
}

/** From the start of the process to its "ready". */
export async function coldStart(endpoints, say) {
  const rounds = [];
  for (let round = 0; round < 11; round++) {
    const row = await inTurn({ ours: OURS, naive: NAIVE, again: NAIVE }, async (path) => {
      const bot = await start(path, endpoints);
      await stop(bot);
      return bot.readyMs;
    });
    // The first reads the files.
    if (round > 0) rounds.push(row);
  }
  say('cold starts');
  return [ratios('cold start', 'ms', rounds, (ms) => ms, { most: 0.6 })];
}

/** Memory of fresh processes after 20,000 and 40,000 look-ups each. */
export async function memory(endpoints, say) {
  const bots = {
    ours: await start(OURS, endpoints),
    naive: await start(NAIVE, endpoints),
    again: await start(NAIVE, endpoints),
  };
  const after = async (look_ups) => {
    for (let done = 0; done < look_ups; done += 2000) {
      await inTurn(bots, ({ port }) => runLoad(port, { total: 2000, concurrent: 32 }));
    }
    return inTurn(bots, (bot) => memoryMb(bot));
  };
  const at20 = await after(20_000);
  const at40 = await after(20_000);
  say('memory');
  for (const bot of Object.values(bots)) await stop(bot);
  return [
    ratios('memory after 20,000 look-ups', 'MB', [at20], (mb) => mb, { most: 0.9 }),
    absolute('memory after 40,000 look-ups, against ours after 20,000', '×', at40.ours / at20.ours, {
      most: 1.15,
    }),
  ];
}

/** One id, asked for 1,000 times at once, and once more. */
export async function oneId(endpoints, say) {
  const bot = await start(OURS, endpoints);
  const before = endpoints.cccRequests();
  await runOneId(bot.port, 'job-999999999999999999', 1000);
  const first = endpoints.cccRequests() - before;
  await runOneId(bot.port, 'job-999999999999999999', 1);
  const second = endpoints.cccRequests() - before - first;
  await stop(bot);
  say('one id');
  return [
    absolute('requests to CCC for one id asked for 1,000 times at once', '', first, { most: 1 }),
    absolute('requests to CCC for the same id once more', '', second, { most: 0 }),
  ];
}

async function measured(bot, concurrent) {
  const before = cpuMs(bot);
  const result = await runLoad(bot.port, { total: IN_TURN.total, concurrent });
  return { ...result, cpu: (cpuMs(bot) - before) / IN_TURN.total };
}

async function inTurn(things, measure) {
  const row = {};
  for (const [name, thing] of Object.entries(things)) row[name] = await measure(thing);
  return row;
}
