import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/call/facts.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { Locale } from '../../../src/locale/messages.js';
import { momentIn } from '../../../src/locale/moment.js';
import { renderCard } from '../../../src/slack/messages/card.js';
import { situation, SITUATIONS } from '../../support/situations.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];

function card(name: string, locale: Locale) {
  return renderCard(factsOf(situation(name)), messagesFor(locale), momentIn('Asia/Shanghai'));
}

describe('the card', () => {
  for (const locale of LOCALES) {
    it.each(SITUATIONS.map(([name]) => name))(
      `says in plain text what happened: %s, ${locale}`,
      async (name) => {
        await expect(`${card(name, locale).text}\n`).toMatchFileSnapshot(`./golden/${name}.${locale}.txt`);
      },
    );

    it(`is laid out as blocks, ${locale}`, async () => {
      const { blocks } = card('inbound-answered-with-hold', locale);
      await expect(`${JSON.stringify(blocks, null, 1)}\n`).toMatchFileSnapshot(
        `./golden/blocks.${locale}.json`,
      );
    });
  }

  it.each([
    ['inbound-answered-with-hold', 'Answered by 李晓雯 after a wait of 26 s', '客户等待26秒'],
    ['inbound-second-agent-answers', 'Rang 王磊 20 s without an answer', '先振铃王磊20秒未接'],
    [
      'abandoned-in-ring-old-names',
      'rang 陈思远 15 s, then Tom Becker 9 s; the caller gave up after 42 s',
      '共等待42秒后挂断',
    ],
    ['abandoned-in-queue', 'gave up after 2 min 54 s', '共等待2分54秒后挂断'],
    ['abandoned-in-ivr', 'hung up in the IVR 22 s after the start', '进线22秒后在IVR中挂断'],
    ['abandoned-in-voice-navigator', 'in the voice navigator 31 s after', '31秒后在智能导航中挂断'],
    ['abandoned-in-queue-after-ring', 'rang 李晓雯 20 s; the caller gave up in the queue', '在排队中挂断'],
    ['queue-timeout-voicemail', 'until the queue timed out; no agent rang', '没有坐席振铃，排队超时'],
    ['queue-timeout-after-rings', 'rang 李晓雯 20 s, then Tom Becker 15 s', '排队超时'],
    ['queue-overflow', 'the queue was full', '排队人数已满'],
    ['queue-failed', 'the transfer to an agent failed', '转人工失败'],
    ['ivr-exception', 'the flow ended with an error', 'IVR系统异常'],
    ['forwarded-outside', 'that leg ended with NoAnswer', '该外线结束原因：NoAnswer'],
    ['declined-then-answered', 'Rang 王磊 4 s without an answer, then Emma Clarke', '先振铃王磊4秒未接'],
    ['blind-transfer', 'the customer’s line was released 2 s earlier', '客户侧早2秒释放'],
    [
      'blind-transfer-not-answered',
      'blind transfer to Daniel Hughes, who did not answer',
      '直接转接给 Daniel Hughes，对方未接',
    ],
    ['consult-transfer-monitored', 'transferred to Priya Nair after a consult', '咨询后转接给 Priya Nair'],
    ['supervisor-barges-in', 'Answered by 孙悦', '由孙悦接听'],
    ['success-but-unanswered', 'yet no answer is recorded', '没有接听记录'],
    ['unknown-disposition-unanswered', 'a disposition without a published meaning', '官方文档没有这个值'],
    [
      'outbound-no-answer-power-off',
      'probably the phone was switched off (PowerOff)',
      '可能是关机（PowerOff）',
    ],
    ['outbound-rejected', 'the customer rejected the call; the phone rang 15 s', '客户拒接；客户侧振铃15秒'],
    [
      'outbound-no-reason',
      'the record gives no reason; the phone rang 46 s',
      '话单没有记录原因；客户侧振铃46秒',
    ],
    ['predictive-answered', 'talked 45 s', '通话45秒'],
    ['running-in-queue', 'the caller is waiting in 售后服务', '客户正在售后服务排队'],
    ['running-on-hold', 'Emma Clarke has the customer on hold', 'Emma Clarke 正在保持客户'],
    ['seed-outbound-success', 'how long they talked is not in the record', '话单没有记录通话了多久'],
    ['odd-values', 'CCC reports “ParkedByPolicy”', 'CCC记录的结果为“ParkedByPolicy”'],
    ['nothing-but-an-id', 'no event is recorded so far', '目前还没有事件记录'],
  ])('says the fact that matters most: %s', (name, en, zh) => {
    expect(card(name, 'en').text).toContain(en);
    expect(card(name, 'zh-CN').text).toContain(zh);
  });
});
