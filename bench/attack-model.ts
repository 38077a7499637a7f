// What an attacker knows: every printed cell of every edition as a range that its true count lies in, over registers that only grow.
import type { Row } from '#features/tables';
import type { Register } from './registers.ts';
import type { Publication } from './publishers.ts';
import { keyOf, questionOf } from './tables-loss.ts';

/** A count that the attacker knows something of, or would like to. */
export interface Question {
  /** What it asks: the answers it takes in, of each dimension that it does not take whole. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
  /** The edition it is counted in; with `added`, only what that edition added is. */
  readonly edition: number;
  readonly isAdded: boolean;
  low: number;
  high: number;
  /** Known from elsewhere, so nothing that the publication has to protect. */
  isKnown: boolean;
  /** The figure, where one was printed. */
  readonly told: number | undefined;
}

/** The attacker's view of one publication. */
export interface Model {
  readonly register: Register;
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  /** A case as one number: each dimension's category, and the edition it is first counted in, times its step. */
  readonly steps: readonly number[];
  readonly editionStep: number;
  readonly editions: number;
  readonly questions: readonly Question[];
  /** The questions that a case is counted in. */
  readonly countedIn: (code: number) => Int32Array;
  /** Whether there can be such a case: an edition counts no quarter that has not been. */
  readonly isPossible: (code: number) => boolean;
  readonly encode: (row: Row, first: number) => number;
}

/** Every printed cell once, the differences between editions, and the years' true totals when the attacker knows them. */
export function modelOf(register: Register, { printed }: Publication, knowsTotals: boolean): Model {
  const questions = new Map<string, Question>();
  const add = (question: Omit<Question, 'isKnown'>): void => {
    const key = `${question.edition} ${question.isAdded} ${keyOf(question.asked)}`;
    const before = questions.get(key);
    if (!before) return void questions.set(key, { ...question, isKnown: false });
    before.low = Math.max(before.low, question.low);
    before.high = Math.min(before.high, question.high);
  };
  for (const table of printed)
    for (const { codes, told, allowed } of table.cells) {
      const asked = questionOf(register.dimensions, table, codes);
      add({ asked, edition: table.edition, isAdded: false, low: allowed[0], high: allowed[1], told });
    }
  const cells = [...questions.values()];
  const earlier = new Set(cells.filter(({ edition }) => edition === 0).map(({ asked }) => keyOf(asked)));
  for (const { asked, edition } of cells)
    if (edition > 0 && earlier.has(keyOf(asked)))
      add({ asked, edition, isAdded: true, low: 0, high: Number.POSITIVE_INFINITY, told: undefined });
  if (knowsTotals) for (const total of trueTotals(register)) learn(questions, total);
  return withCodes(register, [...questions.values()]);
}

function learn(questions: Map<string, Question>, total: Question): void {
  for (const isAdded of [false, true]) {
    const found = questions.get(`${total.edition} ${isAdded} ${keyOf(total.asked)}`);
    if (found) found.isKnown = true;
    if (found && !isAdded) [found.low, found.high] = [total.low, total.high];
    if (!found && !isAdded) questions.set(`${total.edition} ${isAdded} ${keyOf(total.asked)}`, total);
  }
}

function trueTotals({ dimensions, editions, entries, years }: Register): readonly Question[] {
  return editions.flatMap((_, edition) =>
    years.codes.map((year) => {
      const answers = new Set(dimensions[years.dim]?.groups[year] ?? [year]);
      const count = entries.filter(({ row, first }) => first <= edition && answers.has(row[years.dim] ?? '')).length;
      const asked = new Map([[years.dim, answers]]);
      return { asked, edition, isAdded: false, low: count, high: count, isKnown: true, told: undefined };
    }),
  );
}

/** The same attacker, who would also like to know these. */
export const withQuestions = ({ register, questions }: Model, more: readonly Question[]): Model =>
  withCodes(register, [...questions, ...more]);

function withCodes(register: Register, questions: readonly Question[]): Model {
  const { dimensions, editions } = register;
  const names = Object.keys(dimensions);
  const lists = names.map((name) => dimensions[name]?.categories ?? []);
  const sizes = lists.map((list) => list.length);
  let step = 1;
  const steps = sizes.map((size) => {
    step *= size;
    return step / size;
  });
  const editionStep = step;
  const quarterAt = names.indexOf('quarter');
  const counted = countersOf({ names, lists, steps, editionStep }, questions);
  return {
    register,
    names,
    sizes,
    steps,
    editionStep,
    editions: editions.length,
    questions,
    countedIn: counted,
    isPossible: (code) => {
      const known = editions[Math.floor(code / editionStep)]?.quarters ?? [];
      if (quarterAt < 0 || known.length === 0) return true;
      return Math.floor(code / (steps[quarterAt] ?? 1)) % (sizes[quarterAt] ?? 1) < known.length;
    },
    encode: (row, first) =>
      names.reduce(
        (code, name, at) => code + (steps[at] ?? 0) * (lists[at]?.indexOf(row[name] ?? '') ?? 0),
        first * editionStep,
      ),
  };
}

interface Coding {
  readonly names: readonly string[];
  readonly lists: readonly (readonly string[])[];
  readonly steps: readonly number[];
  readonly editionStep: number;
}

const remembered = 60_000;

/** Which questions a case is counted in: looked up by the dimensions that questions narrow together, and remembered. */
function countersOf({ names, lists, steps, editionStep }: Coding, questions: readonly Question[]) {
  const views = new Map<string, { readonly dims: readonly number[]; readonly found: Map<number, number[]> }>();
  questions.forEach(({ asked }, id) => {
    const dims = names.flatMap((name, at) => (asked.has(name) ? [at] : []));
    const view = views.get(dims.join()) ?? { dims, found: new Map<number, number[]>() };
    views.set(dims.join(), view);
    let codes = [0];
    for (const dim of dims) {
      const answers = asked.get(names[dim] ?? '') ?? new Set();
      const places = [...answers].map((answer) => lists[dim]?.indexOf(answer) ?? 0);
      codes = codes.flatMap((code) => places.map((place) => code + place * (steps[dim] ?? 0)));
    }
    for (const code of codes) view.found.set(code, [...(view.found.get(code) ?? []), id]);
  });
  const every = [...views.values()];
  const memory = new Map<number, Int32Array>();
  return (code: number): Int32Array => {
    const known = memory.get(code);
    if (known) return known;
    const first = Math.floor(code / editionStep);
    const ids = every.flatMap(({ dims, found }) => {
      let part = 0;
      for (const dim of dims) {
        const at = steps[dim] ?? 1;
        part += (Math.floor(code / at) % (lists[dim]?.length ?? 1)) * at;
      }
      return (found.get(part) ?? []).filter((id) => {
        const question = questions[id];
        return question && (question.isAdded ? question.edition === first : question.edition >= first);
      });
    });
    if (memory.size >= remembered) memory.clear();
    const counted = Int32Array.from(ids);
    memory.set(code, counted);
    return counted;
  };
}

/** The counts of every question over these cases. */
export function countsOf(model: Model, codes: Iterable<number>): Int32Array {
  const counts = new Int32Array(model.questions.length);
  for (const code of codes) for (const id of model.countedIn(code)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}
