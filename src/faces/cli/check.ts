import { openPack, problemsAsJson, problemsAsText } from '#features/pack';
import type { Problem } from '#kernel/file';
import type { Command, Terminal } from './command.ts';

/** `check [PACK] [--json]`: every problem of one pack, or of all in the content folder; exit 1 when one of them is an error. */
export const check: Command = (terminal) => {
  const packs = packsOf(terminal);
  const missing = packs.find(({ shelf, name }) => shelf.read(name).length === 0);
  if (missing || packs.length === 0) return noPack(terminal, missing?.name);
  const problems = packs.flatMap(({ shelf, name }): readonly Problem[] => {
    const sources = { national: shelf.read('national'), own: shelf.read(name) };
    return openPack(sources, terminal.today).problems;
  });
  terminal.out(terminal.args.includes('--json') ? `${problemsAsJson(problems)}\n` : problemsAsText(problems));
  return problems.some((problem) => problem.severity === 'error') ? 1 : 0;
};

/** The packs that were named, otherwise all beside the one that is served. */
function packsOf(terminal: Terminal): ReturnType<Terminal['shelfOf']>[] {
  const named = terminal.args.filter((arg) => !arg.startsWith('--'));
  if (named.length > 0) return named.map((folder) => terminal.shelfOf(folder));
  const { shelf } = terminal.shelfOf(terminal.defaultPack);
  return shelf.packs().map((name) => ({ shelf, name }));
}

function noPack(terminal: Terminal, name: string | undefined): number {
  terminal.err(
    name === undefined
      ? 'Der er ingen pakke at se på.\n'
      : `Der er ingen pakke i mappen ${name}. Skriv en mappe, fx content/albertslund.\n`,
  );
  return 2;
}
