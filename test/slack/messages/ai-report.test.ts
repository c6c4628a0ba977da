import { describe, expect, it } from 'vitest';
import { factsOf, type CallFacts } from '../../../src/call/facts.js';
import type { AnalyticsReport } from '../../../src/call/record.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { Locale, Messages } from '../../../src/locale/messages.js';
import { answer } from '../../../src/question/answers/index.js';
import { askedAbout } from '../../../src/question/asked.js';
import type { Topic } from '../../../src/question/topics.js';
import { renderAnswer } from '../../../src/slack/messages/answer.js';
import { HOSTILE } from '../../support/hostile-text.js';
import { sampleRecord } from '../../support/samples.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const TOPICS: readonly Topic[] = [
  'ai_report',
  'mood',
  'ai_solved',
  'ai_problem',
  'ai_todo',
  'ai_satisfaction',
];

const record = sampleRecord('outbound-answered-with-ai-report');
const ok = { success: true, taskId: 'task-1' };
const failed = { success: false, taskId: 'task-1' };
const task = (n: number): string => `回访第${n}次`;
const todo = (...tasks: string[]): AnalyticsReport => ({ ...NOTHING, todoList: { ...ok, tasks } });

const NOTHING: AnalyticsReport = { emotion: null, problemSolving: null, satisfaction: null, todoList: null };
const emotion = { type: 'Negative', confidence: 72, remark: '' };
const problemSolving = { solved: true, problem: '无法联网', solution: '' };
const satisfaction = { description: '满意', remark: '' };

/** Reports by what is odd about them. `null`: marked ready, and not there. */
const REPORTS: Readonly<Record<string, AnalyticsReport | null>> = {
  'marked ready, and not there': null,
  'without any part': NOTHING,
  'every part failed, with values in it all the same': {
    emotion: { ...failed, ...emotion },
    problemSolving: { ...failed, ...problemSolving },
    satisfaction: { ...failed, ...satisfaction },
    todoList: { ...failed, tasks: ['回电'] },
  },
  'emotion failed': {
    emotion: { ...failed, ...emotion },
    problemSolving: { ...ok, ...problemSolving },
    satisfaction: { ...ok, ...satisfaction },
    todoList: { ...ok, tasks: [] },
  },
  'nothing but emotion, of an unknown kind': {
    ...NOTHING,
    emotion: { ...ok, type: 'Bored', confidence: null, remark: '' },
  },
  'solved not said, satisfaction not described': {
    ...NOTHING,
    problemSolving: { ...ok, solved: null, problem: '', solution: '' },
    satisfaction: { ...ok, description: '', remark: '' },
  },
  'one short to-do': todo('回电'),
  'many short to-dos': todo(...Array.from({ length: 12 }, (_, i) => task(i + 1))),
  'a long to-do after a short one': todo('回电', '请在客户方便的时间再次联系'.repeat(5)),
};

function factsWith(analyticsReport: AnalyticsReport | null): CallFacts {
  return factsOf({ ...record, analyticsReportReady: true, analyticsReport });
}

/** What the card and every answer about a report say of it. */
function said(facts: CallFacts, words: Messages): string {
  const answers = TOPICS.map((topic) => {
    const view = { calls: [{ facts, told: [answer(askedAbout(topic), facts)] }], reading: null };
    return `${topic}: ${renderAnswer(view, words, String).text.replaceAll('\n', ' | ')}`;
  });
  return [`card: ${words.card.aiReport(facts) ?? '–'}`, ...answers].join('\n');
}

describe.each(LOCALES)('an AI report, %s', (locale) => {
  const words = messagesFor(locale);

  it('is told by the parts of it that succeeded', async () => {
    const all = Object.entries(REPORTS).map(
      ([name, report]) => `## ${name}\n${said(factsWith(report), words)}\n`,
    );
    await expect(all.join('\n')).toMatchFileSnapshot(`./golden/ai-report.${locale}.txt`);
  });

  it('says nothing of a part that failed, whatever stands in it', () => {
    const told = said(factsWith(REPORTS['every part failed, with values in it all the same'] ?? null), words);
    for (const value of ['Negative', '72', '无法联网', '“满意”', '回电']) expect(told).not.toContain(value);
  });

  it('is not mentioned by a card before it is ready', () => {
    const { analyticsReport } = record;
    const facts = factsOf({ ...record, analyticsReportReady: false, analyticsReport });
    expect(words.card.aiReport(facts)).toBeNull();
  });

  it.each(HOSTILE)('shows a to-do as text: %j', (hostile) => {
    const line = words.card.aiReport(factsWith(todo(hostile))) ?? '';
    expect(line).not.toMatch(/[\u202a-\u202e\u2066\u2067\u200e\u200f\u200b\ufeff\n\r\u2028]|\p{Cc}|\p{Cs}/u);
  });
});
