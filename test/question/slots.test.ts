import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { eventsIn } from '../../src/question/slots/events.js';
import { marked } from '../../src/question/slots/marked.js';
import { stretchOf } from '../../src/question/slots/moments.js';
import { nameBook } from '../../src/question/slots/names.js';
import { isOneSlip } from '../../src/question/slots/one-slip.js';
import { numberOf } from '../../src/question/slots/numbers.js';
import { strangersIn } from '../../src/question/slots/strangers.js';
import { termsIn } from '../../src/question/slots/terms.js';
import { ordinalIn, withOrdinals } from '../../src/question/slots/ordinals.js';
import { clocksIn, lengthsIn } from '../../src/question/slots/times.js';
import { zoneOffset } from '../../src/question/zone.js';
import { agent, callRecord, queue, steps } from '../support/record-builder.js';
import { reply, sampleFacts } from '../support/replying.js';

const call = factsOf(
  callRecord({
    agentEvents: [
      agent('王磊', [10, 'Ringing'], [20, 'AgentRingingTimeout']),
      agent('Emma Clarke', [21, 'Ringing'], [25, 'Established'], [60, 'Released']),
      agent('欧阳娜娜', [61, 'Ringing'], [70, 'Established'], [90, 'Released']),
      agent("Sean O'Hara", [91, 'Ringing'], [99, 'Released']),
    ],
    queueEvents: [
      queue('账单咨询', [5, 'Enqueue'], [10, 'QueueingRerouted']),
      queue('Technical Support', [10, 'Enqueue']),
    ],
  }),
);
const book = nameBook(call);

describe('names of a call', () => {
  it.each([
    ['how long did wang ring', ['王磊']],
    ['王磊那边响了多久', ['王磊']],
    ['小王接了吗', ['王磊']],
    ['wang lei or emma?', ['王磊', 'Emma Clarke']],
    ['did EMMA answer', ['Emma Clarke']],
    ['emma’s talk time', ['Emma Clarke']],
    ['ema clarke', ['Emma Clarke']],
    ['clark talk time', ['Emma Clarke']],
    ['欧阳响了几秒', []],
    ['欧阳娜娜响了几秒', ['欧阳娜娜']],
    ['ouyang nana', ['欧阳娜娜']],
    ["o'hara picked up?", ["Sean O'Hara"]],
    ['ohara picked up?', ["Sean O'Hara"]],
    ['who hung up', []],
    ['wander off', []],
  ])('are found in “%s”', (text, names) => {
    expect(marked(text, book).agents.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['账单咨询排了多久', ['账单咨询']],
    ['账单那个队列', ['账单咨询']],
    ['time in tech support', ['Technical Support']],
    ['technical queue', ['Technical Support']],
    ['any support', []],
  ])('of queues are found in “%s”', (text, names) => {
    expect(marked(text, book).queues.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['emma', 'ema', true],
    ['daniel', 'danile', true],
    ['clarke', 'clark', true],
    ['daniel', 'denial', false],
    ['tom', 'tim', true],
    ['emma', 'bmma', false],
  ])('%s and %s are one slip apart: %s', (a, b, slip) => {
    expect(isOneSlip(a, b)).toBe(slip);
  });

  it.each([
    ['did Alice ring', ['Alice']],
    ['how long did alice talk', []],
    ['小李接了吗', ['小李']],
    ['张姐在吗', ['张姐']],
    ['did the customer hang up', []],
    ['李雷接了吗', ['李雷']],
    ['请问诸葛小花振铃多久', ['诸葛小花']],
    ['高峰期接通多少', []],
    ['顾客挂断的吗', []],
    ['小问题', []],
    ['When was it', []],
  ])('that nobody on the call has are seen in “%s”', (text, names) => {
    expect(strangersIn(text, () => true)).toEqual(names);
  });

  it('of somebody come before what others may be called', () => {
    const two = factsOf(
      callRecord({ agentEvents: [agent('王伟', [1, 'Ringing']), agent('小王', [2, 'Ringing'])] }),
    );
    const named = (text: string) => marked(text, nameBook(two)).agents.map(({ name }) => name);
    expect(named('小王接了吗')).toEqual(['小王']);
    expect(named('王姐接了吗')).toEqual(['王伟']);
  });

  it('in the list of agents without any event are known to be there', () => {
    const record = callRecord({ agentEvents: [agent('王伟', [1, 'Ringing'], [5, 'Established'])] });
    const facts = factsOf({
      ...record,
      agentIds: [...record.agentIds, 'li-lei'],
      agentNames: [...record.agentNames, '李雷'],
    });
    expect(reply(facts, '李雷接了吗', true).text).toMatch(/^坐席列表中有李雷，但本通电话没有该坐席的事件。/);
    expect(reply(facts, 'how long did Marcus talk?', true).text).toMatch(
      /^The record does not name “Marcus”\./,
    );
  });

  it('in lower case are strangers only where no wording has the word', () => {
    expect(strangersIn('did alice talk', (word) => word !== 'alice')).toEqual(['alice']);
    expect(strangersIn('did custmer talk', (word) => word !== 'custmer')).toEqual([]);
  });
});

describe('numbers and times', () => {
  it.each([
    ['20', 20],
    ['二十', 20],
    ['三十五', 35],
    ['一百二', 120],
    ['一百零五', 105],
    ['十', 10],
    ['两', 2],
    ['twenty', 20],
    ['x', null],
  ])('%s is %s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it.each([
    ['within 20s', [20]],
    ['20 secs', [20]],
    ['a 20-second target', [20]],
    ['1 min 38 s', [98]],
    ['half a minute', [30]],
    ['thirty seconds', [30]],
    ['20秒内', [20]],
    ['二十秒', [20]],
    ['1分38秒', [98]],
    ['半分钟', [30]],
    ['一分半', [90]],
    ['两分钟', [120]],
    ['1小时2分', [3720]],
    ['give me a sec', []],
    ['第二个', []],
    ['几分钟', []],
    ['at 10:06', []],
  ])('“%s” names the lengths %j', (text, seconds) => {
    expect(lengthsIn(text).map(({ value }) => value)).toEqual(seconds);
  });

  it.each([
    ['between 10:06 and 10:09', ['10:6:', '10:9:']],
    ['at 10:02:11', ['10:2:11']],
    ['3pm', ['15:0:']],
    ['3:05 pm', ['15:5:']],
    ['10点05分', ['10:5:']],
    ['下午三点半', ['15:30:']],
    ['几点接的', []],
    ['有一点慢', []],
    ['12:34:56:78', []],
  ])('“%s” names the clock times %j', (text, clocks) => {
    expect(
      clocksIn(text).map(({ value: { hour, minute, second } }) => `${hour}:${minute}:${second ?? ''}`),
    ).toEqual(clocks);
  });

  it.each([
    ['the second agent', 2],
    ['第2次', 2],
    ['最后一个', -1],
    ['1st hold', 1],
    ['how many seconds', null],
    ['a second or two', null],
  ])('“%s” names the ordinal %s', (text, ordinal) => {
    expect(ordinalIn(withOrdinals({ text, values: [] }))).toBe(ordinal);
  });
});

describe('a clock time', () => {
  const facts = sampleFacts('inbound-answered-with-hold');
  const offset = zoneOffset('Asia/Shanghai')(facts.record.startTime ?? 0);
  const minute = (hour: number, min: number, second: number | null = null) =>
    stretchOf({ hour, minute: min, second }, facts, offset);

  it('is of the day of the call in the zone', () => {
    expect(offset).toBe(8 * 3_600_000);
    expect(minute(10, 6)).toEqual({
      from: Date.UTC(2026, 10, 18, 2, 6),
      to: Date.UTC(2026, 10, 18, 2, 6, 59, 999),
    });
  });

  it('that lies far from the call is time into it, where the call is that long', () => {
    expect(minute(2, 10)?.from).toBe((facts.record.startTime ?? 0) + 130_000);
  });

  it('knows zones with summer time', () => {
    expect(zoneOffset('Europe/Berlin')(Date.UTC(2026, 6, 1))).toBe(2 * 3_600_000);
    expect(zoneOffset('Europe/Berlin')(Date.UTC(2026, 11, 1))).toBe(3_600_000);
  });
});

describe('events and terms', () => {
  it.each([
    ['when did the queue time out', ['QueueingTimeout']],
    ['when did it start ringing', ['Ringing']],
    ['taken off hold', ['Retrieved']],
    ['从保持到挂断', ['Held', 'Released']],
    ['how long after the last hold did he hang up', ['Retrieved', 'Released']],
    ['how long after the hold started did he hang up', ['Held', 'Released']],
    ['保持后多久挂断', ['Retrieved', 'Released']],
    ['班长几点开始听', ['StartMonitor']],
    ['监听结束', ['StopMonitor']],
    ['lunch', []],
  ])('“%s” means %j', (text, names) => {
    expect(eventsIn(text, []).map(({ names: [first] }) => first)).toEqual(names);
  });

  it('are taken by their own names too', () => {
    const { text, values } = marked('when was AgentRingingTimeout', book);
    expect(eventsIn(text, values)).toMatchObject([{ names: ['AgentRingingTimeout'] }]);
  });

  it.each([
    ['what does wrap up mean', ['wrap_up']],
    ['振铃放弃是啥', ['AbandonedInRing']],
    ['attended transfer', ['attended_transfer']],
    ['lunch', []],
  ])('“%s” names the terms %j', (text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  it.each([
    ['what is AbandonedInRing', ['AbandonedInRing']],
    ['abandonedinring?', ['AbandonedInRing']],
    ['HologramStarted', ['HologramStarted']],
    ['held', []],
    ['whats 480', ['480']],
    ['486代表什么', ['486']],
    ['挂断码200 OK啥意思', ['200']],
    ['200 of them', []],
    ['480 s', []],
    ['480秒', []],
    ['503 calls', []],
    ['at 10:480', []],
  ])('“%s” has the codes %j', (text, codes) => {
    expect(marked(text, book).codes).toEqual(codes);
  });

  it('of a long record cost no more than its names', () => {
    const many = callRecord({
      agentEvents: Array.from({ length: 500 }, (_, i) => ({
        ...agent(`Agent ${i}`),
        agentId: `a${i}`,
        events: steps([i, 'Ringing']),
      })),
    });
    expect(nameBook(factsOf(many)).agents.length).toBeLessThan(600);
  });
});
