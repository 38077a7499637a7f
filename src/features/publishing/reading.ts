import { all } from '#features/tables';
import { refuse, ok } from '#kernel/result';
import type { Result } from '#kernel/result';
import { registerFile } from './register.file.ts';
import type { RegisterFile, TableWish } from './register.file.ts';

/** One thing that is wrong with a file: where, and what to mend. A record is known by its line, never by what stands in it. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}

/** More faults than this are not told: they have one cause. */
const mostFaults = 20;

/** The register in a text, or everything that is wrong with it. */
export function readRegister(text: string): Result<RegisterFile, readonly Fault[]> {
  const parsed = parsedIn(text);
  if (!parsed.ok) return parsed;
  const shaped = registerFile.safeParse(parsed.value);
  const faults = shaped.success ? [...misfits(shaped.data)] : shapeFaults(shaped.error.issues);
  if (shaped.success && faults.length === 0) return ok(shaped.data);
  return refuse(faults.slice(0, mostFaults).map(({ path, what }) => ({ where: placeOf(path, text), what })));
}

function parsedIn(text: string): Result<unknown, readonly Fault[]> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (fault) {
    const at = Number(/position (\d+)/.exec(fault instanceof Error ? fault.message : '')?.[1] ?? text.length);
    const what =
      text.trim() === '' ? 'Filen er tom.' : 'Her holder filen op med at være JSON. Er hele filen kommet med?';
    return refuse([{ where: `Linje ${lineAt(text, at)}`, what }]);
  }
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

interface Misfit {
  readonly path: readonly PropertyKey[];
  readonly what: string;
}

const shapeFaults = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly code: string }[],
): readonly Misfit[] =>
  issues.map(({ path, code }) => ({
    path,
    what: shapeWords[code] ?? 'Her mangler noget, eller det har en forkert form.',
  }));

const shapeWords: Readonly<Record<string, string>> = {
  invalid_type: 'Her mangler noget, eller det har en forkert form.',
  too_big: 'Her er for meget.',
  too_small: 'Her er for lidt.',
};

/** What does not fit together: first the lists, then the tables, then the cases. */
function* misfits(file: RegisterFile): Generator<Misfit> {
  yield* listMisfits(file);
  yield* tableMisfits(file);
  yield* recordMisfits(file);
}

function* listMisfits({ dimensions, snapshots }: RegisterFile): Generator<Misfit> {
  for (const [name, dimension] of Object.entries(dimensions))
    for (const { path, what } of dimensionMisfits(dimension)) yield { path: ['dimensions', name, ...path], what };
  if (new Set(snapshots.map(({ id }) => id)).size < snapshots.length)
    yield { path: ['snapshots'], what: 'To udgaver hedder det samme.' };
}

function* dimensionMisfits({ categories, groups }: RegisterFile['dimensions'][string]): Generator<Misfit> {
  if (new Set(categories).size < categories.length)
    yield { path: ['categories'], what: 'Den samme kategori står to gange.' };
  if (categories.includes(all))
    yield { path: ['categories'], what: 'Stjernen betyder alle og kan ikke være en kategori.' };
  for (const [group, members] of Object.entries(groups)) {
    const what = groupMisfit(categories, group, members);
    if (what !== undefined) yield { path: ['groups', group], what };
  }
}

function groupMisfit(categories: readonly string[], group: string, members: readonly string[]): string | undefined {
  if (group === all) return 'Stjernen betyder alle og kan ikke være en gruppe.';
  if (categories.includes(group) && members.some((member) => member !== group))
    return 'Gruppen hedder det samme som en kategori, men er en anden.';
  if (new Set(members).size < members.length) return 'Den samme kategori står to gange i gruppen.';
  return members.every((member) => categories.includes(member))
    ? undefined
    : 'Gruppen har en kategori, der ikke er på listen.';
}

/** The largest table: one that large points at single persons whatever is done to it. */
const mostCells = 100_000;

function* tableMisfits({ dimensions, snapshots, program }: RegisterFile): Generator<Misfit> {
  const ids = new Set<string>();
  for (const [at, table] of program.entries()) {
    const path = ['program', at];
    if (ids.has(table.id)) yield { path, what: 'To tabeller hedder det samme.' };
    ids.add(table.id);
    if (!snapshots.some(({ id }) => id === table.asOf)) yield { path, what: 'Udgaven findes ikke.' };
    const what = codeMisfit(dimensions, table) ?? sizeMisfit(dimensions, table);
    if (what !== undefined) yield { path, what };
  }
}

function codeMisfit(dimensions: RegisterFile['dimensions'], { dims, where, codes }: TableWish): string | undefined {
  if (new Set(dims).size < dims.length) return 'Tabellen bruger det samme spørgsmål to gange.';
  if (Object.values(codes).some((listed) => new Set(listed).size < listed.length))
    return 'Tabellen viser den samme kategori to gange.';
  const asked = [
    ...dims.map((name) => [name, codes[name] ?? []] as const),
    ...Object.entries(where).map(([name, code]) => [name, [code]] as const),
    ...Object.entries(codes),
  ];
  if (asked.some(([name]) => !Object.hasOwn(dimensions, name))) return 'Tabellen bruger et spørgsmål, der ikke findes.';
  const known = codesIn(dimensions);
  return asked.every(([name, listed]) => listed.every((code) => known.get(name)?.has(code)))
    ? undefined
    : 'Tabellen bruger en kategori, der ikke findes.';
}

/** Every code that a table may use, question by question. */
const codesIn = (dimensions: RegisterFile['dimensions']): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    Object.entries(dimensions).map(([name, { categories, groups }]) => [
      name,
      new Set([all, ...categories, ...Object.keys(groups)]),
    ]),
  );

function sizeMisfit(dimensions: RegisterFile['dimensions'], { dims, codes }: TableWish): string | undefined {
  const cells = dims.reduce(
    (count, name) => count * (codes[name]?.length ?? (dimensions[name]?.categories.length ?? 0) + 1),
    1,
  );
  return cells > mostCells ? `Tabellen er for stor: højst ${mostCells} tal.` : undefined;
}

function* recordMisfits({ dimensions, snapshots, records }: RegisterFile): Generator<Misfit> {
  const lists = Object.entries(dimensions).map(([name, { categories }]) => [name, new Set(categories)] as const);
  const editions = new Map(snapshots.map(({ id, quarters }) => [id, quarters && new Set(quarters)] as const));
  for (const [at, record] of records.entries()) {
    const what = answerMisfit(lists, record) ?? editionMisfit(editions, record);
    if (what !== undefined) yield { path: ['records', at], what };
  }
}

type Lists = readonly (readonly [string, ReadonlySet<string>])[];
type Filed = RegisterFile['records'][number];

function answerMisfit(lists: Lists, record: Filed): string | undefined {
  const missing = lists.find(([name]) => record[name] === undefined);
  if (missing) return `Sagen har intet svar på ${missing[0]}.`;
  const unknown = lists.find(([name, known]) => !known.has(record[name] ?? ''));
  if (unknown) return `Sagen har en ukendt kategori i ${unknown[0]}.`;
  const count = Object.keys(record).filter((name) => name !== first).length;
  return count > lists.length ? 'Sagen har et felt, der ikke er et spørgsmål. Her må kun stå lukkede svar.' : undefined;
}

/** The field that says in which edition a case is first counted. */
export const first = '@first';

type Editions = ReadonlyMap<string, ReadonlySet<string> | undefined>;

function editionMisfit(editions: Editions, record: Filed): string | undefined {
  const { quarter } = record;
  const named = record[first];
  if (named !== undefined && !editions.has(named)) return 'Sagen hører til en udgave, der ikke findes.';
  if (quarter === undefined) return undefined;
  const asked = named === undefined ? [...editions.values()] : [editions.get(named)];
  return asked.some((quarters) => quarters === undefined || quarters.has(quarter))
    ? undefined
    : 'Sagens kvartal ligger efter den udgave, den tælles i.';
}

/** Where in the file something is: the line of a case, the name of anything else. */
function placeOf(path: readonly PropertyKey[], text: string): string {
  const [part, at] = path;
  if (part !== 'records' || typeof at !== 'number') return path.map(String).join(' → ') || 'Filen';
  return `Linje ${lineAt(text, startOfRecord(text, at))}, sag ${at + 1}`;
}

/** Where the text of a record begins: records hold texts only, so each is one brace deep. */
function startOfRecord(text: string, wanted: number): number {
  const list = /"records"\s*:\s*\[/.exec(text);
  const scanner = /"(?:[^"\\]|\\.)*"|\{/g;
  scanner.lastIndex = list ? list.index + list[0].length : 0;
  let seen = -1;
  for (let found = scanner.exec(text); found; found = scanner.exec(text)) {
    if (found[0] === '{') seen += 1;
    if (seen === wanted) return found.index;
  }
  return 0;
}
