import { openPack, problemsAsText } from '#features/pack';
import type { Opened, Pack } from '#features/pack';
import type { Terminal } from './command.ts';

/** Reads and checks a pack given as a folder. */
export function openFolder(terminal: Terminal, folder: string): Opened {
  const { shelf, name } = terminal.shelfOf(folder);
  return openPack({ national: shelf.read('national'), own: shelf.read(name) }, terminal.today);
}

/** The pack without errors, or undefined after telling what is wrong with it. */
export function goodPack(terminal: Terminal): Pack | undefined {
  const opened = openFolder(terminal, terminal.defaultPack);
  if (!opened.pack) terminal.err(problemsAsText(opened.problems));
  return opened.pack;
}
