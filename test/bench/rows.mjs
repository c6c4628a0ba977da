// Rows of the report: what was measured, what it has to be, and whether it is.

/** Outside of this, two equal programs measured too far apart for their ratio to say anything. */
const EVEN = [0.85, 1.18];

/** A ratio of ours to a yardstick: the median of the ratios of each round; `again` is the yardstick once more. */
export function ratios(what, unit, rounds, read, goal) {
  const ratioOf = (name) => median(rounds.map((round) => read(round[name]) / read(round.naive)));
  const even = ratioOf('again');
  const ratio = ratioOf('ours');
  return {
    what,
    ours: show(median(rounds.map(({ ours }) => read(ours))), unit),
    other: show(median(rounds.map(({ naive }) => read(naive))), unit),
    ratio: ratio.toFixed(2),
    even: even.toFixed(2),
    goal: goalText(goal, ''),
    verdict: even < EVEN[0] || even > EVEN[1] ? 'inconclusive' : verdictOf(ratio, goal),
  };
}

/** A value of ours alone. */
export function absolute(what, unit, value, goal) {
  return {
    what,
    ours: show(value, unit),
    other: '',
    ratio: '',
    even: '',
    goal: goalText(goal, unit),
    verdict: verdictOf(value, goal),
  };
}

/** Our own work in multiples of another. */
export function multiple(what, { ours, other, ratio }, unit, goal) {
  const row = absolute(what, '', ratio, goal);
  return { ...row, ours: show(ours, unit), other: show(other, unit), ratio: ratio.toFixed(2) };
}

function verdictOf(value, { least, most }) {
  const good = (least === undefined || value >= least) && (most === undefined || value <= most);
  return good ? 'yes' : 'no';
}

function goalText({ least, most }, unit) {
  return `${least === undefined ? `≤ ${most}` : `≥ ${least}`} ${unit}`.trim();
}

function show(value, unit) {
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`.trim();
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
