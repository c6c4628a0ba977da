import * as answered from './answered.js';
import * as missed from './missed.js';
import * as passedOn from './passed-on.js';
import type { Situation } from './steps.js';
import { notReached, reached } from './outbound.js';

/** Every situation by name, with how often it occurs among a thousand calls. */
export const SITUATIONS: readonly (readonly [name: string, weight: number, write: Situation])[] = [
  ['answered', 300, answered.answered],
  ['held', 90, answered.held],
  ['second-agent-answers', 60, answered.secondAgentAnswers],
  ['abandoned-in-ivr', 50, missed.abandonedInIvr],
  ['abandoned-in-voice-navigator', 12, missed.abandonedInVoiceNavigator],
  ['abandoned-in-queue', 60, missed.abandonedInQueue],
  ['abandoned-in-ring', 30, missed.abandonedInRing],
  ['queue-timeout', 20, missed.queueTimeout],
  ['queue-overflow', 12, missed.queueOverflow],
  ['queue-failed', 8, missed.queueFailed],
  ['voicemail', 20, missed.voicemail],
  ['ivr-exception', 6, missed.ivrException],
  ['forwarded-outside', 20, missed.forwardedOutside],
  ['blind-transfer', 40, passedOn.blindTransfer],
  ['consult-transfer', 25, passedOn.consultTransfer],
  ['conference', 8, passedOn.conference],
  ['monitored', 15, passedOn.supervised([0.4, 'StartMonitor'], [60.4, 'StopMonitor'])],
  ['coached', 8, passedOn.supervised([0.4, 'StartCoach'], [45.4, 'StopCoach'])],
  ['barged-in', 6, passedOn.supervised([0.4, 'StartMonitor'], [20.4, 'StopMonitor'], [21, 'BargeIn'])],
  ['intercepted', 4, passedOn.supervised([0.4, 'StartMonitor'], [20.4, 'StopMonitor'], [21, 'Intercept'])],
  ['outbound-reached', 100, reached('OUTBOUND')],
  ['outbound-no-answer', 30, notReached('NoAnswer', 'NoAnswer', '480 - Temporarily Unavailable', true)],
  ['outbound-busy', 15, notReached('Busy', 'NoAnswer', '486:USER_BUSY')],
  ['outbound-power-off', 12, notReached('PowerOff', 'NoAnswer', '480 - Temporarily Unavailable')],
  ['outbound-out-of-service', 6, notReached('OutOfService', 'NoAnswer', '404 - Not Found')],
  ['outbound-not-existing', 6, notReached('NotExist', 'NoAnswer', '404 - Not Found')],
  ['outbound-not-connected', 6, notReached('NotConnected', 'NoAnswer', '408 - Request Timeout')],
  ['outbound-restricted', 4, notReached('Restricted', 'NoAnswer', '403 - Forbidden')],
  ['outbound-rejected', 12, notReached('', 'Reject', '603 - Decline', true)],
  ['predictive', 15, reached('PREDICTIVE')],
  ['back-to-back', 8, reached('BACK2BACK')],
  ['privacy', 8, reached('PRIVACY_DIAL')],
];
