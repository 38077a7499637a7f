// bench:search: how well the search answers, and how fast, beside a plain scan of the same texts for the typed words.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '#adapters/files';
import type { Pack } from '#features/pack';
import { find, openIndex, searchIndexOf, searchPassages } from '#features/search';
import type { PackIndex } from '#features/search';
import { judge, ownQueries, placesFor, thisPack } from './search-judge.ts';

const shared = join(root, '..', 'shared', 'bench', 'search');

/** Prints the figures of the shared queries (where they are), of our own, and the time of a query. */
export async function run(): Promise<void> {
  const pack = thisPack();
  const data = searchIndexOf(pack, 'da');
  printShared(pack);
  printOwn(pack, data);
  printTime(data);
}

function printShared(pack: Pack): void {
  if (!existsSync(join(shared, 'score.mjs'))) {
    console.log('shared queries: skipped, ../shared/bench/search is not here');
    return;
  }
  const score = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(shared, 'score.mjs'), ...args], { encoding: 'utf8' });
  const folder = mkdtempSync(join(tmpdir(), 'vaern-search-'));
  const results = join(folder, 'results.jsonl');
  writeFileSync(
    results,
    searchPassages(readFileSync(join(shared, 'corpus.json'), 'utf8'), score('queries').stdout, pack.words),
  );
  console.log(score('score', results).stdout.trim());
  rmSync(folder, { recursive: true });
}

function printOwn(pack: Pack, data: PackIndex): void {
  const open = openIndex(data);
  const figures = judge(ownQueries(), (query) => placesFor(pack, open, query));
  console.log(
    `own queries over the published pack: n ${figures.count} nDCG@5 ${figures.ndcg5.toFixed(3)} success@1 ${figures.success1.toFixed(2)} success@3 ${figures.success3.toFixed(2)} empty ${figures.empty} noise answered: ${figures.noiseAnswered.length}`,
  );
  for (const missed of figures.missed) console.log(`  not in the first three: ${missed}`);
  for (const noise of figures.noiseAnswered) console.log(`  noise answered: ${noise}`);
}

function printTime(data: PackIndex): void {
  const queries = ownQueries().map(({ text }) => text);
  const began = performance.now();
  const open = openIndex(data);
  const opening = performance.now() - began;
  const ours = timesOf(queries, (query) => find(open, query));
  const scan = timesOf(queries, (query) => scanFor(data, query));
  const ratio = at(ours, 0.95) / at(scan, 0.95);
  console.log(
    `one query: median ${at(ours, 0.5).toFixed(2)} ms, p95 ${at(ours, 0.95).toFixed(2)} ms; a plain scan p95 ${at(scan, 0.95).toFixed(2)} ms, ratio ${ratio.toFixed(1)}; opening the index ${opening.toFixed(0)} ms, ${data.findables.length} passages`,
  );
}

/** Every passage in which one of the typed words stands as it was typed. */
const scanFor = (data: PackIndex, query: string): number => {
  const words = query.toLowerCase().split(/\s+/);
  return data.findables.filter(({ headings, text }) =>
    words.some((word) => `${headings.join(' ')} ${text}`.toLowerCase().includes(word)),
  ).length;
};

function timesOf(queries: readonly string[], ask: (query: string) => unknown): readonly number[] {
  const rounds = Array.from({ length: 12 }, () => queries.map((query) => timeOf(() => ask(query))));
  return rounds
    .slice(2)
    .flat()
    .toSorted((one, other) => one - other);
}

function timeOf(what: () => unknown): number {
  const began = performance.now();
  what();
  return performance.now() - began;
}

const at = (times: readonly number[], share: number): number => times[Math.floor(times.length * share)] ?? 0;
