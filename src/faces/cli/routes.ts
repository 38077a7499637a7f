import { routesOf } from '#faces/web';
import type { Command } from './command.ts';
import { goodPack } from './opened.ts';

/** `routes --json`: every address with its method, what it needs and its face. */
export const routes: Command = async (terminal) => {
  const pack = goodPack(terminal);
  if (!pack) return 1;
  const found = routesOf(pack, await terminal.workshop(), terminal.now());
  if (terminal.args.includes('--json')) terminal.out(`${JSON.stringify(found, undefined, 2)}\n`);
  else
    terminal.out(
      found.map(({ method, path, permission }) => `${method.padEnd(5)}${permission.padEnd(28)}${path}\n`).join(''),
    );
  return 0;
};
