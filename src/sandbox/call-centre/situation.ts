import type { CallDraft } from './draft.js';

/** `ContactType` as CCC writes it today. */
export type ContactType = 'INBOUND' | 'OUTBOUND' | 'PREDICTIVE' | 'BACK2BACK' | 'PRIVACY_DIAL' | 'INTERNAL';

/** Whether and how the customer was asked for a rating, and the key pressed. */
export interface Survey {
  readonly channel: 'IVR' | 'SMS';
  readonly key: number | null;
}

/** How a call came out: what the record says beside its steps. */
export interface Ending {
  readonly disposition: string;
  /** Empty where the system ended the call. */
  readonly initiator: 'agent' | 'customer' | '';
  /** `200 - OK` unless it says otherwise. */
  readonly reason?: string;
  /** `EstablishedTime`; on inbound calls the arrival at the call centre unless it says otherwise. */
  readonly established?: number | null;
  readonly earlyMedia?: string;
  readonly outsideReason?: string;
  readonly survey?: Survey;
  /** Whether there is something to record. */
  readonly recorded: boolean;
}

/** One kind of call, and how to play it. */
export interface Situation {
  readonly name: string;
  readonly type: ContactType;
  /** How usual it is among the others. */
  readonly weight: number;
  /** Writes the steps of one such call and says how it ended. */
  readonly play: (draft: CallDraft) => Ending;
}
