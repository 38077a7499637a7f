// The command as somebody else's attacker meets it: a file of cases in, tables out, and nothing of ours in between.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '#adapters/files';
import type { TableSpec } from '#features/tables';
import { allowedBy } from './publishers.ts';
import type { Publisher } from './publishers.ts';
import type { Register } from './registers.ts';

const output = z.object({
  tables: z.array(
    z.object({
      id: z.string(),
      asOf: z.string(),
      cells: z.array(z.object({ k: z.array(z.string()), v: z.number() })),
    }),
  ),
});

const editionName = (edition: number): string => `edition-${edition}`;

/** A register as the file that the command reads. */
export const caseFile = ({ dimensions, editions, entries }: Register): string =>
  JSON.stringify({
    dimensions,
    snapshots: editions.map(({ quarters }, edition) => ({ id: editionName(edition), quarters })),
    records: entries.map(({ row, first }) => ({ ...row, '@first': editionName(first) })),
    program: editions.flatMap(({ specs }, edition) =>
      specs.map((spec) => ({ ...spec, id: `${editionName(edition)}/${spec.id}`, asOf: editionName(edition) })),
    ),
  });

/** Prints through `statistics publish`, in a folder of its own, so that its secret is a new one. The seed has no say. */
export const byCommand: Publisher = (register) => {
  const folder = mkdtempSync(join(tmpdir(), 'vaern-publish-'));
  try {
    const file = join(folder, 'cases.json');
    writeFileSync(file, caseFile(register));
    const done = spawnSync(
      process.execPath,
      [...process.execArgv, 'src/main.ts', 'statistics', 'publish', '--cases', file, '--json'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, VAERN_DATA: folder }, maxBuffer: 1e9 },
    );
    if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
    const { tables } = output.parse(JSON.parse(done.stdout));
    return {
      copy: [],
      printed: tables.map(({ id, asOf, cells }) => {
        const edition = register.editions.findIndex((_, at) => editionName(at) === asOf);
        return {
          edition,
          spec: specOf(register, edition, id.slice(asOf.length + 1)),
          cells: cells.map(({ k, v }) => ({ codes: k, told: v, allowed: allowedBy(v) })),
        };
      }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function specOf({ editions }: Register, edition: number, id: string): TableSpec {
  const found = editions[edition]?.specs.find((spec) => spec.id === id);
  if (!found) throw new Error(`nobody asked for ${id}`);
  return found;
}
