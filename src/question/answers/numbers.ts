import type { CallFacts } from '../../call/facts.js';
import type { Asked } from '../asked.js';
import { field, told, unknown, type Told } from '../told.js';
import type { Answers } from './answers.js';

type Which = 'calling' | 'called';

export type NumberStatement =
  | {
      readonly kind: 'number';
      readonly which: Which;
      readonly number: string;
      readonly place: string;
      readonly ours: boolean;
    }
  | { readonly kind: 'number_not_recorded'; readonly which: Which }
  | { readonly kind: 'place'; readonly which: Which; readonly place: string; readonly number: string }
  | { readonly kind: 'place_not_recorded'; readonly number: string };

/** The calling or the called number, masked by whoever words it; full ones never go into a thread. */
function tellNumber(which: Which) {
  return (call: CallFacts, { side }: Asked): Told<NumberStatement> => {
    // "The customer's number" is the called one where our side called.
    const whose = side === null ? which : (side === 'customer') === call.placedByUs ? 'called' : 'calling';
    const statement = numberOf(call, whose);
    return statement === null ? unknown([{ kind: 'number_not_recorded', which: whose }]) : told([statement]);
  };
}

/** Where the customer's number is from; on calls that we place that is the called number. */
function tellLocation(call: CallFacts): Told<NumberStatement> {
  const { record, placedByUs } = call;
  const which = placedByUs ? 'called' : 'calling';
  const [place, number] = placedByUs
    ? [record.calleeLocation, record.calledNumber]
    : [record.callerLocation, record.callingNumber];
  const name = placedByUs ? 'CalleeLocation' : 'CallerLocation';
  return place === ''
    ? unknown([{ kind: 'place_not_recorded', number }], [field(name, '')])
    : told([{ kind: 'place', which, place, number }], [field(name, place)]);
}

function numberOf(
  { record, placedByUs }: CallFacts,
  which: Which,
): Extract<NumberStatement, { kind: 'number' }> | null {
  const [number, place] =
    which === 'calling'
      ? [record.callingNumber, record.callerLocation]
      : [record.calledNumber, record.calleeLocation];
  return number === ''
    ? null
    : { kind: 'number', which, number, place, ours: (which === 'calling') === placedByUs };
}

/** The topics of this family. */
export const NUMBERS = {
  caller_number: tellNumber('calling'),
  dialled_number: tellNumber('called'),
  location: tellLocation,
} satisfies Answers<NumberStatement>;
