import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../../src/sandbox/slack/people.js';
import { expectCard, setScene, type Scene } from '../faults/scene.js';
import { hostileText } from '../support/hostile-text.js';
import { recordText, SAMPLE_NAMES, sampleRecord } from '../support/samples.js';
import { expectHeld } from './held.js';

/** Of the bot's own work, for one answer of CCC, ms. */
const STOPPED_MS = 400;

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('http');
});
afterAll(() => scene.close());

const json = fc.jsonValue({ maxDepth: 4 });
const leaf = fc.oneof(
  json,
  hostileText,
  fc.constantFrom(0, -1, 1e308, '1e999', '9'.repeat(400), [], {}, null),
);

/** A record of which some values are something else, as text; `%` stands for the id that was asked for. */
const mutated = fc
  .tuple(fc.constantFrom(...SAMPLE_NAMES), fc.array(fc.tuple(fc.nat(), leaf), { minLength: 1, maxLength: 8 }))
  .map(([name, changes]) => {
    const values = [...recordText(name).matchAll(/(?<=": *)("(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null)/g)];
    let text = recordText(name);
    // From the end, so that the places before stay where they are.
    const chosen = new Map(changes.map(([at, value]) => [at % values.length, value]));
    for (const at of [...chosen.keys()].toSorted((a, b) => b - a)) {
      const { index = 0, 0: old = '' } = values[at] ?? {};
      text = text.slice(0, index) + JSON.stringify(chosen.get(at)) + text.slice(index + old.length);
    }
    return text.replaceAll(sampleRecord(name).contactId, '%');
  });

const whole = fc.oneof(
  json.map((data) => JSON.stringify({ Code: 'OK', RequestId: 'R-1', Data: data })),
  json.map((code) => JSON.stringify({ Code: code, Message: 'x' })),
  json.map((body) => JSON.stringify(body)),
  hostileText,
  mutated.map((text) => text.slice(0, text.length / 2)),
  fc.constantFrom('[', '{', '"').map((unit) => unit.repeat(50_000)),
);

const body = fc.oneof({ weight: 3, arbitrary: mutated }, { weight: 2, arbitrary: whole });
const status = fc.constantFrom(200, 200, 200, 400, 404, 500, 503);

describe('whatever CCC answers', () => {
  it('the asker gets one answer, in time, and the bot goes on', { timeout: 180_000 }, async () => {
    const held = fc.asyncProperty(body, status, async (text, code) => {
      const id = scene.newCall();
      const probe = scene.probe();
      await probe.reset();
      scene.stage.ccc.setFault({ status: code, body: text.replaceAll('%', id) });
      const { said, ms } = await scene.ask({ id });
      scene.hold('toldMs', ms);
      // A card for all, or the reason for the asker: nothing of a broken answer is shown to everybody.
      if (said.visibleTo === null) expect(said.metadata?.event_payload['contact_id']).toBe(id);
      else expect(said.text).toMatch(/Reference: |Only you can see this/);
      expect((await probe.seen()).stoppedMs).toBeLessThan(STOPPED_MS);
      expect(said.visibleTo ?? PEOPLE.lin).toBe(PEOPLE.lin);
    });
    await expectHeld(held, 60);
    scene.stage.ccc.setFault(null);
    await expectCard(scene);
    expect(scene.stage.bot.output.filter((line) => /"unhandled_rejection"|"thrown"/.test(line))).toEqual([]);
  });
});
