// Turns rounds into a table of medians and of medians of per-round ratios.
const MEASURES = [
  ['signed request to acknowledgement, median', 'ms', (run) => run.ack.p50],
  ['signed request to acknowledgement, 99th percentile', 'ms', (run) => run.ack.p99],
  ['signed request to posted card, median', 'ms', (run) => run.card.p50],
  ['signed request to posted card, 99th percentile', 'ms', (run) => run.card.p99],
  ['look-ups', '/s', (run) => run.perSecond],
  ['CPU a look-up', 'ms', (run) => run.cpuMs],
];

/** Outside of this the machine was too noisy for the ratios to say anything. */
const EVEN = [0.85, 1.18];

export function report(rounds, { node, cpus, date, questions }) {
  const lines = [
    '# Performance',
    '',
    'Made by `npm run bench`: the built bot against the shortest possible Bolt + pop-core handler',
    '(`test/bench/naive-bot.mjs`), in turn, over real HTTP on loopback, after equal warm-up. Every look-up asks for',
    'another call, so nothing comes from the cache. Ratios are medians of the ratios of each round; the naive handler',
    'against itself (A/A) shows how far apart equal programs measure here.',
    '',
    `${date}, Node ${node}, ${cpus} cores.`,
    '',
    '| Load | What | Ours | Naive | Ours / naive | A/A |',
    '|---|---|---|---|---|---|',
  ];
  const uneven = [];
  for (const load of new Set(rounds.map((round) => round.load))) {
    const of = rounds.filter((round) => round.load === load);
    for (const [what, unit, read] of MEASURES) {
      const ratio = median(of.map(({ ours, naive }) => read(ours) / read(naive)));
      const even = median(of.map(({ again, naive }) => read(again) / read(naive)));
      if (even < EVEN[0] || even > EVEN[1]) uneven.push(`${load}: ${what}`);
      const [ours, naive] = ['ours', 'naive'].map((bot) => median(of.map((round) => read(round[bot]))));
      lines.push(
        `| ${load} | ${what} | ${show(ours)} ${unit} | ${show(naive)} ${unit} | ${ratio.toFixed(2)} | ${even.toFixed(2)} |`,
      );
    }
  }
  const verdict =
    uneven.length === 0
      ? 'A/A lies between 0.85 and 1.18 everywhere.'
      : `Inconclusive, A/A outside 0.85 to 1.18: ${uneven.join('; ')}.`;
  return [...lines, '', verdict, '', ...asked(questions)].join('\n');
}

/** Thread messages: goals are those of issue 7. */
function asked({ answered, silent }) {
  return [
    '## Questions in threads',
    '',
    'CPU of one message in one process, after 3,000 to warm up: the sample questions, understood, answered and rendered;',
    'and small talk, which is looked at and left alone.',
    '',
    '| What | Median | 99th percentile | Goal |',
    '|---|---|---|---|',
    `| a question answered | ${answered.median.toFixed(2)} ms | ${answered.p99.toFixed(2)} ms | under 1 ms, under 3 ms |`,
    `| small talk left alone | ${silent.median.toFixed(2)} ms | ${silent.p99.toFixed(2)} ms | under 0.2 ms |`,
  ];
}

function show(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
