import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { allText, askOnce } from './asking.js';
import { addCall, CALLER, heardFrom, nextEdit, pressId, valuesOf } from './listing.js';
import { nextSaid } from './pressing.js';

const rowsOf = (text: string) => text.match(/list:open:/g)?.length ?? 0;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http');
  for (let i = 0; i < 13; i++) {
    const given = { contactId: `job-80000000000000${String(i).padStart(4, '0')}`, minutesAgo: 3 + i };
    addCall(stage, i === 5 ? { ...given, disposition: 'AbandonedInQueue', agentNames: '' } : given);
  }
  addCall(stage, {
    contactId: 'job-700001',
    minutesAgo: 30,
    agentNames: '<!channel>',
    caller: '13833334444',
  });
});
afterAll(() => stage.close());

describe('/cdr recent', () => {
  it('lists the latest calls for the asker alone, masked, a row with a button each', async () => {
    const list = await askOnce(stage, 'recent 3 2h');
    expect(list.visibleTo).toBe(PEOPLE.lin);
    const text = allText(list);
    expect(rowsOf(text)).toBe(3);
    expect(text).toContain('Calls 1 to 3 of 14, latest first');
    expect(text).toContain('138****2222');
    expect(text).toContain('Completed (Success)');
    expect(text).not.toContain(CALLER);
    expect(text.indexOf('0000')).toBeLessThan(text.indexOf('0002'));
  });

  it('keeps to its conditions, and says them', async () => {
    const text = allText(await askOnce(stage, 'recent abandoned inbound 2h'));
    expect(text).toContain('abandoned by the caller · inbound');
    expect(rowsOf(text)).toBe(1);
    expect(text).toContain('Caller hung up while queuing (AbandonedInQueue)');
    expect(text).toContain('no agent recorded');
  });

  it('works where the bot is not a member, and in a direct message', async () => {
    for (const channel of [PLACES.general, PLACES.dmPeople, PLACES.dmLin]) {
      expect(allText(await askOnce(stage, 'recent 1', { channel }))).toContain('Call 1 of');
    }
  });

  it('is asked of the instance that is named', async () => {
    await askOnce(stage, 'sales recent 2h');
    expect(stage.ccc.requests.at(-1)?.parameters['InstanceId']).toBe('ccc-sales');
  });
});

describe('/cdr find', () => {
  it('finds a number, its last digits and an agent, and names nobody whole', async () => {
    for (const sought of [CALLER, '2222', '晓雯']) {
      const text = allText(await askOnce(stage, `find ${sought} 2h`));
      expect(rowsOf(text)).toBe(10);
      expect(text).not.toContain(CALLER);
    }
  });

  it('says how far it looked where CCC has no filter', async () => {
    const text = allText(await askOnce(stage, 'find 4444 2h'));
    expect(text).toContain('numbers ending in 4444');
    expect(text).toContain('the bot looked at all 14 calls of this time');
    expect(text).toContain('<!channel>');
    expect(text).not.toContain('"type":"broadcast"');
  });

  it('says that nothing was found, and what else to try', async () => {
    const list = await askOnce(stage, 'find 13899998888 2h');
    expect(list.visibleTo).toBe(PEOPLE.lin);
    expect(list.text).toContain('No calls were found.');
    expect(list.text).toContain('Try a longer time');
  });

  it.each([
    ['find 31', '“31” has too few digits'],
    ['recent 2031-01-01', '“2031-01-01” is in the future'],
    ['recent 2026-02-30', '“2026-02-30” is not a date'],
    ['recent yesterday today', 'is a second time'],
    ['recent 900', '“900” is not a number of calls from 1 to 20'],
  ])('says what is wrong with %j, and what works', async (typed, said) => {
    const fault = await askOnce(stage, typed);
    expect(fault.visibleTo).toBe(PEOPLE.lin);
    expect(fault.text).toContain(said);
    expect(fault.text).toContain('/cdr recent 10');
  });

  it('says why CCC gives no list, with a reference', async () => {
    stage.ccc.setFault({ code: 'NoPermission.List' });
    const denied = await askOnce(stage, 'recent');
    stage.ccc.setFault('down', 10);
    const down = await askOnce(stage, 'recent');
    stage.ccc.setFault(null);
    expect(denied.text).toContain('may not list calls');
    expect(denied.text).toContain('Reference');
    expect(down.text).toContain('unavailable');
  });
});

describe('More', () => {
  it('puts the next page in place of the list, and Back the one before', async () => {
    const list = await askOnce(stage, 'recent 5 2h');
    const second = nextEdit(stage, list);
    await pressId(stage, list, 'list:more');
    const edited = await second;
    expect(allText(edited)).toContain('Calls 6 to 10 of 14');
    expect(edited.visibleTo).toBe(PEOPLE.lin);
    const first = nextEdit(stage, list);
    await pressId(stage, edited, 'list:back');
    expect(allText(await first)).toContain('Calls 1 to 5 of 14');
  });

  it('keeps its place while new calls come in', async () => {
    const list = await askOnce(stage, `find ${CALLER} 2h`);
    addCall(stage, { contactId: 'job-750001', minutesAgo: -1 });
    const next = nextEdit(stage, list);
    await pressId(stage, list, 'list:more');
    expect(allText(await next)).toContain('Calls 11 to 13 of 13');
  });

  it('turns one page on a double click', async () => {
    const list = await askOnce(stage, 'recent 2 2h');
    const asked = () =>
      stage.ccc.requests.filter(({ action }) => action === 'ListCallDetailRecordsV2').length;
    const before = asked();
    const next = nextEdit(stage, list);
    await Promise.all([pressId(stage, list, 'list:more'), pressId(stage, list, 'list:more')]);
    await next;
    await askOnce(stage, 'help');
    expect(asked()).toBe(before + 1);
  });

  it('leaves the list where CCC fails, and says why', async () => {
    const list = await askOnce(stage, 'recent 4 2h');
    stage.ccc.setFault('down', 10);
    const said = nextSaid(stage);
    await pressId(stage, list, 'list:more');
    expect((await said).text).toContain('unavailable');
    stage.ccc.setFault(null);
  });
});

describe('Open', () => {
  it('posts the card of the row in the channel', async () => {
    const list = await askOnce(stage, 'recent 2 2h');
    const said = nextSaid(stage);
    await pressId(stage, list, 'list:open:1');
    const card = await said;
    expect(card.visibleTo).toBeNull();
    expect(card.threadTs).toBeNull();
    expect(card.metadata?.event_payload['contact_id']).toBe('job-800000000000000001');
  });

  it('posts it once on a double click', async () => {
    const list = await askOnce(stage, 'recent 2 2h');
    const all = heardFrom(stage);
    const said = nextSaid(stage);
    await Promise.all([pressId(stage, list, 'list:open:0'), pressId(stage, list, 'list:open:0')]);
    await said;
    await askOnce(stage, 'help');
    expect(all.filter(({ metadata }) => metadata !== null)).toHaveLength(1);
  });

  it('shows it to the presser alone where the bot is not a member, with the way to invite it', async () => {
    const list = await askOnce(stage, 'recent 1 2h', { channel: PLACES.general });
    const said = nextSaid(stage);
    await pressId(stage, list, 'list:open:0');
    const card = await said;
    expect(card.visibleTo).toBe(PEOPLE.lin);
    expect(card.text).toContain('/invite @cdr');
    expect(card.text).toContain('job-800000000000000000');
  });

  it('says why the call cannot be read', async () => {
    const list = await askOnce(stage, 'recent 9 2h');
    stage.ccc.setFault({ code: 'NotExists.ContactId' }, 5);
    const said = nextSaid(stage);
    await pressId(stage, list, 'list:open:8');
    const told = await said;
    stage.ccc.setFault(null);
    expect(told.visibleTo).toBe(PEOPLE.lin);
    expect(told.text).toContain('No call with this id was found.');
  });
});

describe('a list that is no longer kept', () => {
  it('says so, with how to search again; its rows still open', async () => {
    const list = await askOnce(stage, 'recent 2 2h');
    expect(valuesOf(list).join('')).not.toMatch(/1381111|sought|since/);
    await stage.restart();
    const told = nextSaid(stage);
    await pressId(stage, list, 'list:more');
    const said = await told;
    expect(said.visibleTo).toBe(PEOPLE.lin);
    expect(said.text).toContain('Search again with /cdr recent');
    const card = nextSaid(stage);
    await pressId(stage, list, 'list:open:0');
    expect((await card).metadata).not.toBeNull();
  });
});

describe('lists where cards are private, in Chinese, for some people', () => {
  let own: Stage;
  beforeAll(async () => {
    const { lin, priya } = PEOPLE;
    own = await setStage('socket', {
      CDR_VISIBILITY: 'private',
      CDR_LOCALE: 'zh-CN',
      CDR_ALLOWED_USERS: [lin, priya].join(','),
    });
    for (let i = 0; i < 3; i++) addCall(own, { contactId: `job-81000${i}`, minutesAgo: 3 + i });
  });
  afterAll(() => own.close());

  it('are read and told in Chinese', async () => {
    const list = await askOnce(own, '查找 2222 2小时');
    expect(list.text).toContain('尾号 2222');
    expect(list.text).toContain('共3通');
    expect(list.text).toContain('正常结束（Success）');
  });

  it('open a card for the presser alone', async () => {
    const list = await askOnce(own, '最近 2');
    const said = nextSaid(own);
    await pressId(own, list, 'list:open:0');
    const card = await said;
    expect(card.visibleTo).toBe(PEOPLE.lin);
    expect(card.text).toContain('仅您可见。');
  });

  it('are refused to others, at the command and at every button', async () => {
    expect((await askOnce(own, 'recent', { user: PEOPLE.tom })).text).toContain('没有允许');
    const list = await askOnce(own, '最近 1');
    for (const actionId of ['list:open:0', 'list:more']) {
      const said = nextSaid(own);
      await pressId(own, list, actionId, PEOPLE.tom);
      const refusal = await said;
      expect(refusal.text).toContain('没有允许');
    }
  });

  it('do not turn for somebody else', async () => {
    const list = await askOnce(own, '最近 1');
    const said = nextSaid(own);
    await pressId(own, list, 'list:more', PEOPLE.priya);
    expect((await said).text).toContain('已过期');
  });
});
