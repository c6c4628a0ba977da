import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

/** Of several rings, queues and holds, the longest or the shortest comes first, and says that it is. */
describe('a question for the longest or the shortest', () => {
  it.each([
    ['four-rang-queue-timeout', 'which ring was the longest', /^Longest: ring 4 of 5, Kavita Rao: rang 26 s/],
    ['four-rang-queue-timeout', 'which ring was the shortest', /^Shortest: ring 3 of 5, 欧阳雪: rang 4 s/],
    ['four-rang-queue-timeout', '哪次振铃最久', /^最长：第4次振铃，Kavita Rao：振铃26秒/],
    [
      'overflow-then-requeue',
      'which queue did they wait in longest',
      /^Longest: queue 2 of 3, General Desk: 36 s/,
    ],
    ['overflow-then-requeue', '这几次排队哪次长', /^最长：第2次排队，General Desk：排队36秒/],
    ['overflow-then-requeue', '排队最短的是哪次', /^最短：第1次排队，机票退改：排队5秒/],
    ['three-holds-one-mute', 'which hold was the shortest', /^Shortest: hold 3 of 3: 许婉婷, .*, 21 s/],
    ['three-holds-one-mute', 'longest hold?', /^The longest hold lasted 1 min 52 s/],
    ['three-holds-one-mute', '最短的一次保持多久', /^最短：第3次保持：许婉婷，.*时长21秒/],
    // Where there is one alone, nothing is compared.
    [
      'inbound-second-agent-answers',
      'which queue did they wait in longest',
      /^Technical Support: \d+ s in the queue/,
    ],
  ])('about %s: “%s”', (record, question, first) => {
    expect(reply(factsFor(record), question, true).text).toMatch(first);
  });
});

describe('what came right before and after an event', () => {
  it('is another event, not the same one in CCC’s other spelling', () => {
    const said = reply(
      factsFor('agent-hangs-up-on-hold'),
      'what came right before 冯晓琳 hung up',
      true,
    ).text;
    expect(said).toContain('Before it: 冯晓琳 Put on hold (Held)');
    // Her AgentRelease and her Released stand side by side there.
    const after = reply(factsFor('inbound-second-agent-answers'), 'what came right after Emma hung up', true);
    expect(after.text).toContain('After it: survey flow Entered the IVR (Route2IVR)');
  });
});

describe('a length from one event to another', () => {
  it.each([
    ['three-holds-one-mute', 'from the last un-hold till they hung up, how long', '3 min 32 s'],
    [
      'inbound-answered-with-hold',
      'after she took him back from the last hold, how long till the hangup',
      '1 min 52 s',
    ],
    ['outbound-barge-in', 'how long from 段志强 starting to listen until he cut in', '2 min 19 s'],
    ['fourth-answers-conference', 'after Lucía dropped off how much longer did it go on', '1 min 40 s'],
  ])('about %s: “%s”', (record, question, length) => {
    expect(reply(factsFor(record), question, true).text?.split('\n')[0]).toContain(length);
  });
});
