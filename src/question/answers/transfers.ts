import type { EventName } from '../../call/event-names.js';
import type { CallFacts } from '../../call/facts.js';
import { betweenMs, type Ms } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Transfer } from '../../call/transfers.js';
import type { Asked } from '../asked.js';
import { absent, events, field, told, unknown, type Evidence, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { nthOrAll } from './nth.js';

export type TransferStatement =
  | {
      readonly kind: 'transferred';
      readonly how: Transfer['kind'];
      readonly from: Party | null;
      readonly to: Party | null;
      /** Null where it has been said already. */
      readonly at: number | null;
      readonly answered: boolean;
      readonly ordinal: number;
      readonly of: number;
    }
  | { readonly kind: 'never_transferred' }
  /** Not in the way that is asked about; how it was transferred stands beside it. */
  | { readonly kind: 'no_transfer_of_kind'; readonly how: Transfer['kind'] }
  | { readonly kind: 'transfer_target'; readonly to: Party | null; readonly how: Transfer['kind'] }
  | { readonly kind: 'transfer_source'; readonly from: Party | null }
  | {
      readonly kind: 'target_answered';
      readonly to: Party | null;
      readonly answered: boolean;
      readonly waitMs: Ms;
    }
  | { readonly kind: 'transferred_at'; readonly at: number }
  | {
      readonly kind: 'transfer_wait';
      readonly ms: Ms;
      readonly to: Party | null;
      readonly answered: boolean;
      /** Where nobody answered: until the customer left. */
      readonly leftAfterMs: Ms;
    }
  | { readonly kind: 'no_such_transfer'; readonly of: number }
  /** Why it was transferred no record tells. */
  | { readonly kind: 'transfer_reason_unknown' }
  | { readonly kind: 'forwarded_out'; readonly reason: string }
  | { readonly kind: 'not_forwarded'; readonly reason: string };

type Lead = 'transfer' | 'target' | 'source' | 'answered' | 'time' | 'wait';

const MOST_LISTED = 4;

/** Transfers: how, from whom, to whom, when, whether the target answered, how long the customer waited. */
function tellTransfer(lead: Lead) {
  return (call: CallFacts, asked: Asked): Told<TransferStatement> => {
    const how = kindIn(asked);
    const ofKind = call.transfers.filter(({ kind }) => how === null || kind === how);
    const all = ofKind.filter(({ from, to }) => meant(asked, lead, from, to));
    const transfers = all.length > 0 ? all : ofKind.length > 0 ? ofKind : call.transfers;
    if (transfers.length === 0) {
      return told([{ kind: 'never_transferred' }], [absent('BlindTransfer', 'AttendedTransfer')]);
    }
    const chosen = nthOrAll(transfers, asked.ordinal);
    if (chosen.length === 0) return unknown([{ kind: 'no_such_transfer', of: transfers.length }]);
    const leads = chosen.slice(0, MOST_LISTED).flatMap((transfer) => leading(call, lead, transfer));
    const whole = chosen
      .slice(0, MOST_LISTED)
      .map((transfer) => transferred(call, transfer, lead !== 'time'));
    const reason: TransferStatement[] =
      asked.wants === 'reason' && lead === 'transfer' ? [{ kind: 'transfer_reason_unknown' }] : [];
    const otherwise: TransferStatement[] =
      how === null || ofKind.length > 0 ? [] : [{ kind: 'no_transfer_of_kind', how }];
    const [first, ...others] = [...otherwise, ...reason, ...leads, ...whole];
    const evidence = chosen.slice(0, 2).flatMap((transfer) => proof(call, transfer));
    if (first === undefined) return told([{ kind: 'never_transferred' }]);
    return reason.length > 0 ? unknown([first, ...others], evidence) : told([first, ...others], evidence);
  };
}

/** Where a text names one way of transferring alone. */
function kindIn({ events: mentions }: Asked): Transfer['kind'] | null {
  const names = mentions.find((mention) => mention.names.some((name) => WAYS.has(name)))?.names ?? [];
  const [only] = names;
  return names.length === 1 && only !== undefined ? (WAYS.get(only) ?? null) : null;
}

const WAYS: ReadonlyMap<EventName, Transfer['kind']> = new Map([
  ['BlindTransfer', 'blind'],
  ['AttendedTransfer', 'attended'],
]);

/** Forwarding to an outside line, by the disposition; why that leg ended, where the record says so. */
function tellForwarded({ record, disposition }: CallFacts): Told<TransferStatement> {
  const reason = record.outsideNumberReleaseReason;
  const evidence: Evidence[] = [
    field('ContactDisposition', record.contactDisposition),
    field('OutsideNumberReleaseReason', reason),
  ];
  return disposition.name === 'ForwardToOutsideNumber' || reason !== ''
    ? told([{ kind: 'forwarded_out', reason }], evidence)
    : told([{ kind: 'not_forwarded', reason }], evidence);
}

function leading(
  call: CallFacts,
  lead: Lead,
  { to, from, kind, at, targetAnswered, customerWaitMs }: Transfer,
): TransferStatement[] {
  switch (lead) {
    case 'transfer':
      return [];
    case 'target':
      return [{ kind: 'transfer_target', to, how: kind }];
    case 'source':
      return [{ kind: 'transfer_source', from }];
    case 'answered':
      return [{ kind: 'target_answered', to, answered: targetAnswered, waitMs: customerWaitMs }];
    case 'time':
      return [{ kind: 'transferred_at', at: at.at }];
    case 'wait':
      return [
        {
          kind: 'transfer_wait',
          ms: customerWaitMs,
          to,
          answered: targetAnswered,
          leftAfterMs: targetAnswered ? null : betweenMs(at.at, leftAt(call, at)),
        },
      ];
  }
}

/** When the customer left after an event; null where the record does not say. */
function leftAt({ timeline }: CallFacts, after: TimelineEntry): number | null {
  const left = timeline.find(
    ({ lane, event, position }) =>
      position > after.position && (event === 'Abandoned' || (lane === 'customer' && event === 'Released')),
  );
  return left?.at ?? null;
}

function transferred({ transfers }: CallFacts, transfer: Transfer, timed: boolean): TransferStatement {
  const { kind, from, to, at, targetAnswered } = transfer;
  return {
    kind: 'transferred',
    how: kind,
    from,
    to,
    at: timed ? at.at : null,
    answered: targetAnswered,
    ordinal: transfers.indexOf(transfer) + 1,
    of: transfers.length,
  };
}

function meant({ agents }: Asked, lead: Lead, from: Party | null, to: Party | null): boolean {
  const [agent] = agents;
  if (agent === undefined) return true;
  return (lead !== 'target' && to?.key === agent.key) || from?.key === agent.key;
}

function proof({ rings }: CallFacts, { at, to }: Transfer): Evidence[] {
  const ring = rings.find(
    ({ agent, span }) => agent.key === to?.key && span.end !== null && span.end.position > at.position,
  );
  return events(at, ring?.span.start, ring?.span.end);
}

/** The topics of this family. */
export const TRANSFERS = {
  transfer: tellTransfer('transfer'),
  transfer_target: tellTransfer('target'),
  transfer_from: tellTransfer('source'),
  transfer_answered: tellTransfer('answered'),
  transfer_time: tellTransfer('time'),
  transfer_wait: tellTransfer('wait'),
  forwarded: tellForwarded,
} satisfies Answers<TransferStatement>;
