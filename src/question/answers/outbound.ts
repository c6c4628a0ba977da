import type { CallFacts } from '../../call/facts.js';
import { betweenMs, type Ms } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { EarlyMediaState } from '../../call/vocabulary.js';
import { sipStatusOf } from '../../call/vocabulary.js';
import type { Asked } from '../asked.js';
import { absent, events, field, told, unknown, type Evidence, type Note, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { dialling } from './agents.js';

export type OutboundStatement =
  | {
      readonly kind: 'outbound_failed';
      readonly state: EarlyMediaState | null;
      readonly reported: string;
      readonly sip: number | null;
      readonly reason: string;
    }
  | { readonly kind: 'outbound_failed_unknown'; readonly reason: string; readonly disposition: string }
  | { readonly kind: 'did_not_fail' }
  | { readonly kind: 'not_outbound' }
  | { readonly kind: 'customer_rang'; readonly ms: Ms; readonly answered: boolean }
  | { readonly kind: 'customer_ring_unknown' }
  | { readonly kind: 'dialled_for'; readonly ms: Ms }
  | { readonly kind: 'dial_to_answer'; readonly ms: number }
  | { readonly kind: 'dial_unknown' }
  /** Dialled, but the customer's phone never rang by the record; `afterMs`: from dialling to the end of the call. */
  | {
      readonly kind: 'dialled_without_ring';
      readonly by: Party;
      readonly at: number;
      readonly afterMs: Ms;
      readonly answered: boolean;
    };

/** Why a call that we placed did not get through: EarlyMediaState is CCC's guess, said as one; the SIP code beside it. */
export function tellOutboundFailure(call: CallFacts): Told<OutboundStatement> {
  const { record, earlyMedia, placedByUs, answered } = call;
  if (!placedByUs) return told([{ kind: 'not_outbound' }], [field('ContactType', record.contactType)]);
  if (answered)
    return told(
      [{ kind: 'did_not_fail' }],
      events(call.timeline.find(({ lane, event }) => lane === 'customer' && event === 'Established')),
    );
  const sip = sipStatusOf(record.releaseReason);
  const evidence: Evidence[] = [
    field('EarlyMediaState', record.earlyMediaState),
    field('ReleaseReason', record.releaseReason),
  ];
  const notes = call.traps.flatMap((trap): Note[] =>
    trap.kind === 'early_media_guess' ? [{ kind: 'trap', trap }] : [],
  );
  if (record.earlyMediaState === '' && sip === null) {
    return unknown(
      [
        {
          kind: 'outbound_failed_unknown',
          reason: record.releaseReason,
          disposition: record.contactDisposition,
        },
      ],
      evidence,
    );
  }
  return told(
    [
      {
        kind: 'outbound_failed',
        state: earlyMedia,
        reported: record.earlyMediaState,
        sip,
        reason: record.releaseReason,
      },
    ],
    evidence,
    notes,
  );
}

/** How long the customer's phone rang (call-facts, "dial and customer ring"); agents' rings are another thing. */
function tellCustomerRing(call: CallFacts): Told<OutboundStatement> {
  if (!call.placedByUs) {
    return told([{ kind: 'not_outbound' }], [field('ContactType', call.record.contactType)]);
  }
  if (call.customerRingMs === null)
    return unknown([{ kind: 'customer_ring_unknown' }, ...dialBeside(call)], noRinging(call));
  const customer = call.timeline.filter(({ lane }) => lane === 'customer');
  const rang = customer.find(({ event }) => event === 'Ringing');
  const end = customer.find(
    ({ event, position }) =>
      position > (rang?.position ?? 0) && (event === 'Established' || event === 'Released'),
  );
  return told<OutboundStatement>(
    [{ kind: 'customer_rang', ms: call.customerRingMs, answered: call.answered }, ...dialBeside(call)],
    events(rang, end),
  );
}

/** From dialling to the customer's phone ringing. */
function tellDialTime(call: CallFacts, asked: Asked): Told<OutboundStatement> {
  if (!call.placedByUs) return tellCustomerRing(call);
  const dialled = dialling(call);
  if (call.dialMs === null) return tellNoDialTime(call, dialled);
  const rang = call.timeline.find(({ lane, event }) => lane === 'customer' && event === 'Ringing');
  const ring: OutboundStatement[] =
    call.customerRingMs === null || asked.agents.length > 0
      ? []
      : [{ kind: 'customer_rang', ms: call.customerRingMs, answered: call.answered }];
  return told<OutboundStatement>(
    [{ kind: 'dialled_for', ms: call.dialMs }, ...ring, ...untilAnswer(call, dialled)],
    events(dialled, rang),
  );
}

/** What there is of dialling where a mark is missing: when it began, and how long after it the call ended. */
function tellNoDialTime(call: CallFacts, dialled: TimelineEntry | undefined): Told<OutboundStatement> {
  if (dialled === undefined) return unknown([{ kind: 'dial_unknown' }], [absent('Dialing')]);
  const { timeline, record, answered } = call;
  const rang = timeline.find(({ lane, event }) => lane === 'customer' && event === 'Ringing');
  if (rang !== undefined) return unknown([{ kind: 'dial_unknown' }], events(dialled, rang));
  const afterMs = betweenMs(dialled.at, record.releaseTime);
  const { party: by, at } = dialled;
  const end = timeline.findLast(({ event }) => event === 'Released');
  return unknown<OutboundStatement>(
    [{ kind: 'dialled_without_ring', by, at, afterMs, answered }, ...untilAnswer(call, dialled)],
    [...events(dialled, end), ...noRinging(call)],
  );
}

/** That nothing rings in the record; no evidence where an agent's phone did. */
function noRinging({ timeline }: CallFacts): Evidence[] {
  return timeline.some(({ event }) => event === 'Ringing') ? [] : [absent('Ringing')];
}

/** From dialling to the customer's answer. */
function untilAnswer({ timeline }: CallFacts, dialled: TimelineEntry | undefined): OutboundStatement[] {
  const answer = timeline.find(({ lane, event }) => lane === 'customer' && event === 'Established');
  const ms = betweenMs(dialled?.at, answer?.at);
  return ms === null ? [] : [{ kind: 'dial_to_answer', ms }];
}

function dialBeside({ dialMs }: CallFacts): OutboundStatement[] {
  return dialMs === null ? [] : [{ kind: 'dialled_for', ms: dialMs }];
}

/** The topics of this family. */
export const OUTBOUND = {
  outbound_failure: tellOutboundFailure,
  customer_ring: tellCustomerRing,
  dial_time: tellDialTime,
} satisfies Answers<OutboundStatement>;
