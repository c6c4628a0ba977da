import { describe, expect, it } from 'vitest';
import { createAskedBefore } from '../../src/slack/asked-before.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { factsFor, reply } from '../support/replying.js';

const place = { channel: 'C1', threadTs: '1.0' };

/** What each message of a thread is answered with; what was asked before is kept as the bot keeps it. */
async function thread(record: string, ...messages: readonly string[]): Promise<string[]> {
  const facts = factsFor(record);
  const before = createAskedBefore(createMemoryStore());
  const texts: string[] = [];
  for (const message of messages) {
    const { text, asked } = reply(facts, message, true, await before.recall(place, facts));
    const last = asked.at(-1);
    if (last !== undefined) await before.remember(place, last);
    texts.push(text ?? '');
  }
  return texts;
}

describe('a pronoun', () => {
  it.each([
    ['转给谁了', '他接了吗', /^Daniel Hughes 接听了，时间 .*11:18:41/],
    ['转给谁了', '他通话多久', /^Daniel Hughes 通话5分24秒/],
    ['who was it transferred to', 'how long did his phone ring', /Daniel Hughes: rang 21 s, answered\./],
    ['who answered', 'how long did she talk', /^赵敏 talked 2 min 40 s/],
    ['who talked longest', 'did he put her on hold', /^Daniel Hughes never put the customer on hold/],
  ])('means the person whom the last answer named: %s, %s', async (first, second, said) => {
    expect((await thread('blind-transfer', first, second))[1]).toMatch(said);
  });
});

describe('a pronoun after one of several', () => {
  it('means nobody whom the answer about the whole call would name', async () => {
    const [, text = ''] = await thread('blind-transfer', 'who talked the least', 'did he put her on hold');
    expect(text).not.toContain('Daniel');
  });
});

describe('a bare question', () => {
  it.each([
    ['coached-muted-ai-report', '静音了几次', '哪次最长', /\n最长：第2次静音：.*时长22秒。/],
    ['coached-muted-ai-report', '静音了几次', '最短的呢', /^最短：第1次静音：.*时长8秒。/],
    ['blind-transfer', 'who talked longest', 'by how much', /2 min 44 s more than 赵敏/],
    ['blind-transfer', '谁通话最短', '差多少', /比 Daniel Hughes 少2分44秒/],
  ])('leans on the last one, about %s: %s, %s', async (record, first, second, said) => {
    expect((await thread(record, first, second))[1]).toMatch(said);
  });
});

describe('what is named and not there', () => {
  it.each([
    [
      'how long in the billing queue',
      /^No queue “billing” on this call\. It was in: 售后服务 and Tier 2 Support\./,
    ],
    ['VIP队列排了多久', /^本通电话没有经过“vip”队列。经过的队列：售后服务、Tier 2 Support。/],
  ])('is said to be no queue of this call: %s', async (question, said) => {
    expect((await thread('blind-transfer', question))[0]).toMatch(said);
  });

  it('is a queue where a part of its name is', async () => {
    expect((await thread('consult-transfer-monitored', 'how long was the vip queue'))[0]).toMatch(
      /^VIP专线: 11 s/,
    );
  });
});

describe('two answers that are offered with a question', () => {
  it.each(['so who hung up, us or them', '谁挂的，我们还是客户'])(
    'are no question of their own: %s',
    async (message) => {
      const [text = ''] = await thread('consult-transfer-monitored', message);
      expect(text).toMatch(/Priya Nair/);
      expect(text).not.toMatch(/Inbound|呼入/);
    },
  );
});

describe('班长是谁', () => {
  it('asks for the supervisor on the call', async () => {
    expect((await thread('coached-muted-ai-report', '班长是谁'))[0]).toMatch(/^班长贺建国监听1分钟/);
  });
});
