import { LIST_LIMITS, type CallPage, type CallSearch, type Sought } from '../call/call-list.js';
import type { CallLists } from '../call/call-source.js';
import { asCodedError, CodedError } from '../errors.js';
import type { CccClient } from './client.js';
import { decodeCallList, type WirePage } from './list-data.js';
import { matcher, type ByEye } from './list-match.js';
import { jsonList, listRequest, type Rows, type WhoFilter } from './list-request.js';
import { scan } from './list-scan.js';

/**
 * The longest window known to be allowed: the version of 2017 names it, today's names none (ccc-api.md 4.3). A
 * longer one that is refused is cut to this, at its early end.
 */
export const SAFE_WINDOW_MS = 7 * 86_400_000;

export interface CallListsParts {
  readonly client: Pick<CccClient, 'call'>;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
}

type Ask = (search: CallSearch, who: WhoFilter, rows: Rows) => Promise<WirePage>;

/** Finds calls in CCC. Nothing is remembered: a list is out of date with the next call. */
export function createCallLists({
  client,
  now = performance.now.bind(performance),
}: CallListsParts): CallLists {
  const asking =
    (instanceId: string): Ask =>
    async (search, who, rows) => {
      try {
        const request = listRequest(instanceId, search, who, rows);
        return decodeCallList(await client.call('ListCallDetailRecordsV2', request));
      } catch (error) {
        return noneOrFault(error);
      }
    };

  return {
    async find(instanceId, search) {
      if (!isPossible(search)) throw new CodedError('search_refused');
      const ask = asking(instanceId);
      try {
        return await findOnce(ask, search, now);
      } catch (error) {
        const narrowed = narrowedAfter(error, search);
        if (narrowed === null) throw error;
        const page = await findOnce(ask, narrowed, now);
        return page.after === 'nothing' ? { ...page, after: 'out_of_reach' } : page;
      }
    },
  };
}

function findOnce(ask: Ask, search: CallSearch, now: () => number): Promise<CallPage> {
  const who = whoOf(search.sought);
  return who.by === 'ccc'
    ? exactly(ask, search, who.filters)
    : scan({ ask: (rows) => ask(search, {}, rows), matches: matcher(who.sought), now }, search);
}

type Who =
  | { readonly by: 'ccc'; readonly filters: readonly WhoFilter[] }
  | { readonly by: 'us'; readonly sought: ByEye };

/** Ids look like `login@instance` (ccc-api.md 8); CCC filters by ids, and we by names and by parts of numbers. */
function whoOf(sought: Sought | null): Who {
  if (sought === null) return { by: 'ccc', filters: [{}] };
  if (sought.kind === 'number') return { by: 'ccc', filters: [{ Number: sought.number }] };
  if (sought.kind === 'number_ending' || !/^[^\s@]+@[^\s@]+$/.test(sought.name)) return { by: 'us', sought };
  const agent = { AgentId: sought.name };
  const queue = { SkillGroupIdList: jsonList([sought.name]) ?? '' };
  const filters = { agent: [agent], queue: [queue], agent_or_queue: [agent, queue] };
  return { by: 'ccc', filters: filters[sought.kind] };
}

/** Lets CCC do the whole search; the first filter that has calls counts. */
async function exactly(ask: Ask, search: CallSearch, filters: readonly WhoFilter[]): Promise<CallPage> {
  const { page, pageSize, since } = search;
  let found: WirePage = NONE;
  for (const who of filters) {
    found = await ask(search, who, { page, pageSize });
    if (found.rows > 0) break;
  }
  const seen = (page - 1) * pageSize + found.rows;
  // Later pages may say 0 (ccc-api.md 4.3).
  const total = found.total === null || found.total < seen ? null : found.total;
  const hasMore = found.rows > 0 && (total === null ? found.rows === pageSize : total > seen);
  const after = !hasMore ? 'nothing' : page < LIST_LIMITS.pages ? 'more' : 'out_of_reach';
  return { calls: found.calls, page, pageSize, total, after, since, looked: null };
}

const NONE: WirePage = { calls: [], rows: 0, total: 0 };

/** An agent, queue or number that CCC does not know has no calls. Refusals of a list have words of their own. */
function noneOrFault(error: unknown): WirePage {
  const { code, facts } = asCodedError(error);
  switch (code) {
    case 'call_not_found':
      return NONE;
    case 'access_denied':
      throw new CodedError('list_denied', facts);
    case 'call_id_refused':
      throw new CodedError('search_refused', facts);
    default:
      throw error;
  }
}

function narrowedAfter(error: unknown, search: CallSearch): CallSearch | null {
  const { code } = asCodedError(error);
  const isRefused = code === 'search_refused' || code === 'request_refused';
  const since = search.until - SAFE_WINDOW_MS;
  return isRefused && search.since < since ? { ...search, since } : null;
}

function isPossible({ since, until, page, pageSize }: CallSearch): boolean {
  const isWithin = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;
  const isWindow = [since, until].every((at) => Number.isInteger(at) && at >= 0) && since <= until;
  return isWindow && isWithin(page, LIST_LIMITS.pages) && isWithin(pageSize, LIST_LIMITS.pageSize);
}
