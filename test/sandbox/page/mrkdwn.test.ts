import { describe, expect, it } from 'vitest';
import { slackDate } from '../../../src/sandbox/page/render/dates.js';
import { mrkdwn } from '../../../src/sandbox/page/render/mrkdwn.js';
import { LIN } from './viewer.js';

const START = Date.UTC(2026, 10, 18, 2, 2, 11) / 1000;

describe('mrkdwn', () => {
  it.each([
    ['*a* _b_ ~c~ `d`', '<strong>a</strong> <em>b</em> <s>c</s> <code>d</code>'],
    ['*a _b_*', '<strong>a <em>b</em></strong>'],
    ['2*3*4 snake_case_name', '2*3*4 snake_case_name'],
    ['呼叫*很快*结束', '呼叫*很快*结束'],
    ['`*a*`', '<code>*a*</code>'],
    ['```\na < b\n```', '<pre>a &lt; b\n</pre>'],
    ['&gt; said\nrest', '<blockquote>said</blockquote>rest'],
    ['a &lt;b&gt; &amp;amp;', 'a &lt;b&gt; &amp;amp;'],
    ['<@U0LINYUE01>', '<span class="mention mention-me">@林悦</span>'],
    ['<#C0SUPPORT1|other>', '<span class="mention">#support</span>'],
    ['<!here>', '<span class="mention mention-me">@here</span>'],
    ['<!subteam^S1|agents>', '<span class="mention">@agents</span>'],
    [':warning: :no_such:', '⚠️ :no_such:'],
  ])('draws %j', (text, html) => {
    expect(mrkdwn(text, LIN).text).toBe(html);
  });

  it('links http and https, and shows any other address as text', () => {
    expect(mrkdwn('<https://a.example/?x=1&amp;y=2|see>', LIN).text).toBe(
      '<a href="https://a.example/?x=1&amp;y=2" target="_blank" rel="noopener noreferrer">see</a>',
    );
    expect(mrkdwn('<javascript:alert(1)|see>', LIN).text).toBe('&lt;javascript:alert(1)|see&gt;');
  });

  it('says dates in the zone of whoever reads, or their fallback', () => {
    const token = `<!date^${String(START)}^{date_num} {time_secs}|then>`;
    expect(mrkdwn(token, LIN).text).toContain('>2026-11-18 10:02:11</time>');
    expect(mrkdwn(token, { ...LIN, timeZone: 'Europe/Berlin' }).text).toContain(
      '>2026-11-18 03:02:11</time>',
    );
    expect(mrkdwn('<!date^soon^{date}|then & now>', LIN).text).toBe('then &amp; now');
    expect(mrkdwn('<!date^99999999999999999^{date}|then>', LIN).text).toBe('then');
  });

  it.each([
    '<script>alert(1)</script>',
    '*<img src=x onerror=alert(1)>*',
    '`<b>`',
    '<https://a.example/"onmouseover="alert(1)|x>',
    '<https://a.example|<b>x</b>>',
  ])('makes no markup of %j', (text) => {
    expect(mrkdwn(text, LIN).text).not.toMatch(
      /<(?!\/?(?:strong|code|a href="https:\/\/a\.example\/[^"]*" target="_blank" rel="noopener noreferrer"|a)>)/,
    );
  });
});

describe('the formats of dates', () => {
  it.each([
    ['{date_num}', '2026-11-18'],
    ['{date_slash}', '11/18/2026'],
    ['{date_long}', 'Wednesday, November 18, 2026'],
    ['{date_short}', 'Nov 18, 2026'],
    ['{date_short_pretty} {time}', 'Today 10:02'],
    ['{date}', 'November 18'],
    ['{date_pretty}', 'Today'],
    ['{date_long_pretty}', 'Today'],
    ['{day_divider_pretty}', 'Today'],
    ['{ago}', '2 hours ago'],
    ['{unheard_of}', '{unheard_of}'],
  ])('%s', (format, said) => {
    expect(slackDate(format, START, LIN)).toBe(said);
  });

  it('know the day by the calendar of the zone', () => {
    const late = Date.UTC(2026, 10, 17, 15, 59) / 1000;
    expect(slackDate('{date_pretty}', late, LIN)).toBe('Yesterday');
    expect(slackDate('{date_pretty}', late + 120, LIN)).toBe('Today');
    expect(slackDate('{date}', START - 300 * 86_400, LIN)).toBe('January 22, 2026');
  });

  it('are said in Chinese too', () => {
    expect(
      slackDate('{date_short_pretty} {time_secs}', START - 5 * 86_400, { ...LIN, locale: 'zh-CN' }),
    ).toBe('2026年11月13日 10:02:11');
  });
});
