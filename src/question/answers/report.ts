import type { CallFacts } from '../../call/facts.js';
import { field, told, unknown, type Evidence, type Told } from '../told.js';
import type { Answers } from './answers.js';

/** A part of CCC's AI report. */
export type ReportPart = 'emotion' | 'problem' | 'satisfaction' | 'todo' | 'any';

/** To-dos that an answer lists. */
const MOST_TASKS = 10;

export type ReportStatement =
  | {
      readonly kind: 'no_report';
      readonly part: ReportPart;
      readonly why: 'not_ready' | 'empty' | 'part_missing' | 'part_failed';
    }
  | {
      readonly kind: 'emotion';
      readonly type: string;
      readonly confidence: number | null;
      readonly remark: string;
    }
  | { readonly kind: 'solved'; readonly solved: boolean | null }
  | { readonly kind: 'problem'; readonly problem: string; readonly solution: string }
  | { readonly kind: 'ai_satisfaction'; readonly description: string; readonly remark: string }
  /** `tasks`: the first ones; `count`: all of them. */
  | { readonly kind: 'todos'; readonly count: number; readonly tasks: readonly string[] }
  | { readonly kind: 'parts_failed'; readonly parts: readonly Exclude<ReportPart, 'any'>[] };

/** The parts of a report that succeeded, each only then (call-facts, "AI report"). */
function parts({ aiReport }: CallFacts): Partial<Record<Exclude<ReportPart, 'any'>, ReportStatement[]>> {
  if (aiReport === null) return {};
  const { emotion, problemSolving, satisfaction, todoList } = aiReport;
  return {
    ...(emotion?.success === true && { emotion: [{ kind: 'emotion', ...emotion }] }),
    ...(problemSolving?.success === true && {
      problem: [
        { kind: 'solved', solved: problemSolving.solved },
        { kind: 'problem', problem: problemSolving.problem, solution: problemSolving.solution },
      ],
    }),
    ...(satisfaction?.success === true && {
      satisfaction: [
        { kind: 'ai_satisfaction', description: satisfaction.description, remark: satisfaction.remark },
      ],
    }),
    ...(todoList?.success === true && {
      todo: [{ kind: 'todos', count: todoList.tasks.length, tasks: todoList.tasks.slice(0, MOST_TASKS) }],
    }),
  };
}

function tellPart(part: Exclude<ReportPart, 'any'>, lead?: ReportStatement['kind']) {
  return (call: CallFacts): Told<ReportStatement> => {
    const statements = parts(call)[part] ?? [];
    const [first, ...others] =
      lead === undefined
        ? statements
        : statements.toSorted((a, b) => Number(b.kind === lead) - Number(a.kind === lead));
    return first === undefined
      ? unknown([{ kind: 'no_report', part, why: whyNot(call, part) }], proof(call))
      : told([first, ...others], proof(call));
  };
}

function tellReport(call: CallFacts): Told<ReportStatement> {
  const { problem = [], emotion = [], satisfaction = [], todo = [] } = parts(call);
  const failed = failedParts(call);
  const [first, ...others] = [
    ...problem,
    ...emotion,
    ...satisfaction,
    ...todo,
    ...(failed.length === 0 ? [] : [{ kind: 'parts_failed', parts: failed } as const]),
  ];
  const why = whyNot(call, 'any');
  if (first === undefined && why === 'not_ready')
    return told([{ kind: 'no_report', part: 'any', why }], proof(call));
  return first === undefined
    ? unknown([{ kind: 'no_report', part: 'any', why }], proof(call))
    : told([first, ...others], proof(call));
}

/** The parts that CCC tried and could not analyse. */
function failedParts({ aiReport }: CallFacts): Exclude<ReportPart, 'any'>[] {
  if (aiReport === null) return [];
  const { emotion, problemSolving, satisfaction, todoList } = aiReport;
  const own = { problem: problemSolving, emotion, satisfaction, todo: todoList };
  return (['problem', 'emotion', 'satisfaction', 'todo'] as const).filter(
    (part) => own[part]?.success === false,
  );
}

function whyNot({ record, aiReport }: CallFacts, part: ReportPart) {
  if (record.analyticsReportReady !== true) return 'not_ready' as const;
  if (aiReport === null) return 'empty' as const;
  const { emotion, problemSolving, satisfaction, todoList } = aiReport;
  const own = { emotion, problem: problemSolving, satisfaction, todo: todoList, any: null }[part];
  return own?.success === false ? ('part_failed' as const) : ('part_missing' as const);
}

function proof({ record }: CallFacts): Evidence[] {
  const { analyticsReportReady: ready } = record;
  return [field('AnalyticsReportReady', ready === null ? '' : String(ready))];
}

/** The topics of this family. */
export const REPORT = {
  ai_report: tellReport,
  ai_solved: tellPart('problem', 'solved'),
  ai_problem: tellPart('problem', 'problem'),
  mood: tellPart('emotion'),
  ai_todo: tellPart('todo'),
  ai_satisfaction: tellPart('satisfaction'),
} satisfies Answers<ReportStatement>;
