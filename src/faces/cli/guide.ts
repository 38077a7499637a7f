import { pathsJson } from '#features/guide';
import { approvedTexts, problemsAsText } from '#features/pack';
import type { Command } from './command.ts';
import { goodPack, openFolder } from './opened.ts';

/** `guide paths --json`: every path through the guide. `guide approve`: writes what the owner of the plan approves anew, to be read in review. */
export const guide: Command = (terminal) => {
  const [verb, ...rest] = terminal.args;
  if (verb === 'paths') return paths(terminal);
  if (verb === 'approve') return write(terminal, rest[0] ?? terminal.defaultPack);
  terminal.err('Skriv: guide paths --json eller guide approve [PAKKE]\n');
  return 2;
};

const paths: Command = (terminal) => {
  const pack = goodPack(terminal);
  if (!pack) return 1;
  terminal.out(`${JSON.stringify(pathsJson(pack), null, 1)}\n`);
  return 0;
};

/** A pack whose only errors are that what was approved is missing or old can be approved; any other error comes first. */
function write(terminal: Parameters<Command>[0], folder: string): number {
  const opened = openFolder(terminal, folder);
  const others = opened.problems.filter(
    (problem) => problem.severity === 'error' && !problem.rule.startsWith('godkendt'),
  );
  if (!opened.complete || others.length > 0) {
    terminal.err(problemsAsText(opened.problems));
    return 1;
  }
  for (const [name, text] of Object.entries(approvedTexts(opened.complete, terminal.today))) {
    terminal.writeText(`${folder}/${name}`, text);
    terminal.err(`Skrev ${folder}/${name}. Læs ændringerne igennem, før de godkendes.\n`);
  }
  return 0;
}
