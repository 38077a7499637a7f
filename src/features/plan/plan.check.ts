import { addMonths, inWords } from '#kernel/day';
import type { Path, Problem, Written } from '#kernel/file';
import { nearest } from '#kernel/nearest';
import type { Point } from './chapter.file.ts';
import { checkChapters, error } from './chapters.check.ts';
import type { Municipality } from './municipality.file.ts';
import type { PlanSources } from './plan.ts';

/** Holds every rule of the plan across its files: chapters, words, points, gaps and the dates of the plan. */
export function checkPlan(sources: PlanSources): Problem[] {
  return [
    ...checkDates(sources),
    ...checkOwner(sources.municipality),
    ...checkChapters(sources),
    ...checkDefinitions(sources),
    ...checkPoints(sources),
    ...checkGaps(sources),
    ...sameTwice(sources.law, 'law', sources.law.value.law),
  ];
}

const fourYears = 'Planen skal revideres mindst hvert fjerde år (barnets lov § 15 stk. 3).';

/** Revised at least every fourth year (the plan, 2.forankring; barnets lov § 15 stk. 3). */
function checkDates({ municipality, today }: PlanSources): Problem[] {
  const { adopted, reviseBy } = municipality.value.plan;
  const latest = addMonths(adopted, 48);
  const tell = (field: string, wrong: string, write: string): Problem =>
    error('P18', municipality.placeOf(['plan', field]), wrong, write);
  if (reviseBy > latest) {
    const write = `Skriv senest ${latest} (${inWords(latest, 'da')}).`;
    return [
      { ...tell('reviseBy', 'Planen bliver revideret mere end fire år efter vedtagelsen.', write), why: fourYears },
    ];
  }
  if (reviseBy <= adopted) {
    return [
      tell('reviseBy', 'Revisionen ligger før vedtagelsen.', 'Byt om på adopted og reviseBy, eller ret årstallet.'),
    ];
  }
  if (adopted > today) {
    return [tell('adopted', 'Planen er vedtaget en dag, der ikke er kommet endnu.', 'Ret datoen.')];
  }
  if (reviseBy >= today) return [];
  const wrong = `Planen skulle være revideret senest ${inWords(reviseBy, 'da')}.`;
  return [{ ...tell('reviseBy', wrong, 'Læg den reviderede plan ind.'), severity: 'warning' }];
}

function checkOwner(municipality: Written<Municipality>): Problem[] {
  const { departments, plan, sections } = municipality.value;
  const keys = departments.map((department) => department.key);
  const owner = keys.includes(plan.owner)
    ? []
    : [
        error(
          'afdeling-ukendt',
          municipality.placeOf(['plan', 'owner']),
          `Afdelingen ${plan.owner} findes ikke.`,
          'Skriv en afdeling, der står under departments.',
          nearest(plan.owner, keys),
        ),
      ];
  return [
    ...owner,
    ...sameTwice(municipality, 'departments', departments),
    ...sameTwice(municipality, 'sections', sections),
  ];
}

function checkDefinitions(sources: PlanSources): Problem[] {
  const files = sources.nationalDefinitions
    ? [sources.definitions, sources.nationalDefinitions]
    : [sources.definitions];
  return files.flatMap((file) => [
    ...sameTwice(file, 'definitions', file.value.definitions),
    ...file.value.definitions.flatMap((definition, at) =>
      definition.cites.flatMap((section, nth) =>
        unknownSection(sources, section, file, ['definitions', at, 'cites', nth]),
      ),
    ),
  ]);
}

function checkPoints(sources: PlanSources): Problem[] {
  const { points } = sources.points.value;
  const told = new Set(sources.chapters.flatMap((chapter) => chapter.value.head.fulfils));
  return [
    ...sameTwice(sources.points, 'points', points),
    ...points.flatMap((point, at) => [
      ...unknownSection(sources, point.section, sources.points, ['points', at, 'section']),
      ...forgotten(point, sources.points.placeOf(['points', at]), told),
    ]),
  ];
}

/** What an employee must do stands on a card, and the guide's own check holds it; for all others a chapter tells them. */
function forgotten(point: Point, place: Problem['place'], told: ReadonlySet<string>): Problem[] {
  if (point.who === 'medarbejder' || told.has(point.key)) return [];
  const write = `Skriv det i kapitlet om ${point.section}, og sæt ${point.key} under fulfils.`;
  return [error('P11', place, `Intet kapitel siger det, planen beder om: ${point.says}`, write)];
}

function checkGaps(sources: PlanSources): Problem[] {
  const { gaps } = sources.gaps.value;
  const contacts = sources.contacts.map((contact) => contact.id);
  const unknown = gaps.flatMap((gap, at) =>
    gap.nearest.flatMap((id, nth) =>
      contacts.includes(id)
        ? []
        : [
            error(
              'kontakt-ukendt',
              sources.gaps.placeOf(['gaps', at, 'nearest', nth]),
              `Kontakten ${id} findes ikke i contacts.yaml.`,
              'Skriv en kontakt, der findes.',
              nearest(id, contacts),
            ),
          ],
    ),
  );
  return [...sameTwice(sources.gaps, 'gaps', gaps), ...unknown];
}

function unknownSection({ municipality }: PlanSources, section: string, file: Written<unknown>, path: Path): Problem[] {
  const sections = municipality.value.sections.map((each) => each.key);
  if (sections.includes(section)) return [];
  return [
    error(
      'afsnit-ukendt',
      file.placeOf(path),
      `Afsnittet ${section} findes ikke i municipality.yaml.`,
      'Skriv et af planens afsnit.',
      nearest(section, sections),
    ),
  ];
}

function sameTwice(file: Written<unknown>, list: string, entries: readonly { readonly key: string }[]): Problem[] {
  return entries.flatMap((entry, at) =>
    entries.findIndex((other) => other.key === entry.key) === at
      ? []
      : [
          error(
            'to-gange',
            file.placeOf([list, at, 'key']),
            `${entry.key} står to gange i filen.`,
            'Slet den ene, eller giv den et andet navn.',
          ),
        ],
  );
}
