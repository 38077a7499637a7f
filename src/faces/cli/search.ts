import { NotOfThatShape, find, openIndex, searchIndexOf, searchPassages } from '#features/search';
import type { Command } from './command.ts';
import { goodPack } from './opened.ts';

/** `search TEXT`: what the screen would show. `search --passages FILE --json`: the same analysis and words over another text, queries on standard input. */
export const search: Command = async (terminal) => {
  const at = terminal.args.indexOf('--passages');
  if (at !== -1) return overPassages(terminal, terminal.args[at + 1]);
  const text = terminal.args.filter((word) => !word.startsWith('--')).join(' ');
  if (text === '') {
    terminal.err('Skriv, hvad du søger: search TEKST\n');
    return 2;
  }
  const pack = goodPack(terminal);
  if (!pack) return 1;
  const hits = find(openIndex(searchIndexOf(pack, 'da')), text);
  terminal.out(
    terminal.args.includes('--json')
      ? `${JSON.stringify(hits)}\n`
      : hits.map((hit) => `${hit.title}\n  ${hit.path}\n`).join(''),
  );
  return 0;
};

const overPassages = async (terminal: Parameters<Command>[0], file: string | undefined): Promise<number> => {
  const passages = file === undefined ? undefined : terminal.readText(file);
  if (passages === undefined) {
    terminal.err(`Filen ${file ?? '(intet navn)'} kan ikke læses. Skriv: search --passages FIL --json\n`);
    return 2;
  }
  const pack = goodPack(terminal);
  if (!pack) return 1;
  const queries = await terminal.input();
  return answerLines(terminal, () => searchPassages(passages, queries, pack.words));
};

/** Prints the answers, or tells where the text is not as promised. */
function answerLines(terminal: Parameters<Command>[0], answers: () => string): number {
  try {
    terminal.out(answers());
    return 0;
  } catch (fault) {
    if (!(fault instanceof NotOfThatShape)) throw fault;
    terminal.err(`${cureFor(fault)}\n`);
    return 2;
  }
}

const cureFor = ({ place }: NotOfThatShape): string =>
  place === 'passages'
    ? 'Filen med tekster skal være JSON: {"passages":[{"key":"...","headings":["..."],"text":"..."}]}.'
    : `Linje ${place} i spørgsmålene skal være JSON: {"id":"...","query":"..."}.`;
