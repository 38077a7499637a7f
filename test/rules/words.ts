// Rules about words in files that no other tool holds: each takes the files and says what is wrong with them.
import ts from 'typescript';

/** A file as a rule sees it: its path with forward slashes, and its text. */
export interface Written {
  readonly path: string;
  readonly text: string;
}

const forbidden = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'lib', 'misc', 'manager', 'base']);

/** Names that say nothing: if a thing has no better name, it has no room yet. */
export const emptyNames = (files: readonly Written[]): readonly string[] =>
  files.map(({ path }) => path).filter((path) => path.split(/[/.-]/).some((part) => forbidden.has(part.toLowerCase())));

const query = /\.(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(|\bsql(<[^>]*>)?`/;

/** Queries outside a store. Adapters keep the audit trail, and tests and their examples look behind the curtain. */
export const strayQueries = (files: readonly Written[]): readonly string[] =>
  files
    .filter(
      ({ path }) => path.startsWith('src/') && !/^src\/adapters\/|\.store\.ts$|\.(test|example)\.tsx?$/.test(path),
    )
    .flatMap((file) => linesWith(file, query));

/** Actions run by somebody else than the gate, which alone asks who may and remembers what was done. */
export const pastTheGate = (files: readonly Written[]): readonly string[] =>
  files
    .filter(({ path }) => path.startsWith('src/') && !/^src\/(gate\.ts|adapters\/)|\.test\.tsx?$/.test(path))
    .flatMap((file) => linesWith(file, /\.run\((?!terminal\))/));

const unescaped = /dangerouslySetInnerHTML|\braw\(|from 'hono\/html'/;

/** Text that goes to the screen as it stands, outside the few files that make it safe themselves. */
export const unescapedText = (files: readonly Written[], makers: readonly string[]): readonly string[] =>
  files
    .filter(({ path }) => path.startsWith('src/') && !makers.includes(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((file) => linesWith(file, unescaped));

const world = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|(?<!app\.)\bfetch\(/;
const top = /^src\/(main\.ts|compose\.ts|adapters\/)|\.browser\.ts$|\.test\.tsx?$/;

/** Files that look at the clock, the process or the net by themselves, where a pure function was promised. */
export const impure = (files: readonly Written[]): readonly string[] =>
  files.filter(({ path }) => path.startsWith('src/') && !top.test(path)).flatMap((file) => linesWith(file, world));

const trace =
  /\b(localStorage|sessionStorage|indexedDB|cookieStore|sendBeacon|XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)\b|document\.cookie/;

/** Places where the browser could keep or send what somebody answers or types. */
export const traces = (files: readonly Written[]): readonly string[] =>
  files
    .filter(({ path }) => path.startsWith('src/') && !/\.test\.tsx?$/.test(path))
    .flatMap((file) => linesWith(file, trace));

/** Browser files that ask the net for something, outside those that fetch the same for everybody. */
export const strayFetches = (files: readonly Written[], fetchers: readonly string[]): readonly string[] =>
  files
    .filter(({ path }) => path.endsWith('.browser.ts') && !fetchers.includes(path))
    .flatMap((file) => linesWith(file, /\bfetch\(|\bimport\(/));

const silenced = /(oxlint|eslint)-disable|@ts-(ignore|nocheck|expect-error)/;
const reasoned = /(oxlint|eslint)-disable-(next-line|line) [\w/, -]+ -- \S+/;

/** Warnings switched off without a reason on the same line, or for more than a line. */
export const unexplained = (files: readonly Written[]): readonly string[] =>
  files.flatMap((file) => linesWith(file, silenced).filter((line) => !reasoned.test(line)));

/** Ports that hold more than types. */
export const portsThatDo = (files: readonly Written[]): readonly string[] =>
  files
    .filter(({ path }) => path.startsWith('src/ports/'))
    .flatMap(({ path, text }) =>
      parse(path, text)
        .statements.filter((statement) => !isType(statement))
        .map((statement) => `${path}: ${statement.getText().split('\n')[0]}`),
    );

/** Exports that promise nothing: a function, class, interface or value without its sentence. */
export const unsigned = (files: readonly Written[]): readonly string[] =>
  files
    .filter(({ path }) => path.startsWith('src/') && !/\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      parse(path, text)
        .statements.filter((statement) => promises(statement) && ts.getJSDocCommentsAndTags(statement).length === 0)
        .map((statement) => `${path}: ${statement.getText().split('\n')[0]}`),
    );

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

const isType = (statement: ts.Statement): boolean =>
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement) ||
  (ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);

const promises = (statement: ts.Statement): boolean =>
  ts.isFunctionDeclaration(statement) ||
  ts.isClassDeclaration(statement) ||
  ts.isInterfaceDeclaration(statement) ||
  ts.isVariableStatement(statement)
    ? (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;

const linesWith = ({ path, text }: Written, pattern: RegExp): readonly string[] =>
  text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
