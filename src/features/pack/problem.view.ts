import type { Problem } from '#kernel/file';

/** Every problem as text for people: grouped by file, errors first, warnings apart, and a closing line that counts them. */
export function problemsAsText(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const parts = [
    ...byFile(errors),
    ...(warnings.length > 0 ? ['Advarsler: pakken kan udgives, men se på dem.', ...byFile(warnings)] : []),
    closing(errors, warnings),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Every problem as JSON for other programs: one flat object each, in the order of files and lines. */
export const problemsAsJson = (problems: readonly Problem[]): string =>
  JSON.stringify(
    inOrder(problems).map(({ place, ...problem }) => ({ ...place, ...problem })),
    null,
    2,
  );

/** By file, line and column. */
const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted(
    ({ place: one }, { place: other }) =>
      (one.file < other.file ? -1 : Number(one.file > other.file)) ||
      one.line - other.line ||
      one.column - other.column,
  );

const byFile = (problems: readonly Problem[]): string[] =>
  [...Map.groupBy(inOrder(problems), ({ place }) => place.file).values()].map((group) =>
    group.map(oneProblem).join('\n'),
  );

function oneProblem({ place, severity, rule, wrong, write, why, didYouMean }: Problem): string {
  const name = severity === 'error' ? 'FEJL' : 'ADVARSEL';
  return [
    `${place.file}:${place.line}:${place.column}  ${name} ${rule}  ${wrong}`,
    `    Ret: ${write}`,
    ...(didYouMean === undefined ? [] : [`    Mente du "${didYouMean}"?`]),
    ...(why === undefined ? [] : [`    Hvorfor: ${why}`]),
  ].join('\n');
}

function closing(errors: readonly Problem[], warnings: readonly Problem[]): string {
  const warned = warnings.length > 0 ? ` ${count(warnings.length, 'advarsel', 'advarsler')}.` : '';
  if (errors.length === 0) return `Ingen fejl.${warned}`;
  const files = new Set(errors.map(({ place }) => place.file)).size;
  return `${count(errors.length, 'fejl', 'fejl')} i ${count(files, 'fil', 'filer')}.${warned} Pakken bliver ikke udgivet, før fejlene er rettet.`;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
