import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { LATENCY_BUCKETS, METRICS, type MetricName, type Metrics } from './metrics.js';

/** A value for each label of a metric, unbounded as it comes. */
export type LabelsOf<N extends MetricName> = Readonly<Record<keyof Metrics[N]['labels'], string>>;

/** Names of the metrics of one kind. */
export type Named<K extends Metrics[MetricName]['kind']> = {
  [N in MetricName]: Metrics[N]['kind'] extends K ? N : never;
}[MetricName];

/** All metrics of the process, in prom-client. */
export interface MetricRegistry {
  count<N extends Named<'counter'>>(name: N, labels: LabelsOf<N>): void;
  /** Seconds. */
  observe<N extends Named<'histogram'>>(name: N, labels: LabelsOf<N>, seconds: number): void;
  set<N extends Named<'gauge'>>(name: N, labels: LabelsOf<N>, value: number): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Builds every metric that metrics.ts defines, and those of the process and of Node. */
export function createRegistry(): MetricRegistry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const counters = new Map<string, Counter>();
  const gauges = new Map<string, Gauge>();
  const histograms = new Map<string, Histogram>();
  for (const [name, { kind, help, labels }] of Object.entries(METRICS)) {
    const common = { name, help, labelNames: Object.keys(labels), registers: [register] };
    if (kind === 'counter') counters.set(name, startAtZero(new Counter(common), labels));
    else if (kind === 'gauge') gauges.set(name, new Gauge(common));
    else histograms.set(name, new Histogram({ ...common, buckets: [...LATENCY_BUCKETS] }));
  }
  return {
    count: (name, labels) => counters.get(name)?.inc(bounded(name, labels)),
    observe: (name, labels, seconds) => histograms.get(name)?.observe(bounded(name, labels), seconds),
    set: (name, labels, value) => gauges.get(name)?.set(bounded(name, labels), value),
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}

/** Rates and alerts miss the first of a series that begins at 1; where one label is all, each starts at 0. */
function startAtZero(counter: Counter, labels: Readonly<Record<string, readonly string[] | null>>): Counter {
  const [only, ...others] = Object.entries(labels);
  if (only !== undefined && others.length === 0) {
    const [label, values] = only;
    for (const value of values ?? []) counter.inc({ [label]: value }, 0);
  }
  return counter;
}

function bounded(name: MetricName, given: Readonly<Record<string, string>>): Record<string, string> {
  const allowed = ALLOWED[name];
  const kept: Record<string, string> = {};
  for (const label in given) {
    const [value = '', values] = [given[label], allowed?.[label]];
    kept[label] = values === null || values?.has(value) === true ? value : 'other';
  }
  return kept;
}

/** The values of each label of each metric; null for one that may have any. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, ReadonlySet<string> | null>>>> =
  Object.fromEntries(
    Object.entries(METRICS).map(([name, { labels }]) => [
      name,
      Object.fromEntries(
        Object.entries(labels).map(([label, values]) => [label, values === null ? null : new Set(values)]),
      ),
    ]),
  );
