import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../../src/sandbox/slack/people.js';
import { pageActionId } from '../../src/slack/messages/windows.js';
import { setStage, type Stage } from '../support/bot.js';
import { recordText, sampleRecord } from '../support/samples.js';
import { allText, askOnce } from './asking.js';
import { buttonsOf, nextChange, nextSaid, press, textOf, windowAfter, windowTurned } from './pressing.js';

const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const PENDING = sampleRecord('consult-transfer-monitored').contactId;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http', { CDR_SENSITIVE_USERS: PEOPLE.priya });
});
afterAll(() => stage.close());

describe('the buttons of a card', () => {
  it('are those that can bring something here', async () => {
    expect(buttonsOf(await askOnce(stage, HOLD))).toEqual([
      'picture',
      'all_events',
      'recording',
      'numbers',
      'raw',
      'refresh',
    ]);
    const unanswered = sampleRecord('abandoned-in-ivr').contactId;
    expect(buttonsOf(await askOnce(stage, unanswered))).not.toContain('recording');
    expect(buttonsOf(await askOnce(stage, `private ${HOLD}`))).toEqual([
      'share',
      'all_events',
      'recording',
      'numbers',
      'raw',
      'refresh',
    ]);
  });
});

describe('All events', () => {
  it('opens a window with every event, in the words of the card and with clock times', async () => {
    const card = await askOnce(stage, HOLD);
    const view = await windowAfter(stage, () => press(stage, card, 'all_events'));
    const text = textOf(view);
    expect(text).toContain('Put on hold (Held)');
    expect(text).toContain('10:04:51');
    expect(text).toMatch(/Events 1 to \d+ of \d+/);
  });

  it('turns pages of a long call, to its last event', async () => {
    stage.records.add(longRecord('job-900000000000000001', 130));
    const card = await askOnce(stage, 'job-900000000000000001');
    const first = await windowAfter(stage, () => press(stage, card, 'all_events'));
    expect(textOf(first)).toContain('Events 1 to 40 of ');
    const last = await windowTurned(stage, first, pageActionId('all_events', 'last'));
    expect(textOf(last)).toMatch(/Events 121 to (\d+) of \1"/);
    expect(textOf(await windowTurned(stage, last, pageActionId('all_events', 'earlier')))).toContain(
      'Events 81 to 120',
    );
  });

  it('says in the window why a call cannot be read', async () => {
    const card = await askOnce(stage, 'job-900000000000000001');
    stage.ccc.setFault('down', 10);
    const view = await windowAfter(stage, () => press(stage, card, 'raw', PEOPLE.priya));
    stage.ccc.setFault(null);
    expect(textOf(view)).toContain('unavailable');
    expect(textOf(view)).toContain('Reference');
  });
});

describe('what is personal', () => {
  it('is refused, privately, to whoever is not named in CDR_SENSITIVE_USERS', async () => {
    const card = await askOnce(stage, HOLD);
    for (const action of ['numbers', 'raw', 'recording'] as const) {
      const said = nextSaid(stage);
      await press(stage, card, action, PEOPLE.tom);
      const refusal = await said;
      expect(refusal.visibleTo).toBe(PEOPLE.tom);
      expect(refusal.text).toContain('shown only to the people');
    }
  });

  it('shows full numbers to those who are, for their eyes only', async () => {
    const card = await askOnce(stage, HOLD);
    const said = nextSaid(stage);
    await press(stage, card, 'numbers', PEOPLE.priya);
    const numbers = await said;
    expect(numbers.visibleTo).toBe(PEOPLE.priya);
    expect(allText(numbers)).toContain('15406127731');
    expect(allText(card)).not.toContain('15406127731');
  });

  it('shows the raw record in a window', async () => {
    const card = await askOnce(stage, HOLD);
    const view = await windowAfter(stage, () => press(stage, card, 'raw', PEOPLE.priya));
    expect(textOf(view)).toContain('ContactDisposition');
    expect(textOf(view)).toContain('15406127731');
  });
});

describe('Refresh', () => {
  it('says so where nothing has changed', async () => {
    const card = await askOnce(stage, PENDING);
    const said = nextSaid(stage);
    await press(stage, card, 'refresh');
    expect((await said).text).toContain('Nothing has changed');
  });

  it('puts the new card in place of the old one and says what changed', async () => {
    const card = await askOnce(stage, PENDING);
    stage.records.add(
      recordText('consult-transfer-monitored').replace(/"RecordingReady": *false/, '"RecordingReady": true'),
    );
    const edited = nextChange(stage, (change) =>
      change.kind === 'edited' && change.message.ts === card.ts ? change.message : null,
    );
    await press(stage, card, 'refresh');
    const refreshed = await edited;
    expect(refreshed.text).toMatch(/Updated .*: the recording is ready\./);
    expect(refreshed.text).not.toContain('provisional');
    expect(refreshed.metadata).toEqual(card.metadata);
  });
});

describe('Share', () => {
  it('posts a private card in the channel and takes the private one away', async () => {
    const card = await askOnce(stage, `private ${HOLD}`);
    const gone = nextChange(stage, (change) =>
      change.kind === 'deleted' && change.message.ts === card.ts ? true : null,
    );
    const said = nextSaid(stage);
    await press(stage, card, 'share');
    const shared = await said;
    expect(shared.visibleTo).toBeNull();
    expect(shared.metadata).not.toBeNull();
    expect(await gone).toBe(true);
  });
});

/** An answered call with this many holds. */
function longRecord(contactId: string, events: number): string {
  const answer: unknown = JSON.parse(recordText('inbound-answered-with-hold'));
  const text = JSON.stringify(answer).replaceAll(HOLD, contactId);
  const held = Array.from({ length: events }, (_, i) => ({
    Event: i % 2 === 0 ? 'Held' : 'Retrieved',
    EventTime: 1794967500000 + i * 1000,
  }));
  return text.replace(
    /("AgentEvents":\[\{.*?"EventSequence":\[)/,
    (start) => `${start}${JSON.stringify(held).slice(1, -1)},`,
  );
}
