import type { Text } from '#kernel/text';
import { compare } from './tendency.ts';
import type { Figure, Finding, How, Verdict } from './tendency.ts';

/** A finding, and the words for it. */
export interface Tendency extends Finding {
  /** What can be said, in one short sentence: "Flere end i de 3 år før." */
  readonly words: Text;
  /** Why no more can be said, or what it would have taken. */
  readonly because: Text;
}

/** This year against earlier ones, said in words. */
export function tendency(
  thisYear: Figure,
  earlierYears: readonly Figure[],
  how: How = { within: 4, among: 1 },
): Tendency {
  const finding = compare(thisYear, earlierYears, how);
  return { ...finding, words: wordsOf(finding), because: becauseOf(finding) };
}

function wordsOf({ verdict, nearlyCertain, years }: Finding): Text {
  const said = verdicts[verdict];
  if (verdict === 'first' || verdict === 'too-few') return { da: `${said.da}.`, en: `${said.en}.` };
  const than = verdict === 'level' ? withWords(years) : thanWords(years);
  return nearlyCertain
    ? { da: `Næsten sikkert ${lower(said.da)} ${than.da}.`, en: `Almost certainly ${lower(said.en)} ${than.en}.` }
    : { da: `${said.da} ${than.da}.`, en: `${said.en} ${than.en}.` };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const verdicts = {
  more: { da: 'Flere', en: 'More' },
  fewer: { da: 'Færre', en: 'Fewer' },
  level: { da: 'På niveau', en: 'About as many' },
  'too-few': { da: 'For få sager til at sige noget', en: 'Too few cases to say anything' },
  first: {
    da: 'Der er ingen tidligere år at holde det op imod',
    en: 'There are no earlier years to hold it up against',
  },
} as const satisfies Record<Verdict, Text>;

const thanWords = (years: number): Text =>
  years === 1
    ? { da: 'end året før', en: 'than the year before' }
    : { da: `end i de ${years} år før`, en: `than in the ${years} years before` };

const withWords = (years: number): Text =>
  years === 1
    ? { da: 'med året før', en: 'as the year before' }
    : { da: `med de ${years} år før`, en: `as in the ${years} years before` };

function becauseOf({ verdict, band }: Finding): Text {
  switch (verdict) {
    case 'more':
    case 'fewer':
      return {
        da: 'Forskellen er større, end tilfældet og usikkerheden i tallene giver.',
        en: 'The difference is larger than chance and the uncertainty of the figures give.',
      };
    case 'level':
      return levelWords(band);
    case 'too-few':
      return {
        da: 'Selv dobbelt så mange kunne være et tilfælde.',
        en: 'Even twice as many could be chance.',
      };
    case 'first':
      return { da: 'Et enkelt år viser ingen udvikling.', en: 'One year alone shows no tendency.' };
  }
}

const levelWords = ({ from, to }: Finding['band']): Text =>
  from === 0
    ? { da: `Først over ${to} ville vi sige flere.`, en: `Only above ${to} would we say more.` }
    : {
        da: `Først under ${from} eller over ${to} ville vi sige færre eller flere.`,
        en: `Only below ${from} or above ${to} would we say fewer or more.`,
      };

/** What the figures can say, and what they cannot: it stands wherever a tendency is told. */
export const limits: { readonly can: readonly Text[]; readonly cannot: readonly Text[] } = {
  can: [
    {
      da: 'Tallene viser kontakt: hvor mange sager der nåede frem til kommunen og blev registreret.',
      en: 'The figures show contact: how many cases reached the municipality and were registered.',
    },
    {
      da: 'De viser, hvad sagerne handlede om, og hvad de førte til.',
      en: 'They show what the cases were about, and what they led to.',
    },
    {
      da: 'Er der flere eller færre, end tilfældet giver, siger vi det. Ellers siger vi det ikke.',
      en: 'When there are more or fewer than chance gives, we say so. Otherwise we do not.',
    },
  ],
  cannot: [
    {
      da: 'Tallene viser ikke omfang. Nogle kommer aldrig i kontakt med kommunen, og hvor mange det er, ved vi ikke.',
      en: 'The figures do not show extent. Some are never in contact with the municipality, and how many we do not know.',
    },
    {
      da: 'Flere sager kan betyde, at flere tør spørge om hjælp, eller at flere medarbejdere ser det. Det kan være et godt tegn.',
      en: 'More cases may mean that more dare to ask for help, or that more staff see it. That can be a good sign.',
    },
    {
      da: 'Færre sager betyder ikke, at problemet er blevet mindre.',
      en: 'Fewer cases do not mean that the problem has become smaller.',
    },
    {
      da: 'Tallene siger ikke noget om en bestemt skole, et boligområde, en gruppe eller et menneske.',
      en: 'The figures say nothing about a certain school, a neighbourhood, a group or a person.',
    },
    {
      da: 'Søskende tælles hver for sig. Nogle få familier kan gøre et år stort.',
      en: 'Siblings are counted one by one. A few families can make a year large.',
    },
    {
      da: 'Én sag er én sag. Tallene siger ikke, hvor alvorlig den var, eller hvor mange den ramte.',
      en: 'One case is one case. The figures do not say how grave it was, or how many it touched.',
    },
  ],
};
