import { allowedOf, openGuard } from '#features/guard';
import { z } from 'zod';
import type { Command } from './command.ts';
import { goodPack } from './opened.ts';

const asked = z.object({ id: z.string(), text: z.string() });

/** `guard --json`: for each line `{"id","text"}` on standard input a line `{"id","spans"}`, as it comes. Nothing of the texts is written anywhere. */
export const guard: Command = async (terminal) => {
  if (!terminal.args.includes('--json')) {
    terminal.err('Skriv: guard --json, og giv linjer som {"id":"...","text":"..."}\n');
    return 2;
  }
  const pack = goodPack(terminal);
  if (!pack) return 1;
  const { look } = openGuard(terminal.guardWords(), allowedOf(pack));
  let at = 0;
  for await (const line of terminal.lines()) {
    at++;
    if (line.trim() === '') continue;
    const read = asked.safeParse(parsed(line));
    if (!read.success) {
      terminal.err(`Linje ${at} skal være JSON: {"id":"...","text":"..."}.\n`);
      return 2;
    }
    const { id, text } = read.data;
    const spans = look(text).map(({ start, end, label }) => ({ start, end, label }));
    terminal.out(`${JSON.stringify({ id, spans })}\n`);
  }
  return 0;
};

/** The value of a line, or undefined when it is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
