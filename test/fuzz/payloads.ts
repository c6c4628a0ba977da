import fc from 'fast-check';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import type { DeliveryKind } from '../../src/sandbox/slack/transport.js';
import { sampleRecord } from '../support/samples.js';
import { hostileText } from '../support/hostile-text.js';

/** Something that Slack, or whoever has its secret, may send. */
export interface Delivery {
  readonly kind: DeliveryKind;
  readonly payload: Readonly<Record<string, unknown>>;
}

const HOLD = sampleRecord('inbound-answered-with-hold').contactId;

const json = fc.jsonValue({ maxDepth: 3 });
const long = fc
  .tuple(
    fc.constantFrom('job-', '1', '-', ' ', '<', '@', '<@U', '帮', '\u200b', '%2d', 'find ', '*_`'),
    fc.nat(8_000),
  )
  .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)));
const words = fc.constantFrom(
  HOLD,
  `private ${HOLD}`,
  'find',
  'recent 99',
  'sales',
  'who hung up?',
  '谁先挂断的',
  'help',
  '<@U0CDRBOT1>',
);

/** What people type, and what nobody would. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.oneof(words, hostileText), { maxLength: 6 }).map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

/** A payload of which any field may be missing, or anything at all. */
function broken(fields: Readonly<Record<string, unknown>>, most = 3): fc.Arbitrary<Record<string, unknown>> {
  const names = Object.keys(fields);
  const change = fc.tuple(fc.constantFrom(...names), fc.option(json, { nil: undefined }));
  return fc
    .array(change, { maxLength: most })
    .map((changes) => ({ ...fields, ...Object.fromEntries(changes) }));
}

const command = fc
  .tuple(
    typed,
    broken(
      {
        channel_id: PLACES.support,
        user_id: PEOPLE.lin,
        team_id: 'T0SANDBOX',
        response_url: 'http://127.0.0.1:9/nowhere',
        trigger_id: '1.2.3',
      },
      1,
    ),
  )
  .map(([text, fields]): Delivery => ({
    kind: 'slash_commands',
    payload: { ...texts(fields), command: '/cdr', text },
  }));

const ts = fc.nat(999_999).map((micros) => `1794967440.${String(micros).padStart(6, '0')}`);

const event = fc
  .tuple(
    typed,
    ts,
    broken({
      type: 'message',
      channel: PLACES.support,
      channel_type: 'channel',
      user: PEOPLE.lin,
      thread_ts: '1794967400.000100',
      client_msg_id: 'x',
      blocks: [],
    }),
    broken(
      {
        type: 'event_callback',
        team_id: 'T0SANDBOX',
        api_app_id: 'A0CDRAPP1',
        event_id: 'Ev1',
        authorizations: [],
      },
      1,
    ),
  )
  .map(([text, at, said, envelope]): Delivery => {
    const message = { text, ts: at, event_ts: at, ...said };
    return { kind: 'events_api', payload: { event: message, ...envelope } };
  });

const ACTIONS = ['refresh', 'share', 'all_events', 'numbers', 'raw', 'recording', 'nonsense'].map(
  (name) => `card:${name}`,
);
const actionId = fc.constantFrom(
  ...ACTIONS,
  'page:all_events:last',
  'page:raw:earlier',
  'read_as:0',
  '',
  'constructor',
);
const carriedValue = fc.oneof(
  typed,
  json.map((one) => JSON.stringify(one)),
  fc.constant(`v1|${HOLD}|ccc-test`),
);

const pressed = fc
  .tuple(
    broken({ type: 'button', action_id: 'card:refresh', block_id: 'b' }, 1),
    actionId,
    carriedValue,
    broken({
      type: 'block_actions',
      user: { id: PEOPLE.lin },
      team: { id: 'T0SANDBOX' },
      container: { type: 'message', message_ts: '1794967440.000100', channel_id: PLACES.support },
      channel: { id: PLACES.support },
      message: { ts: '1794967440.000100' },
      trigger_id: '1.2.3',
      response_url: 'http://127.0.0.1:9/nowhere',
    }),
  )
  .map(([action, id, carried, payload]): Delivery => {
    const actions = [{ ...action, action_id: id, value: carried }];
    return { kind: 'interactive', payload: { actions, ...payload } };
  });

const submitted = fc
  .tuple(
    fc.constantFrom('view_submission', 'view_closed', 'shortcut', 'message_action', 'block_suggestion'),
    broken({
      user: { id: PEOPLE.lin },
      team: { id: 'T0SANDBOX' },
      callback_id: 'look_up_call',
      trigger_id: '1.2.3',
      view: { id: 'V1', callback_id: 'cdr_find', private_metadata: '{}', state: { values: {} } },
      channel: { id: PLACES.support },
      message: { ts: '1794967440.000100', text: HOLD },
      response_urls: [],
    }),
  )
  .map(([type, payload]): Delivery => ({ kind: 'interactive', payload: { type, ...payload } }));

const garbage = fc
  .tuple(
    fc.constantFrom('events_api', 'interactive'),
    fc.dictionary(fc.string({ maxLength: 12 }), json, { maxKeys: 6 }),
  )
  .map(([kind, payload]): Delivery => ({ kind, payload }));

/** A form carries texts only. */
function texts(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(fields)) {
    written[name] = typeof given === 'string' ? given : JSON.stringify(given);
  }
  return written;
}

/** Commands always come to a handler; of the others many fit no listener. */
export const commands = command;
export const deliveries: fc.Arbitrary<Delivery> = fc.oneof(
  { weight: 4, arbitrary: event },
  { weight: 4, arbitrary: pressed },
  { weight: 2, arbitrary: submitted },
  { weight: 2, arbitrary: garbage },
);
