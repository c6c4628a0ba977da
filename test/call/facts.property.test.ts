import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, isFinal, type CallFacts } from '../../src/call/facts.js';
import { spanMs, sumMs, type Span, type Tally } from '../../src/call/span.js';
import { anyRecord } from '../support/any-record.js';

const SUPERVISION = ['StartMonitor', 'StartCoach', 'BargeIn', 'Intercept'];

function holds(check: (facts: CallFacts) => void): void {
  fc.assert(
    fc.property(anyRecord, (record) => check(factsOf(record))),
    { numRuns: 400 },
  );
}

/** Every number of the facts under a name that says it measures time or counts, with its path. */
function measures(value: unknown, path = ''): [string, number][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]): [string, number][] => {
    if (key === 'record' || key === 'timeline') return [];
    const here = `${path}/${key}`;
    if (typeof part !== 'number') return measures(part, here);
    return /(?:ms|count|outside|total)$/i.test(key) ? [[here, part]] : [];
  });
}

function tallies({ activities, hold }: CallFacts): Tally[] {
  return [
    hold,
    ...activities.flatMap((a) => [a.hold, a.mute, a.consult, a.conference, a.monitored, a.coached]),
  ];
}

describe('the facts of any record', () => {
  it('have no value that is negative, NaN or endless', () => {
    holds((facts) => {
      for (const [path, value] of measures(facts)) {
        expect.soft(Number.isFinite(value) && value >= 0, `${path} is ${value}`).toBe(true);
      }
    });
  });

  it('add up', () => {
    holds((facts) => {
      for (const { ms, waits } of facts.visits) expect(ms).toBe(sumMs(waits.map(spanMs)));
      expect(facts.waiting.queueMs).toBe(sumMs(facts.visits.map(({ ms }) => ms)));
      for (const { spans, count, totalMs, longestMs } of tallies(facts)) {
        expect(totalMs).toBe(sumMs(spans.map(spanMs)));
        expect(count).toBe(spans.length);
        if (totalMs !== null) expect(longestMs).toBe(Math.max(0, ...spans.map((span) => spanMs(span) ?? 0)));
      }
      for (const { connections, connectedMs, hold, talkMs } of facts.activities) {
        if (connections.length > 0) expect(connectedMs).toBe(sumMs(connections.map(spanMs)));
        if (talkMs !== null && connections.length > 0) {
          expect(talkMs).toBe((connectedMs ?? NaN) - (hold.totalMs ?? NaN));
        }
      }
    });
  });

  it('measure each stretch from its start to its end, or not at all', () => {
    holds(({ visits, rings, activities }) => {
      const groups: [readonly Span[], number | null][] = [
        ...visits.map(({ waits, ms }): [readonly Span[], number | null] => [waits, ms]),
        ...rings.map(({ span }): [readonly Span[], number | null] => [[span], spanMs(span)]),
        ...activities.map((a): [readonly Span[], number | null] => [a.connections, a.connectedMs]),
      ];
      const measured = groups.filter(([, ms]) => ms !== null).flatMap(([spans]) => spans);
      expect(measured.filter(({ from, to }) => to === null || to < from)).toEqual([]);
    });
  });

  it('do not let stretches of one agent overlap', () => {
    holds(({ activities }) => {
      for (const spans of activities.flatMap((a) => [a.connections, a.hold.spans, a.mute.spans])) {
        spans.slice(1).forEach(({ from }, i) => {
          expect(spans[i]?.to ?? Infinity).toBeLessThanOrEqual(from);
        });
      }
    });
  });

  it('have the caller wait no longer than from the first queueing or ringing to the end of the last', () => {
    holds(({ waiting: { waitMs, end }, visits, rings, activities }) => {
      if (waitMs === null) return;
      const spans = [...visits.flatMap(({ waits }) => waits), ...rings.map(({ span }) => span)];
      const first = Math.min(...spans.map(({ from }) => from));
      const answers = activities
        .filter(({ supervisor }) => !supervisor)
        .flatMap(({ connections }) => connections.map(({ start }) => start.at));
      const last = Math.max(...spans.map(({ to }) => to ?? -Infinity));
      const until = end === 'answered' ? Math.min(...answers) : last;
      expect(waitMs).toBeLessThanOrEqual(Math.max(0, until - first));
    });
  });

  it('never take a supervisor for one who rang, answered or was last', () => {
    holds(({ rings, agents, activities, timeline }) => {
      const keys = new Set(
        timeline.filter((e) => e.lane === 'agent' && SUPERVISION.includes(e.event)).map((e) => e.party.key),
      );
      const acting = [
        ...rings.map(({ agent }) => agent),
        agents.firstOffered,
        agents.firstAnswered,
        agents.last,
      ];
      for (const party of acting) expect(keys).not.toContain(party?.key);
      for (const { agent, supervisor, bargedInAt, tookOverAt, connections } of activities) {
        expect(supervisor).toBe(keys.has(agent.key));
        if (supervisor && bargedInAt === null && tookOverAt === null) expect(connections).toEqual([]);
      }
    });
  });

  it('are final exactly when nothing is pending', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(isFinal(record)).toBe(factsOf(record).pending.length === 0);
      }),
    );
  });
});
