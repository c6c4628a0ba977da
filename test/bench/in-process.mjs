// What is measured inside this process: CPU of our own work, without any network.
import { measureOwnWork } from './own-work.mjs';
import { measureQuestions } from './questions.mjs';
import { absolute, multiple } from './rows.mjs';

export function ownWork(_, say) {
  const [hundred, many] = [measureOwnWork(100), measureOwnWork(10_000)];
  say('own work');
  const what = (events) => `own work on a record of ${events} events (against JSON.parse of it)`;
  return [
    multiple(what('100'), { ...hundred, other: hundred.parse }, 'µs', { most: 5 }),
    multiple(what('10,000'), { ...many, other: many.parse }, 'µs', { most: 3 }),
  ];
}

export function questions(_, say) {
  const { answered, silent } = measureQuestions();
  say('questions');
  return [
    absolute('a question understood and answered: time on its thread, median', 'ms', answered.median, {
      most: 1,
    }),
    absolute('a question understood and answered: time on its thread, 99th percentile', 'ms', answered.p99, {
      most: 3,
    }),
    absolute('a message that is not for us: time on its thread, median', 'ms', silent.median, { most: 0.2 }),
  ];
}
