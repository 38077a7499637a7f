import { inWords } from '#kernel/day';
import type { Head } from './chain.ts';
import { furthestOf } from './heads.ts';
import type { KeptHead } from './heads.ts';
import type { Fault, Verdict } from './walk.ts';

const count = new Intl.NumberFormat('da-DK');

/** What a walk found, as it is told to whoever asked, with what to do. `kept` is undefined when no heads were held up against it. */
export function readVerdict(
  { head, lines, faults, count: all }: Verdict,
  kept: readonly KeptHead[] | undefined,
): string {
  if (all > 0) return [...broken(faults, all), ...whatNow].join('\n');
  const told =
    lines === 0 ? 'Sporet er tomt.' : `Sporet er helt: ${linesWord(lines)}, den nyeste er nr. ${head.number}.`;
  return [told, againstWhat(head, kept)].join('\n');
}

const linesWord = (lines: number): string => (lines === 1 ? '1 linje' : `${count.format(lines)} linjer`);

function againstWhat(head: Head, kept: readonly KeptHead[] | undefined): string {
  const furthest = kept && furthestOf(kept);
  if (kept && furthest) return `${heldAgainst(kept, furthest)}${restWords(head.number - furthest.number)}`;
  return kept === undefined
    ? 'Det er ikke holdt op mod hoveder, der er gemt et andet sted. Den, der kan skrive i databasen, kan have lavet hele kæden om. Skriv --heads FIL.'
    : 'Filen har ingen hoveder fra denne kommune, så sporet er kun holdt op mod sig selv.';
}

const heldAgainst = (kept: readonly KeptHead[], { day, number }: KeptHead): string =>
  `Holdt op mod ${kept.length === 1 ? '1 hoved' : `${kept.length} hoveder, det nyeste`} fra ${inWords(day, 'da')} (nr. ${number}).`;

const restWords = (lines: number): string =>
  lines === 0 ? '' : ` ${lines === 1 ? 'Linjen' : `De ${linesWord(lines)}`} derefter er kun holdt op mod sig selv.`;

const broken = (faults: readonly Fault[], all: number): readonly string[] => [
  'Sporet er brudt.',
  ...faults.map((fault) => `- ${faultWords(fault)}`),
  ...(all > faults.length ? [`- og ${count.format(all - faults.length)} fejl til.`] : []),
];

const whatNow = [
  'Lad databasen være, som den er, tag en kopi af den og af filen med hoveder, og sig det til databeskyttelsesrådgiveren.',
];

const span = (from: number, to: number): string => (from === to ? `Linje ${from}` : `Linje ${from}-${to}`);

const faultWords = (fault: Fault): string => `${faultTexts[fault.kind](fault)}.`;

const faultTexts: Readonly<Record<Fault['kind'], (fault: Fault) => string>> = {
  missing: ({ from, to }) => `${span(from, to)} mangler`,
  stray: ({ from }) => `Linje ${from} hører ikke til: numrene begynder med 1`,
  changed: ({ from }) => `Linje ${from} er ændret: det, der står i den, passer ikke med dens hash`,
  torn: ({ from }) => `Linje ${from} følger ikke efter linje ${from - 1}: en af dem er lavet om, byttet eller sat ind`,
  'not-as-kept': ({ from, kept }) =>
    `Linje ${from} eller noget før den er lavet om: den passer ikke med ${keptWords(kept)}`,
  cut: ({ from, to, kept }) => `${span(from, to)} er skåret af: sporet nåede til nr. ${to} efter ${keptWords(kept)}`,
  'other-head': ({ from }) => `Den sidste linje (nr. ${from}) passer ikke med databasens eget hoved`,
};

const keptWords = (kept: KeptHead | undefined): string =>
  kept === undefined ? 'databasens eget hoved' : `hovedet fra ${inWords(kept.day, 'da')}`;
