import type { Place, Problem } from '#kernel/file';

/** Every problem as text for people: grouped by file, errors first, warnings apart, and a closing line that counts them. */
export function problemsAsText(problems: readonly Problem[]): string {
  const told = gathered(problems);
  const errors = told.filter(({ severity }) => severity === 'error');
  const warnings = told.filter(({ severity }) => severity === 'warning');
  const parts = [
    ...byFile(errors),
    ...(warnings.length > 0 ? ['Advarsler: pakken kan udgives, men se på dem.', ...byFile(warnings)] : []),
    closing(errors, warnings),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A problem, and the other places where the very same is wrong. */
interface Told extends Problem {
  readonly also: readonly Place[];
}

/** One fault seen on many paths or cards is told once, with the places: a dropped duty would otherwise fill the screen. */
function gathered(problems: readonly Problem[]): Told[] {
  const groups = Map.groupBy(inOrder(problems), ({ severity, rule, wrong, write }) =>
    [severity, rule, withoutPath(wrong), write].join('\n'),
  );
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, also: elsewhere(first.place, rest) }] : [],
  );
}

/** The words without the answers of one path, `"nej > under-18 > ..."`. */
const withoutPath = (wrong: string): string => wrong.replaceAll(/"[^"]* > [^"]*"/g, '""');

function elsewhere(first: Place, rest: readonly Problem[]): Place[] {
  const places = new Map(rest.map(({ place }) => [`${place.file}:${place.line}`, place]));
  places.delete(`${first.file}:${first.line}`);
  return [...places.values()];
}

/** Every problem as JSON for other programs: one flat object each, in the order of files and lines. */
export const problemsAsJson = (problems: readonly Problem[]): string =>
  JSON.stringify(
    inOrder(problems).map(({ place, ...problem }) => ({ ...place, ...problem })),
    null,
    2,
  );

/** By file, line and column. */
const inOrder = <Any extends Problem>(problems: readonly Any[]): Any[] =>
  problems.toSorted(
    ({ place: one }, { place: other }) =>
      (one.file < other.file ? -1 : Number(one.file > other.file)) ||
      one.line - other.line ||
      one.column - other.column,
  );

const byFile = (problems: readonly Told[]): string[] =>
  [...Map.groupBy(inOrder(problems), ({ place }) => place.file).values()].map((group) =>
    group.map(oneProblem).join('\n'),
  );

function oneProblem({ place, severity, rule, wrong, write, why, didYouMean, also }: Told): string {
  const name = severity === 'error' ? 'FEJL' : 'ADVARSEL';
  return [
    `${place.file}:${place.line}:${place.column}  ${name} ${rule}  ${wrong}`,
    `    Ret: ${write}`,
    ...(didYouMean === undefined ? [] : [`    Mente du "${didYouMean}"?`]),
    ...(why === undefined ? [] : [`    Hvorfor: ${why}`]),
    ...(also.length === 0
      ? []
      : [`    Det samme gælder ${count(also.length, 'andet sted', 'andre steder')}: ${places(also)}`]),
  ].join('\n');
}

const places = (also: readonly Place[]): string =>
  also
    .slice(0, 3)
    .map(({ file, line }) => `${file}:${line}`)
    .join(', ') + (also.length > 3 ? ' ...' : '');

function closing(errors: readonly Problem[], warnings: readonly Problem[]): string {
  const warned = warnings.length > 0 ? ` ${count(warnings.length, 'advarsel', 'advarsler')}.` : '';
  if (errors.length === 0) return `Ingen fejl.${warned}`;
  const files = new Set(errors.map(({ place }) => place.file)).size;
  return `${count(errors.length, 'fejl', 'fejl')} i ${count(files, 'fil', 'filer')}.${warned} Pakken bliver ikke udgivet, før fejlene er rettet.`;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
