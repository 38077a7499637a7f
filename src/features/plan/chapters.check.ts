import type { Problem, Written } from '#kernel/file';
import { nearest } from '#kernel/nearest';
import type { Prose } from '#kernel/read';
import type { ChapterHead } from './chapter.file.ts';
import type { PlanSources } from './plan.ts';
import { readProse } from './prose.file.ts';
import { linksOf } from './prose.ts';
import type { Link, Target } from './prose.ts';

type ChapterFile = Written<Prose<ChapterHead>>;

/** Pages of the handbook that are not chapters, so that no chapter may take their address. */
const reserved: ReadonlySet<string> = new Set(['samlet', 'huller', 'ord', 'lov']);

/** Holds the rules of the chapters: each section has one, addresses and order are alone, every link leads somewhere. */
export function checkChapters(sources: PlanSources): Problem[] {
  const known = knownKeys(sources);
  return [
    ...sources.chapters.flatMap((chapter) => [
      ...readProse({ file: chapter.file, ...chapter.value }).problems,
      ...headProblems(chapter, sources),
      ...linkProblems(chapter, known),
    ]),
    ...twice(sources.chapters, 'slug', (head) => head.slug),
    ...twice(sources.chapters, 'order', (head) => String(head.order)),
    ...twice(sources.chapters, 'section', (head) => head.section),
    ...sectionsWithout(sources),
  ];
}

function headProblems(chapter: ChapterFile, sources: PlanSources): Problem[] {
  return [
    ...placeProblems(chapter, sources),
    ...emptyChapter(chapter),
    ...overdue(chapter, sources),
    ...unknownPoints(chapter, sources),
  ];
}

function placeProblems(chapter: ChapterFile, sources: PlanSources): Problem[] {
  const { section, slug, part } = chapter.value.head;
  const sections = sources.municipality.value.sections.map((each) => each.key);
  const problems: Problem[] = [];
  const tell = (rule: string, field: string, wrong: string, write: string, didYouMean?: string) =>
    problems.push(error(rule, chapter.placeOf([field]), wrong, write, didYouMean));
  if (!sections.includes(section)) {
    const wrong = `Afsnittet ${section} findes ikke i municipality.yaml.`;
    tell('afsnit-ukendt', 'section', wrong, 'Skriv et af planens afsnit.', nearest(section, sections));
  }
  if (reserved.has(slug)) {
    const wrong = `Adressen ${slug} hører til en anden side i håndbogen.`;
    tell('kapitel-adresse', 'slug', wrong, 'Giv kapitlet en anden slug.');
  }
  const right = partOf(section);
  if (right !== undefined && part !== right) {
    tell('kapitel-del', 'part', `Afsnittet ${section} hører ikke til delen ${part}.`, `Skriv part: ${right}.`);
  }
  return problems;
}

function emptyChapter({ file, value }: ChapterFile): Problem[] {
  if (value.body.trim() !== '') return [];
  const place = { file, line: value.bodyLine, column: 1 };
  return [error('kapitel-tomt', place, 'Kapitlet har ingen tekst.', 'Skriv, hvad planen siger, med egne ord.')];
}

const partOf = (section: string): string | undefined =>
  ({ '1': 'forstaa', '2': 'organisering', '3': 'handl' })[section.slice(0, 1)];

function overdue(chapter: ChapterFile, { today }: PlanSources): Problem[] {
  const { reviewBy } = chapter.value.head;
  if (reviewBy >= today) return [];
  const wrong = `Kapitlet skulle være læst igennem senest ${reviewBy}.`;
  return [
    {
      ...error('P18', chapter.placeOf(['reviewBy']), wrong, 'Læs kapitlet igennem, og skriv en ny dato.'),
      severity: 'warning',
    },
  ];
}

function unknownPoints(chapter: ChapterFile, sources: PlanSources): Problem[] {
  const points = sources.points.value.points.map((point) => point.key);
  return chapter.value.head.fulfils.flatMap((key, index) =>
    points.includes(key)
      ? []
      : [
          error(
            'punkt-ukendt',
            chapter.placeOf(['fulfils', index]),
            `Punktet ${key} findes ikke i plan/points.yaml.`,
            'Skriv et punkt, der findes.',
            nearest(key, points),
          ),
        ],
  );
}

function twice(chapters: readonly ChapterFile[], field: string, valueOf: (head: ChapterHead) => string): Problem[] {
  const seen = new Map<string, string>();
  return chapters.flatMap((chapter) => {
    const value = valueOf(chapter.value.head);
    const first = seen.get(value);
    if (first === undefined) seen.set(value, chapter.file);
    return first === undefined
      ? []
      : [
          error(
            'kapitel-to-gange',
            chapter.placeOf([field]),
            `${field}: ${value} står også i ${first}.`,
            'Hvert kapitel har sin egen.',
          ),
        ];
  });
}

function sectionsWithout({ municipality, chapters }: PlanSources): Problem[] {
  const written = new Set(chapters.map((chapter) => chapter.value.head.section));
  return municipality.value.sections.flatMap(({ key, title }, index) =>
    written.has(key)
      ? []
      : [
          error(
            'afsnit-uden-kapitel',
            municipality.placeOf(['sections', index]),
            `Planens afsnit ${key} (${title}) har intet kapitel.`,
            `Skriv et kapitel i plan/ med section: ${key}.`,
          ),
        ],
  );
}

type Known = Readonly<Record<Exclude<Target['kind'], 'ud'>, readonly string[]>>;

function knownKeys(sources: PlanSources): Known {
  const contacts = sources.contacts;
  return {
    ord: [...sources.definitions.value.definitions, ...(sources.nationalDefinitions?.value.definitions ?? [])].map(
      (word) => word.key,
    ),
    kort: sources.cards.map((card) => card.id),
    kontakt: contacts.map((contact) => contact.id),
    tlf: contacts.filter((contact) => contact.phone !== undefined).map((contact) => contact.id),
    afsnit: sources.chapters.map((chapter) => chapter.value.head.section),
  };
}

const things: Readonly<
  Record<keyof Known, { readonly rule: string; readonly wrong: (key: string) => string; readonly write: string }>
> = {
  ord: {
    rule: 'ord-ukendt',
    wrong: (key) => `Ordet ${key} er ikke forklaret i definitions.yaml.`,
    write: 'Forklar ordet i definitions.yaml, eller ret linket.',
  },
  kort: {
    rule: 'kort-ukendt',
    wrong: (key) => `Kortet ${key} findes ikke i cards/.`,
    write: 'Ret linket til et kort, der findes.',
  },
  kontakt: {
    rule: 'kontakt-ukendt',
    wrong: (key) => `Kontakten ${key} findes ikke i contacts.yaml.`,
    write: 'Ret linket til en kontakt, der findes.',
  },
  tlf: {
    rule: 'kontakt-ukendt',
    wrong: (key) => `Kontakten ${key} findes ikke eller har intet nummer.`,
    write: 'Ret linket, eller skriv kontakt: i stedet for tlf:.',
  },
  afsnit: {
    rule: 'afsnit-ukendt',
    wrong: (key) => `Afsnittet ${key} har intet kapitel.`,
    write: 'Ret linket til et afsnit, der har et kapitel.',
  },
};

function linkProblems(chapter: ChapterFile, known: Known): Problem[] {
  const { blocks } = readProse({ file: chapter.file, ...chapter.value });
  return linksOf(blocks).flatMap((link) => linkProblem(link, chapter.file, known));
}

function linkProblem({ to, line, column }: Link, file: string, known: Known): Problem[] {
  if (to.kind === 'ud' || known[to.kind].includes(to.key)) return [];
  const thing = things[to.kind];
  return [error(thing.rule, { file, line, column }, thing.wrong(to.key), thing.write, nearest(to.key, known[to.kind]))];
}

/** A fault that keeps the pack from being published. */
export function error(
  rule: string,
  place: Problem['place'],
  wrong: string,
  write: string,
  didYouMean?: string,
): Problem {
  return { rule, severity: 'error', place, wrong, write, didYouMean };
}
