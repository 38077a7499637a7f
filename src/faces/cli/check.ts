import { problemsAsText } from '#features/pack';
import type { Command } from './command.ts';
import { openFolder } from './opened.ts';

/** `check [PACK] [--json]`: every problem of one pack, or of all; exit 1 when one of them is an error. */
export const check: Command = (terminal) => {
  const named = terminal.args.filter((arg) => !arg.startsWith('--'));
  const folders = named.length > 0 ? named : [terminal.defaultPack];
  const problems = folders.flatMap((folder) => openFolder(terminal, folder).problems);
  terminal.out(terminal.args.includes('--json') ? `${JSON.stringify(problems, null, 1)}\n` : problemsAsText(problems));
  return problems.some((problem) => problem.severity === 'error') ? 1 : 0;
};
