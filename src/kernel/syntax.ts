import type { LineCounter, YAMLParseError } from 'yaml';
import type { Problem } from './file.ts';
import { endOfLine, startOfLine, wordsFor } from './syntax-words.ts';
import type { Sight } from './syntax-words.ts';

/** A file's text and the way from a position in it to the author's own line. */
export interface Sheet {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  /** Lines above this text in the file (the `---` that opens a Markdown head). */
  readonly above: number;
}

/** The place of a position in the text. */
export function placeIn(sheet: Sheet, position: number): Problem['place'] {
  const { line, col } = sheet.lines.linePos(Math.min(position, sheet.text.length));
  return { file: sheet.file, line: Math.max(line, 1) + sheet.above, column: Math.max(col, 1) };
}

/** What the parser could not read, in words for the author; one fault a line, and no fault for what follows of itself from the one above. */
export function syntaxProblems(sheet: Sheet, errors: readonly YAMLParseError[]): Problem[] {
  const told = errors.flatMap((error) => wordsFor(sightOf(sheet.text, error, errors)) ?? []);
  const problems = told
    .map(({ at, ...words }): Problem => ({ severity: 'error', place: placeIn(sheet, at), ...words }))
    .toSorted((one, other) => one.place.line - other.place.line);
  return problems.filter((problem, index) => !follows(problem, problems[index - 1]));
}

/** A line that is out of step puts the next ones out of step too. */
function follows(problem: Problem, above: Problem | undefined): boolean {
  const far = problem.place.line - (above?.place.line ?? -9);
  return far === 0 || (far === 1 && ['indrykning', 'parentes', 'yaml'].includes(problem.rule));
}

function sightOf(text: string, error: YAMLParseError, errors: readonly YAMLParseError[]): Sight {
  const at = error.pos[0];
  const beside = new Set<string>(
    errors.filter((other) => other !== error && other.pos[0] === at).map((other) => other.code),
  );
  return { text, error, at, line: text.slice(startOfLine(text, at), endOfLine(text, at)), beside };
}
