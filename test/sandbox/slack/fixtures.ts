import { startSandboxSlack, type SandboxSlackOptions } from '../../../src/sandbox/slack/server.js';

/** The credentials that the sandbox tests use. */
export const SECRETS = {
  botToken: 'xoxb-sandbox',
  appToken: 'xapp-sandbox',
  signingSecret: 'signing-secret',
};

/** A simulated Slack with those credentials. */
export function startSlack(options: Partial<SandboxSlackOptions> = {}) {
  return startSandboxSlack({ ...SECRETS, ...options });
}

/** A section block. */
export function section(text: string, extra: Record<string, unknown> = {}) {
  return { type: 'section', text: { type: 'mrkdwn', text }, ...extra };
}

/** A button. */
export function button(actionId: string, extra: Record<string, unknown> = {}) {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text: actionId }, ...extra };
}
