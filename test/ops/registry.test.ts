import { describe, expect, it } from 'vitest';
import { createMeasuring } from '../../src/ops/measuring.js';
import { METRICS } from '../../src/ops/metrics.js';
import { resultOf } from '../../src/ops/outcomes.js';
import { createRegistry } from '../../src/ops/registry.js';

describe('the registry', () => {
  it('counts a value that is in no table as "other": nothing from outside makes series', async () => {
    const registry = createRegistry();
    for (const outcome of ['ok', 'made_up', '13800007777', '"} evil 1'])
      registry.count('cdr_slack_requests_total', { method: 'auth.test', outcome });
    const series = (await registry.text())
      .split('\n')
      .filter((line) => line.startsWith('cdr_slack_requests_total'));
    expect(series).toEqual([
      'cdr_slack_requests_total{method="auth.test",outcome="ok"} 1',
      'cdr_slack_requests_total{method="auth.test",outcome="other"} 3',
    ]);
  });

  it('starts counters with one label at 0, so that the first fault is an increase', async () => {
    expect(await createRegistry().text()).toContain('cdr_errors_total{code="access_denied"} 0');
  });
});

describe('names of metrics', () => {
  it.each(Object.entries(METRICS))('%s keeps Prometheus’s conventions', (name, { kind, help }) => {
    expect(name).toMatch(/^cdr_[a-z]+(?:_[a-z]+)*$/);
    if (kind === 'counter') expect(name).toMatch(/_total$/);
    if (kind === 'histogram') expect(name).toMatch(/_seconds$/);
    expect(help).toMatch(/\.$/);
  });
});

describe('measuring', () => {
  it('keeps what happens before prom-client is loaded', async () => {
    const measuring = createMeasuring('1.2.3', () => ({ underWay: 2, ready: false, storeDegraded: true }));
    measuring.recordServed('memory');
    measuring.cccRequest({ action: 'GetCallDetailRecord', attempt: 2, outcome: 'ccc_timeout', ms: 3000 });
    const { text } = await measuring.scrape();
    for (const line of [
      'cdr_records_served_total{from="memory"} 1',
      'cdr_ccc_retries_total{action="GetCallDetailRecord"} 1',
      'cdr_ccc_request_duration_seconds_sum{action="GetCallDetailRecord"} 3',
      'cdr_work_in_progress 2',
      'cdr_ready 0',
      'cdr_store_degraded 1',
      'cdr_build_info{version="1.2.3"} 1',
    ])
      expect(text).toContain(line);
  });
});

describe('a result', () => {
  it.each([
    ['posted', false, 'done'],
    ['posted', true, 'declined'],
    ['silent', false, 'silent'],
    ['not_ours', false, 'silent'],
    ['duplicate', false, 'duplicate'],
    ['not_allowed', false, 'refused'],
    ['ccc_timeout', false, 'failed'],
    ['unconfirmed', true, 'failed'],
  ] as const)('of %s, declined: %s, is %s', (outcome, declined, result) => {
    expect(resultOf({ outcome, declined })).toBe(result);
  });
});
