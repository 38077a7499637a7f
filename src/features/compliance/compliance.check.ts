import { evidenceNames } from '#kernel/evidence';
import type { Path, Problem, Written } from '#kernel/file';
import { nearest } from '#kernel/nearest';
import { isTold, sentencesOf } from './content.ts';
import type { ComplianceContent } from './content.ts';
import type { LegalDuty, Mapping } from './duties.file.ts';
import { places } from './places.ts';
import { ruleWords } from './rules.words.ts';

/** The files the rules are held over, and the content they point at. */
export interface ComplianceSources {
  readonly duties: Written<{ readonly duties: readonly LegalDuty[] }>;
  readonly compliance: Written<{ readonly fulfilled: readonly Mapping[] }>;
  readonly law: Written<unknown>;
  readonly points: Written<unknown>;
  readonly content: ComplianceContent;
}

/** Every law has its duties, every duty what fulfils it, and nothing is mapped to what is not there. */
export const checkCompliance = (sources: ComplianceSources): Problem[] => [
  ...checkDuties(sources),
  ...checkLaws(sources),
  ...sources.compliance.value.fulfilled.flatMap((mapping, at) => checkMapping(sources, mapping, at)),
  ...checkForgotten(sources),
];

interface Told {
  readonly rule: string;
  readonly wrong: string;
  readonly write: string;
  readonly didYouMean?: string | undefined;
}

const error = (file: Written<unknown>, path: Path, told: Told): Problem => ({
  ...told,
  severity: 'error',
  place: file.placeOf(path),
});

function checkDuties({ duties, content }: ComplianceSources): Problem[] {
  const laws = content.law.map(({ key }) => key);
  const points = content.points.map(({ key }) => key);
  const keys = duties.value.duties.map(({ key }) => key);
  return duties.value.duties.flatMap(({ key, law }, at) => [
    ...(laws.includes(law)
      ? []
      : [error(duties, ['duties', at, 'law'], { ...unknown.law(law), didYouMean: nearest(law, laws) })]),
    ...(keys.indexOf(key) !== at || points.includes(key)
      ? [error(duties, ['duties', at, 'key'], twice(`Pligten ${key}`))]
      : []),
  ]);
}

const twice = (what: string): Told => ({
  rule: 'to-gange',
  wrong: `${what} står to gange.`,
  write: 'Slet den ene, eller giv den et andet navn.',
});

function checkLaws({ law, duties, content }: ComplianceSources): Problem[] {
  const told = new Set(duties.value.duties.map((duty) => duty.law));
  return content.law.flatMap(({ key, title }, at) =>
    told.has(key)
      ? []
      : [
          error(law, ['law', at], {
            rule: 'lov-uden-pligt',
            wrong: `Ingen linje i duties.yaml siger, hvad ${title.text} beder om.`,
            write: `Skriv en pligt med law: ${key} i national/duties.yaml.`,
          }),
        ],
  );
}

type List = 'evidence' | 'rules' | 'cards' | 'chapters' | 'contacts' | 'pages';

const told =
  (rule: string, wrong: (key: string) => string, write: string) =>
  (key: string): Told => ({
    rule,
    wrong: wrong(key),
    write,
  });

const unknown = {
  law: told('law-ukendt', (key) => `Loven ${key} findes ikke.`, 'Skriv en nøgle fra law.yaml.'),
  duty: told(
    'pligt-ukendt',
    (key) => `${key} er hverken et punkt i planen eller en pligt i loven.`,
    'Skriv en nøgle fra plan/points.yaml eller national/duties.yaml.',
  ),
  evidence: told(
    'bevis-ukendt',
    (key) => `Værn har intet bevis, der hedder ${key}.`,
    `Vælg: ${Object.keys(evidenceNames).join(', ')}.`,
  ),
  rules: told('regel-ukendt', (key) => `Reglen ${key} findes ikke.`, 'Skriv en regel fra P01 til P20.'),
  cards: told(
    'kort-ukendt',
    (key) => `Kortet eller tillægget ${key} findes ikke.`,
    'Skriv id for et kort, der findes.',
  ),
  chapters: told('kapitel-ukendt', (key) => `Kapitlet ${key} findes ikke.`, 'Skriv slug for et kapitel, der findes.'),
  contacts: told('kontakt-ukendt', (key) => `Kontakten ${key} findes ikke.`, 'Skriv et id fra contacts.yaml.'),
  pages: told('side-ukendt', (key) => `Siden ${key} findes ikke.`, `Vælg: ${Object.keys(places).join(', ')}.`),
} as const;

const knownIn = ({ cards, additions, chapters, contacts }: ComplianceContent): Record<List, readonly string[]> => ({
  evidence: Object.keys(evidenceNames),
  rules: Object.keys(ruleWords),
  cards: [...cards, ...additions].map(({ id }) => id),
  chapters: chapters.map(({ head }) => head.slug),
  contacts: contacts.map(({ id }) => id),
  pages: Object.keys(places),
});

function checkMapping(sources: ComplianceSources, mapping: Mapping, at: number): Problem[] {
  const { compliance, content } = sources;
  const known = knownIn(content);
  const duties = [...content.points, ...content.duties].map(({ key }) => key);
  const lists = ['evidence', 'rules', 'cards', 'chapters', 'contacts', 'pages'] as const;
  return [
    ...(duties.includes(mapping.duty)
      ? []
      : [
          error(compliance, ['fulfilled', at, 'duty'], {
            ...unknown.duty(mapping.duty),
            didYouMean: nearest(mapping.duty, duties),
          }),
        ]),
    ...(content.fulfilled.findIndex(({ duty }) => duty === mapping.duty) === at
      ? []
      : [error(compliance, ['fulfilled', at, 'duty'], twice(mapping.duty))]),
    ...lists.flatMap((list) =>
      mapping[list].flatMap((key, nth) =>
        known[list].includes(key)
          ? []
          : [
              error(compliance, ['fulfilled', at, list, nth], {
                ...unknown[list](key),
                didYouMean: nearest(key, known[list]),
              }),
            ],
      ),
    ),
    ...silentCards(sources, mapping, at),
  ];
}

/** A card that is mapped to a duty says it: it names the law, or fulfils the point. */
function silentCards({ compliance, content }: ComplianceSources, { duty, cards }: Mapping, at: number): Problem[] {
  const law = content.duties.find(({ key }) => key === duty)?.law;
  return cards.flatMap((id, nth) => {
    const part = [...content.cards, ...content.additions].find((one) => one.id === id);
    if (!part || sentencesOf(part).some((one) => one.fulfils.includes(duty) || one.law.some((key) => key === law)))
      return [];
    return [
      error(compliance, ['fulfilled', at, 'cards', nth], {
        rule: 'kort-tier',
        wrong: `Kortet ${id} siger ikke ${law ?? duty}.`,
        write: law ? `Sæt ${law} under law på kortet, eller slet kortet her.` : 'Sæt punktet under fulfils på kortet.',
      }),
    ];
  });
}

/** What somebody must do has a line that says how it is seen; what must be said is said somewhere. */
function checkForgotten({ points, duties, content }: ComplianceSources): Problem[] {
  return [
    ...content.points.flatMap(({ key, who }, at) =>
      isTold(who) ? [] : forgotten(content, { key, who, place: () => error(points, ['points', at], lacking(key)) }),
    ),
    ...content.duties.flatMap(({ key, who }, at) =>
      forgotten(content, { key, who, place: () => error(duties, ['duties', at], lacking(key)) }),
    ),
  ];
}

const lacking = (key: string): Told => ({
  rule: 'efterlevelse-mangler',
  wrong: `Intet viser, at ${key} bliver gjort.`,
  write: `Skriv en linje med duty: ${key} i compliance.yaml, med evidence eller byHand.`,
});

interface Asked {
  readonly key: string;
  readonly who: LegalDuty['who'] | ComplianceContent['points'][number]['who'];
  readonly place: () => Problem;
}

function forgotten({ fulfilled }: ComplianceContent, { key, who, place }: Asked): Problem[] {
  const mapping = fulfilled.find(({ duty }) => duty === key);
  if (!mapping) return [place()];
  const isShown = isTold(who) ? says(mapping) : mapping.evidence.length > 0 || mapping.byHand !== undefined;
  return isShown ? [] : [place()];
}

const says = ({ rules, cards, chapters, pages }: Mapping): boolean =>
  rules.length + cards.length + chapters.length > 0 || pages.some((key) => places[key]?.tells === true);
