import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CallSearch, Sought } from '../../src/call/call-list.js';
import type { CccFault } from '../../src/sandbox/ccc/faults.js';
import type { ErrorCode } from '../../src/errors.js';
import { daysBefore, idsOf, NOW, SEARCH, setFindingStage, type FindingStage } from './finding.js';

const VOICEMAIL = 'job-112790566021834409';
const ODD = 'job-1127551000204417';
const IN_IVR = 'job-11278150934427760';
const SECOND_AGENT = 'job-112755817360942185';
const TRANSFER = 'job-112743190586627341';
const HOLD = 'job-112740365918204763';
const IN_QUEUE = 'job-112718840273615094';
const CONSULT = 'job-112712255840391676';
const OUTBOUND = 'job-112704918863502247';
const IN_RING = 'job-112681027745036918';
const POWER_OFF = 'job-112670433019285574';
const WEEK = [VOICEMAIL, ODD, IN_IVR, SECOND_AGENT, TRANSFER, HOLD].concat([
  IN_QUEUE,
  CONSULT,
  OUTBOUND,
  IN_RING,
  POWER_OFF,
]);

let stage: FindingStage;
beforeAll(async () => {
  stage = await setFindingStage();
});
afterEach(() => stage.ccc.setFault(null));
afterAll(() => stage.close());

const find = (changes: Partial<CallSearch>) => stage.lists.find('ccc-test', { ...SEARCH, ...changes });
const lastRequest = () => stage.ccc.requests.at(-1)?.parameters ?? {};

describe('finding calls', () => {
  it('lists all of the window, latest first', async () => {
    const page = await find({});
    expect(idsOf(page.calls)).toEqual(WEEK);
    expect(page).toMatchObject({ total: 11, after: 'nothing', looked: null, since: SEARCH.since, page: 1 });
    expect(page.calls[0]).toMatchObject({ contactType: 'INBOUND', callingNumber: '16402258817' });
  });

  it('always sends a window, in ms, and asks for telephone calls', async () => {
    await find({});
    expect(lastRequest()).toMatchObject({
      Action: 'ListCallDetailRecordsV2',
      InstanceId: 'ccc-test',
      StartTime: String(daysBefore(7)),
      EndTime: String(NOW),
      PageNumber: '1',
      PageSize: '20',
      MediaType: 'AUDIO',
      SortOrder: 'DESC',
    });
    expect(Object.keys(lastRequest()).filter((name) => /List$|Number$|Id$/.test(name))).toEqual([
      'InstanceId',
      'PageNumber',
    ]);
  });

  it('sends filters as JSON text', async () => {
    await find({ outcomes: ['answered', 'abandoned'], directions: ['outbound'] });
    expect(lastRequest()).toMatchObject({
      ContactDispositionList:
        '["Success","AbandonedInIVR","AbandonedInQueue","AbandonedInRing","AbandonedInVoiceNavigator"]',
      ContactTypeList: '["OUTBOUND","PREDICTIVE","BACK2BACK","PRIVACY_DIAL"]',
    });
  });

  it.each<[Partial<CallSearch>, readonly string[]]>([
    [{ directions: ['outbound'] }, [OUTBOUND, POWER_OFF]],
    [{ directions: ['inbound'], outcomes: ['answered'] }, [SECOND_AGENT, TRANSFER, HOLD, CONSULT]],
    [{ outcomes: ['missed'] }, [VOICEMAIL, IN_IVR, IN_QUEUE, IN_RING, POWER_OFF]],
    [{ outcomes: ['abandoned'] }, [IN_IVR, IN_QUEUE, IN_RING]],
    [
      { directions: ['inbound', 'outbound'], outcomes: ['missed', 'answered'] },
      WEEK.filter((id) => id !== ODD),
    ],
    [{ since: daysBefore(1) }, [VOICEMAIL, ODD, IN_IVR]],
    [{ since: daysBefore(7), until: daysBefore(3) }, [IN_RING, POWER_OFF]],
  ])('by %j finds %j', async (search, ids) => {
    expect(idsOf((await find(search)).calls)).toEqual(ids);
  });

  it.each<[Sought, readonly string[]]>([
    [{ kind: 'number', number: '15406127731' }, [HOLD]],
    [{ kind: 'number', number: '19900000000' }, []],
    [{ kind: 'agent', name: 'wang.lei@ccc-test' }, [SECOND_AGENT]],
    [{ kind: 'queue', name: 'vip@ccc-test' }, [CONSULT]],
    [{ kind: 'agent_or_queue', name: 'wang.lei@ccc-test' }, [SECOND_AGENT]],
    [{ kind: 'agent_or_queue', name: 'vip@ccc-test' }, [CONSULT]],
    [{ kind: 'agent_or_queue', name: 'nobody@ccc-test' }, []],
  ])('lets CCC find %j', async (sought, ids) => {
    const page = await find({ sought });
    expect(idsOf(page.calls)).toEqual(ids);
    expect(page).toMatchObject({ total: ids.length, after: 'nothing', looked: null });
  });

  it.each<[Sought, readonly string[]]>([
    [{ kind: 'number_ending', starts: '', ends: '7731' }, [HOLD]],
    [{ kind: 'number_ending', starts: '154', ends: '7731' }, [HOLD]],
    [{ kind: 'number_ending', starts: '155', ends: '7731' }, []],
    [
      { kind: 'number_ending', starts: '', ends: '2710' },
      WEEK.filter((id) => id !== OUTBOUND && id !== POWER_OFF),
    ],
    [{ kind: 'agent', name: '王磊' }, [SECOND_AGENT]],
    [{ kind: 'agent', name: 'emma' }, [SECOND_AGENT]],
    [{ kind: 'agent', name: 'CLARKE' }, [SECOND_AGENT]],
    [{ kind: 'agent', name: 'wang.lei' }, [SECOND_AGENT]],
    [{ kind: 'agent', name: 'lark' }, []],
    [{ kind: 'agent', name: '售后' }, []],
    [{ kind: 'queue', name: '售后' }, [TRANSFER, HOLD, IN_RING]],
    [{ kind: 'queue', name: 'technical  support' }, [SECOND_AGENT]],
    [{ kind: 'queue', name: '服务' }, [TRANSFER, HOLD, IN_RING]],
    [{ kind: 'queue', name: '王磊' }, []],
    [{ kind: 'agent_or_queue', name: 'support' }, [SECOND_AGENT, TRANSFER]],
    [{ kind: 'agent_or_queue', name: '<!here>' }, [ODD]],
    [{ kind: 'agent_or_queue', name: '' }, []],
  ])('looks itself for %j', async (sought, ids) => {
    const page = await find({ sought });
    expect(idsOf(page.calls)).toEqual(ids);
    expect(page).toMatchObject({ total: ids.length, after: 'nothing', looked: { calls: 11, of: 11 } });
    expect(JSON.stringify(lastRequest())).not.toContain(
      'name' in sought && sought.name ? sought.name : '7731',
    );
  });

  it('lets CCC filter first what it can, and looks at the rest', async () => {
    const page = await find({ sought: { kind: 'queue', name: '售后' }, outcomes: ['answered'] });
    expect(idsOf(page.calls)).toEqual([TRANSFER, HOLD]);
    expect(page.looked).toMatchObject({ calls: 5, of: 5 });
  });

  it.each<[Sought | null]>([[null], [{ kind: 'number_ending', starts: '', ends: '2710' }]])(
    'pages on without losing or repeating a call, for %j',
    async (sought) => {
      const all = idsOf((await find({ sought })).calls);
      const paged: string[] = [];
      let after = 'more';
      for (let page = 1; after === 'more' && page < 9; page++) {
        const found = await find({ sought, page, pageSize: 3 });
        paged.push(...idsOf(found.calls));
        after = found.after;
      }
      expect(paged).toEqual(all);
      expect(after).toBe('nothing');
    },
  );

  it.each<Partial<CallSearch>>([
    { page: 0 },
    { page: 101 },
    { pageSize: 0 },
    { pageSize: 101 },
    { pageSize: 1.5 },
    { since: NOW + 1 },
    { since: Number.NaN },
    { since: -1 },
  ])('refuses %j without asking CCC', async (search) => {
    const before = stage.ccc.requests.length;
    await expect(find(search)).rejects.toMatchObject({ code: 'search_refused' });
    expect(stage.ccc.requests).toHaveLength(before);
  });
});

describe('a list that CCC refuses', () => {
  it.each<[ErrorCode, CccFault]>([
    ['list_denied', { code: 'Forbidden.RAM' }],
    ['list_denied', { code: 'Permission.Common' }],
    ['search_refused', { code: 'Parameter.Format' }],
    ['request_refused', { code: 'Parameter.Enumeration' }],
    ['instance_unknown', { code: 'NotExists.InstanceId' }],
    ['credentials_refused', { code: 'SignatureDoesNotMatch' }],
    ['ccc_throttled', 'throttling'],
    ['ccc_failed', { code: 'InternalService.Common' }],
    ['ccc_unavailable', 'down'],
    ['ccc_unavailable', 'html'],
    ['ccc_unavailable', 'empty'],
    ['ccc_unavailable', 'cut-off'],
    ['ccc_timeout', 'hang'],
    ['ccc_timeout', 'drip'],
    ['ccc_answer_too_large', 'huge'],
    ['ccc_answer_unreadable', { status: 200, body: '{"Code":"OK","Data":null}' }],
  ])('is %s after %j', async (code, fault) => {
    stage.ccc.setFault(fault);
    await expect(find({})).rejects.toMatchObject({ name: 'CodedError', code });
  });

  it('is an empty one where CCC does not know the agent', async () => {
    stage.ccc.setFault({ code: 'NotExists.UserId' }, 1);
    const sought = { kind: 'agent', name: 'gone@ccc-test' } as const;
    expect(await find({ sought })).toMatchObject({ calls: [], total: 0, after: 'nothing' });
  });

  it('comes all the same after throttling', async () => {
    stage.ccc.setFault('throttling-once');
    expect((await find({})).calls).toHaveLength(11);
  });

  it.each(['Parameter.Invalid', 'Parameter.Maximum'])(
    'is asked again for seven days where %s may mean that the window is too long',
    async (code) => {
      stage.ccc.setFault({ code }, 1);
      const page = await find({ since: 0 });
      expect(idsOf(page.calls)).toEqual(WEEK);
      expect(page).toMatchObject({ since: daysBefore(7), after: 'out_of_reach' });
    },
  );
});
