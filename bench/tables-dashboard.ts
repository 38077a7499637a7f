// What the team's own view costs when the register has grown: cells are read, never lines.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { root } from '#adapters/files';
import { openDatabase } from '#adapters/sqlite';
import { rebuildTallies, tallies } from '#features/cases';
import type { CaseTables, Tally } from '#features/cases';
import { abroads, ageBands, concerns, genders, levels, raisers, stages } from '#features/categories';
import { ok } from '#kernel/result';
import type { Database, Db } from '#ports/database';
import { median } from './child.ts';

const municipality = 'albertslund';

/** What it took to read the cells of so many lines. */
export interface Dashboard {
  readonly lines: number;
  readonly cells: number;
  /** Middle and slowest of the readings. */
  readonly middle: number;
  readonly slowest: number;
  /** How long the cells took to be counted anew over every line, which only a change of the lists asks for. */
  readonly rebuilding: number;
}

/** Fills a register on disk with invented lines over ten years and reads the team's view so many times. */
export async function dashboardOf(lines: number, readings = 25): Promise<Dashboard> {
  const folder = mkdtempSync(join(tmpdir(), 'vaern-dashboard-'));
  try {
    const store = await openDatabase({ kept: { folder }, migrations: `${root}/migrations`, now: new Date() });
    const database = store.of(municipality);
    fill(folder, lines);
    const began = performance.now();
    await reading(database, rebuildTallies);
    const rebuilding = performance.now() - began;
    const times: number[] = [];
    let cells: readonly Tally[] = [];
    for (let turn = 0; turn < readings; turn += 1) {
      const start = performance.now();
      cells = await reading(database, tallies);
      times.push(performance.now() - start);
    }
    await store.close();
    const counted = cells.filter(({ table }) => table === 'total').reduce((sum, { n }) => sum + n, 0);
    if (counted !== lines) throw new Error(`${counted} of ${lines} lines are counted`);
    return { lines, cells: cells.length, middle: median(times), slowest: Math.max(...times), rebuilding };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function reading<Value>(database: Database, work: (db: Db<CaseTables>) => Promise<Value>): Promise<Value> {
  const found = await database.transaction<Value, never>(async (one) => ok(await work(one.tables<CaseTables>())));
  if (!found.ok) throw new Error('a reading was refused');
  return found.value;
}

const departments = ['skole-dagtilbud', 'boern-familie', 'aeldre-social-sundhed', 'borger-arbejdsmarked', 'dke'];
const quarters = Array.from({ length: 40 }, (_, at) => `${2024 + Math.floor(at / 4)}K${(at % 4) + 1}`);

// The database makes its own lines: a million through the form would be another bench.
function fill(folder: string, lines: number): void {
  const file = new DatabaseSync(join(folder, 'vaern.sqlite'));
  const pick = (keys: readonly string[]): string =>
    `json_extract('${JSON.stringify(keys)}', '$[' || (abs(random()) % ${keys.length}) || ']')`;
  const part = 'hex(randomblob(2))';
  file.exec(`
    with recursive made(at) as (select 1 union all select at + 1 from made where at < ${lines})
    insert into case_line (municipality, id, categories, version, quarter, department, concern, forms, stage, level, age, gender, abroad, raised_by)
    select '${municipality}', lower(${part} || ${part} || '-' || ${part} || '-' || ${part} || '-' || ${part} || '-' || ${part} || ${part} || ${part}),
      1, 1, ${pick(quarters)}, ${pick(departments)}, ${pick(concerns.slice(0, 7))}, ${pick(concerns.slice(7))}, ${pick(stages)},
      ${pick(levels)}, ${pick(ageBands)}, ${pick(genders)}, ${pick(abroads)}, ${pick(raisers)} from made`);
  file.close();
}
