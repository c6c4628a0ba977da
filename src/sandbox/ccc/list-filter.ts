import { serviceError, type Reply } from './replies.js';
import type { RpcParameters } from './signature.js';

/** What ListCallDetailRecordsV2 was asked for. A null part does not filter. Times are milliseconds since 1970. */
export interface CallFilter {
  readonly startTime: number;
  readonly endTime: number;
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly ascending: boolean;
  /** Whether telephone calls are wanted. */
  readonly hasAudio: boolean;
  readonly number: string | null;
  readonly callingNumber: string | null;
  readonly calledNumber: string | null;
  readonly agentId: string | null;
  readonly contactIds: readonly string[] | null;
  readonly skillGroupIds: readonly string[] | null;
  readonly types: readonly string[] | null;
  readonly dispositions: readonly string[] | null;
}

const DAY_MS = 86_400_000;
/** The default window starts at midnight in China (UTC+8). */
const CHINA_OFFSET_MS = 8 * 3_600_000;
const TYPES = ['INBOUND', 'OUTBOUND', 'INTERNAL', 'CONFERENCE', 'BACK2BACK', 'PREDICTIVE', 'PRIVACY_DIAL'];
/** Current names alone: the operation is younger than the older ones. */
const DISPOSITIONS = [
  'Success',
  'NoAnswer',
  'Reject',
  'AbandonedInIVR',
  'AbandonedInQueue',
  'AbandonedInRing',
  'AbandonedInVoiceNavigator',
  'QueuingTimeout',
  'QueuingOverflow',
  'QueuingFailed',
  'Voicemail',
  'IVRException',
  'ForwardToOutsideNumber',
];
/** The stored records are all of telephone calls. */
const MEDIA_TYPES = ['AUDIO', 'VIDEO', 'CHAT', 'ALL'];

class Refused extends Error {
  constructor(readonly reply: Reply) {
    super('refused');
  }
}

/** Reads and checks the parameters of ListCallDetailRecordsV2. @returns CCC's refusal when one is wrong. */
export function readFilter(parameters: RpcParameters, now: number): CallFilter | Reply {
  try {
    const today = Math.floor((now + CHINA_OFFSET_MS) / DAY_MS) * DAY_MS - CHINA_OFFSET_MS;
    return {
      startTime: integer(parameters, 'StartTime') ?? today,
      endTime: integer(parameters, 'EndTime') ?? now,
      pageNumber: pagePart(parameters, 'PageNumber'),
      pageSize: pagePart(parameters, 'PageSize'),
      hasAudio: ['AUDIO', 'ALL'].includes(choice(parameters, 'MediaType', MEDIA_TYPES, 'AUDIO')),
      ascending: isAscending(parameters),
      number: text(parameters, 'Number'),
      callingNumber: text(parameters, 'CallingNumber'),
      calledNumber: text(parameters, 'CalledNumber'),
      agentId: text(parameters, 'AgentId'),
      contactIds: list(parameters, 'ContactIdList'),
      skillGroupIds: list(parameters, 'SkillGroupIdList'),
      types: list(parameters, 'ContactTypeList', TYPES),
      dispositions: list(parameters, 'ContactDispositionList', DISPOSITIONS),
    };
  } catch (error) {
    if (error instanceof Refused) return error.reply;
    throw error;
  }
}

function isAscending(parameters: RpcParameters): boolean {
  choice(parameters, 'OrderByField', ['startTime'], 'startTime');
  return choice(parameters, 'SortOrder', ['ASC', 'DESC'], 'DESC') === 'ASC';
}

function text(parameters: RpcParameters, name: string): string | null {
  const value = parameters.get(name)?.trim() ?? '';
  return value === '' ? null : value;
}

function integer(parameters: RpcParameters, name: string): number | null {
  const written = text(parameters, name);
  if (written === null) return null;
  if (!/^-?\d+$/.test(written)) throw new Refused(serviceError('Parameter.Format', name));
  return Number(written);
}

function pagePart(parameters: RpcParameters, name: string): number {
  const value = integer(parameters, name);
  if (value === null) throw new Refused(serviceError('Parameter.Blank', name));
  if (value < 1) throw new Refused(serviceError('Parameter.Minimum', name));
  if (value > 100) throw new Refused(serviceError('Parameter.Maximum', name));
  return value;
}

function choice(
  parameters: RpcParameters,
  name: string,
  allowed: readonly string[],
  fallback: string,
): string {
  const value = text(parameters, name) ?? fallback;
  if (!allowed.includes(value)) throw new Refused(serviceError('Parameter.Enumeration', name));
  return value;
}

/** A list travels as JSON array text; pop-core's `Name.1` flattening is not understood, as on the real API. */
function list(
  parameters: RpcParameters,
  name: string,
  allowed?: readonly string[],
): readonly string[] | null {
  const written = text(parameters, name);
  if (written === null) return null;
  const items = jsonStrings(written);
  if (items === null) throw new Refused(serviceError('Parameter.Format', name));
  if (allowed !== undefined && items.some((item) => !allowed.includes(item))) {
    throw new Refused(serviceError('Parameter.Enumeration', name));
  }
  return items.length === 0 ? null : items;
}

function jsonStrings(written: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(written);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  } catch {
    return null;
  }
}
