import { expect, vi } from 'vitest';
import { messagesFor } from '../../src/locale/index.js';
import type { ErrorCode } from '../../src/errors.js';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { recordText, sampleRecord } from '../support/samples.js';
import { BOUNDS, type Bound } from './bounds.js';
import { PROBED, probeOf, type Probe } from './probe.js';

/** How long anything is waited for, ms: a bound that is missed is told by its own name, not as a time-out. */
export const PATIENCE_MS = 40_000;

const SAMPLE = 'inbound-answered-with-hold';
const SAMPLE_ID = sampleRecord(SAMPLE).contactId;

/** A look-up that somebody asked for, and the first thing they saw of it. */
export interface Asked {
  readonly id: string;
  readonly said: SandboxMessage;
  readonly ms: number;
}

export interface Asking {
  /** `%` stands for the id. */
  readonly text?: string;
  readonly id?: string;
  readonly user?: string;
  readonly channel?: string;
  /** Which message counts; by default any that names the call. */
  readonly wanted?: (message: SandboxMessage) => boolean;
}

/** One bot with its Slack and CCC, and what a row of the matrix needs of them. */
export interface Scene {
  readonly stage: Stage;
  readonly probe: () => Probe;
  /** A call that nobody has asked for yet. */
  newCall(): string;
  /** Types `/cdr` and waits for what comes of it. */
  ask(asking?: Asking): Promise<Asked>;
  /** Types `/cdr` and waits for the acknowledgement alone. */
  type(text: string, asking?: Asking): Promise<number>;
  /** Holds a measured value against its bound, and notes it for the matrix. */
  hold(bound: Bound, value: number): void;
  /** The worst values that were held against bounds since the row began. */
  readonly measured: Map<Bound, number>;
  /** Ends the bot, lets it end its work, and starts another one. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

let calls = 0;

async function warmUp({ slack }: Stage, id: string): Promise<void> {
  const shown = slack.waitForMessage(({ text }) => text.includes(id), PATIENCE_MS);
  shown.catch(() => undefined);
  await slack.deliver.slashCommand({ user: PEOPLE.tom, channel: PLACES.quality, text: id });
  await shown;
}

export async function setScene(
  transport: 'http' | 'socket',
  env: Readonly<Record<string, string>> = {},
  securityToken?: string,
): Promise<Scene> {
  const stage = await setStage(transport, { ...PROBED, ...env }, { securityToken });
  const measured = new Map<Bound, number>();
  const hold = (bound: Bound, value: number): void => {
    measured.set(bound, Math.max(value, measured.get(bound) ?? 0));
    const most = BOUNDS[bound];
    expect(value <= most ? 'held' : `${bound}: ${value} over ${most}`).toBe('held');
  };
  const newCall = (): string => {
    const id = `job-8${String(++calls).padStart(17, '0')}`;
    stage.records.add(recordText(SAMPLE).replaceAll(SAMPLE_ID, id));
    return id;
  };
  const type: Scene['type'] = async (text, { user = PEOPLE.lin, channel = PLACES.support } = {}) => {
    const ack = await stage.slack.deliver.slashCommand({ user, channel, text });
    if (ack.error !== null) throw new Error(`not acknowledged: ${ack.error}`);
    hold('ackMs', ack.ms);
    return ack.ms;
  };
  const ask: Scene['ask'] = async (asking = {}) => {
    const { id = newCall(), text = '%' } = asking;
    const wanted = asking.wanted ?? ((message) => message.fromBot && message.text.includes(id));
    const before = new Set(stage.slack.workspace.allMessages.map(({ ts }) => ts));
    const started = performance.now();
    const said = stage.slack.waitForMessage(
      (message) => message.fromBot && !before.has(message.ts) && wanted(message),
      PATIENCE_MS,
    );
    said.catch(() => undefined);
    await type(text.replaceAll('%', id), asking);
    return { id, said: await said, ms: performance.now() - started };
  };
  // What is loaded with the first look-up is no part of any bound.
  await warmUp(stage, newCall());
  return {
    stage,
    measured,
    hold,
    newCall,
    type,
    ask,
    probe: () => probeOf(stage.bot),
    restart: async () => {
      await stage.restart();
      await warmUp(stage, newCall());
    },
    close: () => stage.close(),
  };
}

/** Waits until a check passes. `expect.poll` does not know which of the tests side by side it belongs to. */
export function expectSoon(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: PATIENCE_MS, interval: 25 });
}

/** A look-up whose failure the asker alone is told, by this code and in time. */
export async function expectTold(scene: Scene, code: ErrorCode, asking: Asking = {}): Promise<string> {
  const { said, ms } = await scene.ask(asking);
  const { what } = messagesFor('en').errors[code];
  expect(said.visibleTo).toBe(asking.user ?? PEOPLE.lin);
  expect(said.text).toContain(what);
  expect(said.text).toMatch(/Reference: [\w-]{6,}/);
  scene.hold('toldMs', ms);
  return `\`${code}\`, alone: “${what}”`;
}

/** A look-up whose card everybody sees. */
export async function expectCard(scene: Scene, asking: Asking = {}): Promise<string> {
  const { said, id } = await scene.ask(asking);
  expect(said.metadata?.event_payload['contact_id'] ?? said.text).toBe(id);
  expect(said.visibleTo).toBeNull();
  return 'the card';
}
