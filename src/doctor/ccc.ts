import { CCC_LIMITS, createCccClient, type CccClient } from '../ccc/client.js';
import { createCredentials } from '../ccc/credentials.js';
import type { Config } from '../config.js';
import { asCodedError, type ErrorCode } from '../errors.js';
import { failed, ok, warning, type Finding } from './finding.js';

/** An id that no call has: CCC looks at key and permission before it can say so. */
const NOBODYS_ID = 'job-100000000000000000';

type Parameters = Readonly<Record<string, string | number>>;

/** The operations that the bot uses. Without the first it is of no use, without the others it can do less. */
const OPERATIONS: readonly {
  readonly action: string;
  readonly needed: boolean;
  parameters(now: number): Parameters;
}[] = [
  { action: 'GetCallDetailRecord', needed: true, parameters: () => ({ ContactId: NOBODYS_ID }) },
  {
    action: 'ListCallDetailRecordsV2',
    needed: false,
    parameters: (now) => ({ PageNumber: 1, PageSize: 1, StartTime: now - 60_000, EndTime: now }),
  },
  { action: 'GetMonoRecording', needed: false, parameters: () => ({ ContactId: NOBODYS_ID }) },
];

/** Refusals of the made-up id: whoever is told so may use the operation. */
const ALLOWED: ReadonlySet<ErrorCode> = new Set(['call_not_found', 'call_id_refused', 'recording_not_ready']);

/** Asks each operation of each instance once, for a call that is not there. Stops at what concerns them all. */
export async function* examineCcc({
  endpoint,
  keys,
  instanceId,
  instances,
}: Config['ccc']): AsyncGenerator<Finding> {
  const client = createCccClient({
    endpoint,
    credentials: createCredentials(keys),
    limits: { ...CCC_LIMITS, attempts: 2 },
  });
  try {
    for (const instance of new Set([instanceId, ...instances.values()])) {
      for (const { action, needed, parameters } of OPERATIONS) {
        const finding = await ask(client, action, instance, needed, parameters(Date.now()));
        yield finding;
        if (finding.fact.kind === 'ccc_fault' && finding.fact.code !== 'instance_unknown') return;
        if (finding.fact.kind === 'ccc_fault') break;
      }
    }
  } finally {
    client.close();
  }
}

async function ask(
  client: CccClient,
  action: string,
  instance: string,
  needed: boolean,
  parameters: Parameters,
): Promise<Finding> {
  try {
    await client.call(action, { InstanceId: instance, ...parameters });
  } catch (error) {
    const { code, facts } = asCodedError(error);
    const upstream = facts.upstreamCode ?? '';
    if (code === 'access_denied') {
      const forbidden = { kind: 'ccc_forbidden', action, instance, upstream } as const;
      return needed ? failed(forbidden) : warning(forbidden);
    }
    if (!ALLOWED.has(code)) return failed({ kind: 'ccc_fault', action, instance, code, upstream });
  }
  return ok({ kind: 'ccc_allowed', action, instance });
}
