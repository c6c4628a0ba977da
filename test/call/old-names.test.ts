import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { spanMs } from '../../src/call/span.js';
import { agent, callRecord, customer } from '../support/record-builder.js';

describe('names of the 2017 version', () => {
  it('mean the same as the present ones', () => {
    const { answered, activities, hold } = factsOf(
      callRecord({
        agentEvents: [
          agent('Li', [10, 'CallEstablished'], [20, 'CallHeld'], [25, 'CallRetrieved'], [50, 'CallReleased']),
        ],
      }),
    );
    expect(answered).toBe(true);
    expect(activities[0]?.connections.map(spanMs)).toEqual([40_000]);
    expect(hold.totalMs).toBe(5000);
  });

  it('say that the caller gave up', () => {
    const { abandonPoint } = factsOf(
      callRecord({ contactDisposition: 'AbandonedRing', customerEvents: [customer([42, 'CallAbandoned'])] }),
    );
    expect(abandonPoint).toEqual({ phase: 'ring', afterMs: 42_000 });
  });
});
