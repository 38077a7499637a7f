// Counts cases the slow and plain way, so that the engine has somebody to disagree with: no code of the engine's is used.

type Answers = Readonly<Record<string, string>>;
type Lists = Readonly<
  Record<
    string,
    { readonly categories: readonly string[]; readonly groups: Readonly<Record<string, readonly string[]>> }
  >
>;
interface Question {
  readonly dims: readonly string[];
  readonly where: Answers;
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** Whether an answer is one of those that a code takes in. */
function isIn(lists: Lists, dim: string, code: string, answer: string | undefined): boolean {
  if (code === '*') return true;
  if (code === answer) return true;
  const group = lists[dim]?.groups[code];
  return group !== undefined && answer !== undefined && group.includes(answer);
}

/** Every combination of codes of a table, the last dimension running fastest. */
export function combinations(lists: Lists, { dims, codes }: Question): readonly (readonly string[])[] {
  let found: string[][] = [[]];
  for (const dim of dims) {
    const here = codes[dim] ?? [...(lists[dim]?.categories ?? []), '*'];
    const longer: string[][] = [];
    for (const start of found) for (const code of here) longer.push([...start, code]);
    found = longer;
  }
  return found;
}

/** How many cases each cell of a table holds, case by case and cell by cell. */
export function countPlainly(lists: Lists, question: Question, cases: readonly Answers[]): readonly number[] {
  return combinations(lists, question).map((codes) => {
    let count = 0;
    for (const one of cases) {
      let isCounted = true;
      for (const [dim, code] of Object.entries(question.where))
        if (!isIn(lists, dim, code, one[dim])) isCounted = false;
      for (const [at, dim] of question.dims.entries())
        if (!isIn(lists, dim, codes[at] ?? '*', one[dim])) isCounted = false;
      if (isCounted) count += 1;
    }
    return count;
  });
}
