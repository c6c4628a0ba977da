import { z } from 'zod';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE } from '../../src/sandbox/slack/people.js';
import type { Stage } from '../support/bot.js';
import { sampleBody } from '../support/samples.js';
import { nextChange } from './pressing.js';

/** The number that the calls of these tests come from. */
export const CALLER = '13811112222';

const MINUTE = 60_000;
const Answer = z.looseObject({ Data: z.record(z.string(), z.unknown()) });

interface Recent {
  readonly contactId: string;
  readonly minutesAgo: number;
  readonly agentNames?: string;
  readonly disposition?: string;
  readonly caller?: string;
}

/** Puts a call into CCC that began a while ago. */
export function addCall(stage: Stage, call: Recent): string {
  const body = JSON.stringify(sampleBody('inbound-answered-with-hold'));
  const { Data, ...frame } = Answer.parse(
    JSON.parse(body.replaceAll('job-112740365918204763', call.contactId)),
  );
  const start = Date.now() - call.minutesAgo * MINUTE;
  const data = {
    ...Data,
    StartTime: start,
    EstablishedTime: start + 1000,
    ReleaseTime: start + 50_000,
    CallingNumber: call.caller ?? CALLER,
    ContactDisposition: call.disposition ?? 'Success',
    AgentNames: call.agentNames ?? '李晓雯',
    ...(call.agentNames === '' ? { AgentIds: '' } : {}),
  };
  stage.records.add(JSON.stringify({ ...frame, Data: data }));
  return call.contactId;
}

/** Presses an element by its `action_id`. */
export async function pressId(
  stage: Stage,
  message: SandboxMessage,
  actionId: string,
  user: string = PEOPLE.lin,
): Promise<void> {
  const ack = await stage.slack.deliver.press(message, { user, actionId });
  if (ack.error !== null) throw new Error(`not acknowledged: ${ack.error}`);
}

/** What a message becomes next. */
export function nextEdit(stage: Stage, { ts }: SandboxMessage): Promise<SandboxMessage> {
  return nextChange(stage, (change) =>
    change.kind === 'edited' && change.message.ts === ts ? change.message : null,
  );
}

/** Everything the bot says from now on. */
export function heardFrom(stage: Stage): readonly SandboxMessage[] {
  const said: SandboxMessage[] = [];
  stage.slack.workspace.onChange((change) => {
    if (change.kind === 'posted' && change.message.fromBot) said.push(change.message);
  });
  return said;
}

/** The values of a message's buttons. */
export function valuesOf({ blocks }: SandboxMessage): string[] {
  return [...JSON.stringify(blocks).matchAll(/"value":"((?:[^"\\]|\\.)*)"/g)].flatMap(
    ([, value]) => value ?? [],
  );
}
