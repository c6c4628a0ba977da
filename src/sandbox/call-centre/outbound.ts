import { QUEUES } from './cast.js';
import type { CallDraft } from './draft.js';
import type { Situation } from './steps.js';

interface Attempt {
  readonly type: string;
  readonly rings: number;
  readonly until: number;
}

/** An agent of the call-back group dials; the customer's phone rings. */
function dial(call: CallDraft, type: string): Attempt {
  const { random } = call;
  const rings = random.between(3, 7);
  call.set({ ContactType: type, ReleaseReason: '200 - OK' });
  return { type, rings, until: rings + random.between(5, 25) };
}

/** The customer answers; they talk until one side hangs up. */
export function reached(type: string): Situation {
  return (call) => {
    const { random } = call;
    const { rings, until: picks } = dial(call, type);
    const agent = random.pick(QUEUES.callback.agents);
    const over = picks + random.between(40, 400);
    call.agent(agent, QUEUES.callback, ...call.both(0, 'AgentDialing', 'Dialing', picks));
    call.agent(agent, QUEUES.callback, ...call.both(picks, 'AgentTalk', 'Established', over - picks));
    call.agent(agent, QUEUES.callback, ...call.both(over, 'Released', 'AgentRelease'));
    call.customerSteps([rings, 'Ringing'], [picks, 'Established'], [over - 0.6, 'Released']);
    call.end = over + 0.3;
    call.set({
      ContactDisposition: 'Success',
      EstablishedTime: call.at(picks),
      ReleaseInitiator: 'customer',
      RecordingReady: true,
    });
    if (random.chance(0.4)) report(call);
  };
}

/** Nobody answers, with CCC's guess at why. */
export function notReached(early: string, disposition: string, reason: string, ringing = false): Situation {
  return (call) => {
    const { rings, until } = dial(call, 'OUTBOUND');
    const agent = call.random.pick(QUEUES.callback.agents);
    call.agent(
      agent,
      QUEUES.callback,
      ...call.both(0, 'AgentDialing', 'Dialing', until),
      ...call.both(until, 'Released', 'AgentRelease'),
    );
    call.customerSteps(...(ringing ? [[rings, 'Ringing'] as [number, string]] : []), [
      until - 0.2,
      'Released',
    ]);
    call.end = until + 0.3;
    call.set({
      ContactDisposition: disposition,
      EarlyMediaState: early,
      ReleaseReason: reason,
      ReleaseInitiator: '',
    });
  };
}

/** CCC's AI report, as it comes with some calls; one of its analyses may have failed. */
function report(call: CallDraft): void {
  const Success = call.random.chance(0.7);
  call.set({
    AnalyticsReportReady: true,
    AnalyticsReport: {
      Emotion: {
        Success: true,
        TaskId: 'task-1',
        Type: call.random.pick(['Neutral', 'Negative', 'Positive']),
        Confidence: call.random.between(50, 95),
        Remark: '',
      },
      ProblemSolving: {
        Success,
        TaskId: 'task-2',
        Solved: call.random.chance(0.5),
        Problem: '洗衣机漏水',
        Solution: '预约上门维修',
      },
      TodoList: { Success: true, TaskId: 'task-3', Tasks: ['回电确认上门时间'] },
    },
  });
}
