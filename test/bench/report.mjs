// Writes the table into documents, between two marks; what stands around them is written by people.
import { readFileSync, writeFileSync } from 'node:fs';

const MARKS = ['<!-- made by npm run bench -->', '<!-- end of what npm run bench makes -->'];

export function reportOf(rows, { node, cpu, cpus, date }) {
  const missed = rows.filter(({ verdict }) => verdict === 'no').map(({ what }) => what);
  const unclear = rows.filter(({ verdict }) => verdict === 'inconclusive').map(({ what }) => what);
  const lines = [
    `${date}, Node ${node}, ${cpus} × ${cpu}.`,
    '',
    '| What | Ours | Yardstick | Ratio | A/A | Goal | Met |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(
      ({ what, ours, other, ratio, even, goal, verdict }) =>
        `| ${[what, ours, other, ratio, even, goal, verdict].join(' | ')} |`,
    ),
    '',
    missed.length === 0 ? 'No goal is missed.' : `Missed: ${missed.join('; ')}.`,
    ...(unclear.length === 0
      ? []
      : ['', `Inconclusive, as A/A lies outside 0.85 to 1.18: ${unclear.join('; ')}.`]),
  ];
  return { text: lines.join('\n'), missed };
}

/** Puts the text between the marks of a document. */
export function writeInto(path, text) {
  const url = new URL(path, import.meta.url);
  const [before, rest] = readFileSync(url, 'utf8').split(MARKS[0]);
  const after = rest?.split(MARKS[1])[1];
  if (after === undefined) throw new Error(`${path} has no place for the report`);
  writeFileSync(url, `${before}${MARKS[0]}\n\n${text}\n\n${MARKS[1]}${after}`);
}
