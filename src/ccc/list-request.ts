import { OUTCOME_DISPOSITIONS, type CallSearch, type DirectionFilter } from '../call/call-list.js';

/** Filters of CCC that say whose calls are wanted: each matches exactly or not at all (ccc-api.md 4.1). */
export interface WhoFilter {
  readonly Number?: string;
  readonly AgentId?: string;
  readonly SkillGroupIdList?: string;
}

export interface Rows {
  readonly page: number;
  readonly pageSize: number;
}

/** Every call that we place is outbound (`isPlacedByUs`). */
const TYPES: Readonly<Record<DirectionFilter, readonly string[]>> = {
  inbound: ['INBOUND'],
  outbound: ['OUTBOUND', 'PREDICTIVE', 'BACK2BACK', 'PRIVACY_DIAL'],
};

/** The parameters of ListCallDetailRecordsV2: lists are JSON text, for pop-core would flatten an array to `Name.1`. */
export function listRequest(
  instanceId: string,
  { since, until, outcomes, directions }: CallSearch,
  who: WhoFilter,
  { page, pageSize }: Rows,
): Record<string, string | number | undefined> {
  return {
    InstanceId: instanceId,
    PageNumber: page,
    PageSize: pageSize,
    StartTime: since,
    EndTime: until,
    // Its default is not documented; chats are no calls.
    MediaType: 'AUDIO',
    OrderByField: 'startTime',
    SortOrder: 'DESC',
    ContactTypeList: jsonList(directions.flatMap((direction) => TYPES[direction])),
    ContactDispositionList: jsonList(outcomes.flatMap((outcome) => OUTCOME_DISPOSITIONS[outcome])),
    ...who,
  };
}

/** Undefined, which is not sent, where nothing is to be filtered. */
export function jsonList(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : JSON.stringify([...new Set(values)]);
}
