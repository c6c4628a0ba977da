import { listCalls } from './call-list.js';
import type { RecordSource } from './records.js';
import type { RecordingStore } from './recordings.js';
import { gatewayError, okReply, serviceError, type Reply } from './replies.js';
import type { RpcParameters } from './signature.js';

/**
 * How an id without a record is answered. No source documents it, so all three shapes that a client must
 * understand can be chosen: a `NotExists.ContactId` refusal, `Code: OK` with `Data: null`, `Code: OK` with
 * a `Data` that names no contact.
 */
export type UnknownContactAnswer = 'not-exists' | 'null-data' | 'empty-data';

/** What the operations work on. */
export interface CallCentre {
  readonly instanceIds: ReadonlySet<string>;
  readonly records: RecordSource;
  readonly recordings: RecordingStore;
  readonly clock: () => number;
  readonly unknownContact: (contactId: string) => UnknownContactAnswer;
}

type Operation = (centre: CallCentre, parameters: RpcParameters) => Reply;

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['GetCallDetailRecord', getCallDetailRecord],
  ['ListCallDetailRecordsV2', listCallDetailRecords],
  ['GetMonoRecording', getMonoRecording],
]);

/** Runs the operation that `Action` names; a refusal for an unknown one. */
export function runOperation(centre: CallCentre, parameters: RpcParameters): Reply {
  const operation = OPERATIONS.get(parameters.get('Action') ?? '');
  return operation === undefined ? gatewayError('InvalidApi.NotFound') : operation(centre, parameters);
}

function getCallDetailRecord(centre: CallCentre, parameters: RpcParameters): Reply {
  const refusal = refusalOfInstance(centre, parameters) ?? refusalOfBlank(parameters, 'ContactId');
  if (refusal !== null) return refusal;
  const contactId = parameters.get('ContactId') ?? '';
  const text = centre.records.find(contactId);
  if (text === undefined) return answerUnknown(centre.unknownContact(contactId), contactId);
  return { status: 200, contentType: 'application/json;charset=utf-8', body: text, code: 'OK' };
}

function answerUnknown(answer: UnknownContactAnswer, contactId: string): Reply {
  switch (answer) {
    case 'not-exists':
      return serviceError('NotExists.ContactId', contactId);
    case 'null-data':
      return okReply(null);
    case 'empty-data':
      return okReply({ AgentEvents: [], IvrEvents: [], QueueEvents: [], CustomerEvents: [] });
    default:
      throw new Error(`unknown answer ${String(answer satisfies never)}`);
  }
}

function listCallDetailRecords(centre: CallCentre, parameters: RpcParameters): Reply {
  return refusalOfInstance(centre, parameters) ?? listCalls(centre.records, parameters, centre.clock());
}

function getMonoRecording(centre: CallCentre, parameters: RpcParameters): Reply {
  const refusal = refusalOfInstance(centre, parameters) ?? refusalOfBlank(parameters, 'ContactId');
  if (refusal !== null) return refusal;
  const contactId = parameters.get('ContactId') ?? '';
  const text = centre.records.find(contactId);
  if (text === undefined) return serviceError('NotExists.ContactId', contactId);
  return centre.recordings.reply(text, contactId, parameters.get('ExpireSeconds'));
}

function refusalOfInstance(centre: CallCentre, parameters: RpcParameters): Reply | null {
  const blank = refusalOfBlank(parameters, 'InstanceId');
  if (blank !== null) return blank;
  const instanceId = parameters.get('InstanceId') ?? '';
  return centre.instanceIds.has(instanceId) ? null : serviceError('NotExists.InstanceId', instanceId);
}

function refusalOfBlank(parameters: RpcParameters, name: string): Reply | null {
  return (parameters.get(name) ?? '').trim() === '' ? serviceError('Parameter.Blank', name) : null;
}
