import { expect, it } from 'vitest';
import { madeOn, writeSection } from '../faults/report.js';
import { PROBED, probeOf } from '../faults/probe.js';
import { setStage } from '../support/bot.js';
import { createLoad, quantile, type Stretch } from './load.js';

/** `SOAK_SECONDS` and `SOAK_RATE` change them; Slack itself delivers at most 30,000 events an hour and workspace. */
const SOAK = {
  seconds: Number(process.env['SOAK_SECONDS'] ?? 60),
  perSecond: Number(process.env['SOAK_RATE'] ?? 40),
  /** Deliveries at most, however long it lasts. */
  deliveries: 20_000,
} as const;

const BOUNDS = {
  /** Far inside the 3,000 ms that Slack gives, for 99 of 100. */
  ackP99Ms: 500,
  ackMs: 3_000,
  /** Resident memory at the end against the one after the first third, MB. */
  grownMb: 64,
  /** What is still unanswered once CCC answers again, ms. */
  drainMs: 30_000,
} as const;

const SLACK_EVENTS_AN_HOUR = 30_000;

interface Part {
  readonly name: string;
  readonly stretch: Stretch;
  readonly rssMb: number;
}

it('the bot bears far more than Slack delivers, and a CCC that hangs meanwhile', async () => {
  const stage = await setStage('http', PROBED);
  try {
    const probe = probeOf(stage.bot);
    const load = createLoad(stage);
    const seconds = Math.min(SOAK.seconds, SOAK.deliveries / SOAK.perSecond) / 3;
    const parts: Part[] = [];
    const part = async (name: string): Promise<void> => {
      const stretch = await load.stretch(SOAK.perSecond, seconds);
      await expect.poll(load.outstanding, { timeout: BOUNDS.drainMs }).toBe(0);
      await probe.collect();
      parts.push({ name, stretch, rssMb: (await probe.seen()).rssMb });
    };
    await part('warming up');
    await part('CCC answers');
    stage.ccc.setFault('hang');
    await part('CCC hangs');
    stage.ccc.setFault(null);
    const rejections = stage.bot.output.filter((line) => line.includes('"unhandled_rejection"')).length;
    const busy = stage.bot.output.filter((line) => /look_up_failed.*ccc_busy/.test(line)).length;
    const text = table(parts, { rejections, busy });
    process.stdout.write(`${text}\n`);
    expectBounds(parts);
    expect(rejections).toBe(0);
    writeSection('soak', text);
  } finally {
    await stage.close();
  }
});

function expectBounds(parts: readonly Part[]): void {
  const [first, ...others] = parts;
  for (const { stretch } of others) {
    expect(stretch.failed).toEqual([]);
    expect((stretch.sent / stretch.seconds) * 3600).toBeGreaterThan(2 * SLACK_EVENTS_AN_HOUR);
    expect(quantile(stretch.acks, 0.99)).toBeLessThan(BOUNDS.ackP99Ms);
    expect(stretch.acks.at(-1)).toBeLessThan(BOUNDS.ackMs);
  }
  expect((parts.at(-1)?.rssMb ?? 0) - (first?.rssMb ?? 0)).toBeLessThan(BOUNDS.grownMb);
}

function table(parts: readonly Part[], { rejections, busy }: { rejections: number; busy: number }): string {
  const rows = parts.map(({ name, stretch: { sent, seconds, acks }, rssMb }) => {
    const anHour = Math.round((sent / seconds) * 3600).toLocaleString('en');
    const [p50, p99, most] = [0.5, 0.99, 1].map((q) => `${quantile(acks, q).toFixed(0)} ms`);
    return `| ${name} | ${sent} | ${anHour} | ${p50} | ${p99} | ${most} | ${rssMb.toFixed(0)} MB |`;
  });
  return [
    `One process, seven look-ups to three questions in threads, over HTTP on loopback. ${madeOn()}`,
    '',
    '| | Deliveries | an hour | Acknowledged, median | 99th percentile | slowest | Memory afterwards |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `Slack delivers at most ${SLACK_EVENTS_AN_HOUR.toLocaleString('en')} events an hour to one workspace. Every delivery was`,
    `answered, with a card, an answer or a reason; ${busy} of them with “busy”. Rejections that nobody caught: ${rejections}.`,
  ].join('\n');
}
