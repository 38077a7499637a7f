import type { Pack } from '#features/pack';
import { citationsOf, placeWords, subjectsOf } from '#features/revision';
import { told } from './command.ts';
import type { Command, Terminal } from './command.ts';
import { goodPack } from './opened.ts';

const usage = 'Skriv: content citations NØGLE, fx content citations barnets-lov-133. Uden nøgle vises alle nøgler.';

/** `content citations NØGLE`: every card, chapter, question and duty that says a paragraph of law, a number or a section of the plan. */
export const content: Command = (terminal) => {
  const [verb, key] = terminal.args;
  if (verb !== 'citations') return told(terminal, usage, 2);
  const pack = goodPack(terminal);
  if (!pack) return 1;
  return key === undefined ? everyKey(terminal, pack) : citations(terminal, pack, key);
};

function everyKey(terminal: Terminal, pack: Pack): number {
  terminal.out(
    subjectsOf(pack)
      .map(({ key, title }) => `${key}  ${title}\n`)
      .join(''),
  );
  return 0;
}

function citations(terminal: Terminal, pack: Pack, wanted: string): number {
  const found = subjectsOf(pack).filter(({ key }) => key === wanted);
  for (const subject of found) {
    const places = citationsOf(pack, subject);
    terminal.out(`${subject.title}: ${places.length === 0 ? 'ingen steder' : places.length}\n`);
    for (const place of places) terminal.out(`${placeWords(place)}\n`);
  }
  return found.length > 0 ? 0 : told(terminal, `Nøglen findes ikke. ${usage}`, 2);
}
