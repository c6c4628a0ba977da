import type { RecordingStatement } from '../../../question/answers/recording.js';
import type { ReportStatement } from '../../../question/answers/report.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { coded, list } from '../phrases.js';
import { terms } from '../terms.js';

/** Remarks of the AI report are longer than names. */
const REMARK_MAX = 300;

export const recording: Words<RecordingStatement> = {
  recording: ({ state }) => {
    switch (state) {
      case 'ready':
        return say`The recording is ready.`;
      case 'not_ready':
        return say`The recording is not ready yet: the call was answered, so one may still come.`;
      case 'not_expected':
        return say`No recording is expected, as the call was not answered.`;
    }
  },
  recording_when: ({ state }) => {
    switch (state) {
      case 'ready':
        return say`The recording is ready now.`;
      case 'not_ready':
        return say`Not ready yet; the record does not say when it will be. Usually that is minutes after the call.`;
      case 'not_expected':
        return say`No recording is expected, as the call was not answered.`;
    }
  },
  recording_link: ({ state }) => {
    switch (state) {
      case 'ready':
        return say`The recording is ready. Links to it are personal and expire, so they are never put into a thread: whoever may hear it presses Recording under the card. The record does not tell whether it has one track or two.`;
      case 'not_ready':
        return say`There is nothing to play yet: the recording is not ready.`;
      case 'not_expected':
        return say`There is nothing to play: no recording is expected, as the call was not answered.`;
    }
  },
  survey: ({ offered, key, channel, reportedChannel }) => {
    const over =
      channel !== null
        ? `, ${coded(terms.surveyChannels[channel], shown(reportedChannel))}`
        : reportedChannel === ''
          ? ''
          : ` (channel “${shown(reportedChannel)}”)`;
    if (key !== null) return say`The customer pressed ${shown(key)} in the survey${over}.`;
    if (offered === false) return say`The survey was not sent, so the customer did not rate the call.`;
    return offered === true
      ? say`The survey was sent${over}, and the customer has not rated the call.`
      : say`The record does not say whether a survey was sent${over}, and it has no rating.`;
  },
  survey_scale: ({ key }) =>
    key === null
      ? say`The record does not say what a key means, and none was pressed: each call centre defines its own scale.`
      : say`The record does not tell whether that is good or bad: the key pressed was ${shown(key)}, and each call centre defines its own scale.`,
};

const PARTS = {
  emotion: 'the customer’s emotion',
  problem: 'the problem and whether it was solved',
  satisfaction: 'satisfaction',
  todo: 'to-dos',
  any: 'anything',
} as const;

export const report: Words<ReportStatement> = {
  no_report: ({ part, why }) => {
    switch (why) {
      case 'not_ready':
        return part === 'any'
          ? say`There is no AI report on this call; the record has none.`
          : say`The record does not tell: there is no AI report on this call, and nothing else in it speaks of ${PARTS[part]}.`;
      case 'empty':
        return say`The record does not tell: an AI report is marked as ready, but it is not in the record.`;
      case 'part_missing':
        return part === 'any'
          ? say`The record does not tell: the AI report in it is empty.`
          : say`The record does not tell: the AI report has nothing on ${PARTS[part]}.`;
      case 'part_failed':
        return say`The record does not tell: the AI report’s analysis of ${PARTS[part]} failed.`;
    }
  },
  emotion: ({ type, confidence, remark }) => {
    const known = terms.emotions.get(type);
    const word = known === undefined ? shown(type) : coded(known, type);
    const sure = confidence === null ? '' : `, confidence ${confidence}`;
    return say`Emotion by the AI report: ${word}${sure}.${remark === '' ? '' : ` “${shown(remark, REMARK_MAX)}”`}`;
  },
  solved: ({ solved }) => {
    if (solved === null) return say`The AI report does not say whether the problem was solved.`;
    return solved
      ? say`By the AI report the problem was solved.`
      : say`By the AI report the problem was not solved.`;
  },
  problem: ({ problem, solution }) => {
    const what =
      problem === ''
        ? 'The AI report does not say what the problem was.'
        : `Problem by the AI report: “${shown(problem, REMARK_MAX)}”.`;
    return say`${what}${solution === '' ? '' : ` Solution: “${shown(solution, REMARK_MAX)}”.`}`;
  },
  ai_satisfaction: ({ description, remark }) =>
    say`Satisfaction by the AI report: ${shown(description) || 'not described'}.${remark === '' ? '' : ` “${shown(remark, REMARK_MAX)}”`}`,
  parts_failed: ({ parts }) => say`CCC could not analyse: ${list(parts.map((part) => PARTS[part]))}.`,
  todos: ({ count, tasks }) =>
    count === 0
      ? say`The AI report lists no to-dos.`
      : say`${count} ${count === 1 ? 'to-do' : 'to-dos'} by the AI report: ${tasks.map((task) => `“${shown(task, REMARK_MAX)}”`).join('; ')}${count > tasks.length ? ` and ${count - tasks.length} more` : ''}.`,
};
