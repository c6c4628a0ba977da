import { describe, expect, it } from 'vitest';
import { readForm } from '../../src/slack/form-values.js';

const NOW = Date.parse('2026-11-18T10:00:00+08:00');
const HOUR = 3_600_000;
const ZONE = 'Asia/Shanghai';

interface Filled {
  what?: string | null;
  since?: string;
  date?: string;
  outcome?: string;
  direction?: string;
  instance?: string;
}

/** A view's state, as Slack sends it for what was filled in. */
function state({ what = null, since, date, ...menus }: Filled): unknown {
  const chosen = (value: string | undefined) => ({
    type: 'static_select',
    selected_option: value === undefined ? null : { text: { type: 'plain_text', text: 'x' }, value },
  });
  return {
    what: { what: { type: 'plain_text_input', value: what } },
    since: { since: chosen(since) },
    date: { date: { type: 'datepicker', selected_date: date ?? null } },
    outcome: { outcome: chosen(menus.outcome) },
    direction: { direction: chosen(menus.direction) },
    instance: { instance: chosen(menus.instance) },
  };
}

const read = (filled: Filled) => readForm(state(filled), NOW, ZONE);
const searched = (filled: Filled) => {
  const ask = read(filled);
  return ask?.kind === 'search' ? ask.search : ask;
};

describe('a form that was filled in', () => {
  it('is all calls of a day where nothing was', () => {
    expect(searched({})).toEqual({
      since: NOW - 24 * HOUR,
      until: NOW,
      sought: null,
      outcomes: [],
      directions: [],
      page: 1,
      pageSize: 10,
    });
  });

  it('is about a week where somebody is sought', () => {
    expect(searched({ what: ' 7731 ' })).toMatchObject({
      since: NOW - 7 * 24 * HOUR,
      sought: { kind: 'number_ending', starts: '', ends: '7731' },
    });
  });

  it.each<[Filled, object]>([
    [{ what: 'find 7731' }, { sought: { kind: 'number_ending', starts: '', ends: '7731' } }],
    [{ since: '2h' }, { since: NOW - 2 * HOUR }],
    [{ since: 'today' }, { since: Date.parse('2026-11-18T00:00:00+08:00') }],
    [{ date: '2026-11-01' }, { since: Date.parse('2026-11-01T00:00:00+08:00') }],
    [{ what: '王磊 昨天' }, { since: Date.parse('2026-11-17T00:00:00+08:00') }],
    [
      { what: 'Tom Becker missed' },
      { outcomes: ['missed'], sought: { kind: 'agent_or_queue', name: 'Tom Becker' } },
    ],
    [{ what: 'Tom Becker missed', outcome: 'answered' }, { outcomes: ['answered'] }],
    [
      { outcome: 'abandoned', direction: 'inbound' },
      { outcomes: ['abandoned'], directions: ['inbound'] },
    ],
    [{ what: '+86 154 0612 7731' }, { sought: { kind: 'number', number: '15406127731' } }],
  ])('%j searches %j', (filled, search) => {
    expect(searched(filled)).toMatchObject(search);
  });

  it.each([
    ['job-109634426711871319', ['job-109634426711871319']],
    ['`JOB-1`, job-2', ['job-1', 'job-2']],
    [Array.from({ length: 9 }, (_, i) => `job-${i}`).join(' '), [0, 1, 2, 3, 4].map((i) => `job-${i}`)],
  ])('opens the calls of %j', (what, contactIds) => {
    expect(read({ what, instance: 'sales' })).toEqual({ kind: 'look_up', contactIds, alias: 'sales' });
  });

  it('is about the default instance unless another one is chosen', () => {
    expect(read({ instance: '=' })).toMatchObject({ alias: null });
    expect(read({ instance: 'sales' })).toMatchObject({ alias: 'sales' });
  });

  it.each<[Filled, string, string]>([
    [{ what: '31' }, 'what', 'too_few_digits'],
    [{ what: '2026-02-30' }, 'what', 'wrong_date'],
    [{ what: 'yesterday today' }, 'what', 'since_twice'],
    [{ what: 'yesterday', since: '2h' }, 'what', 'since_twice'],
    [{ what: 'yesterday', date: '2026-11-01' }, 'what', 'since_twice'],
    [{ what: '99条' }, 'what', 'count_out_of_range'],
    [{ date: '2026-11-19' }, 'date', 'since_in_future'],
  ])('%j is refused at %s: %s', (filled, field, fault) => {
    expect(read(filled)).toMatchObject({ kind: 'refused', field, fault: { fault } });
  });

  it('is refused at the day where a time was chosen too', () => {
    expect(read({ since: '2h', date: '2026-11-01' })).toEqual({
      kind: 'refused',
      field: 'date',
      fault: 'two_times',
    });
  });

  it.each([
    null,
    'x',
    { what: { what: { value: 7 } } },
    { outcome: { outcome: { selected_option: { value: 'x' } } } },
  ])('is none of ours: %j', (values) => {
    expect(readForm(values, NOW, ZONE)).toBeNull();
  });

  it('may lack any field', () => {
    expect(readForm({}, NOW, ZONE)).toMatchObject({ kind: 'search', alias: null });
  });
});
