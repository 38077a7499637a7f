import type { Day } from '#kernel/day';
import { another, drop, plant, positions, remove, swap } from './faults.ts';
import type { Fault, Town } from './faults.ts';

/** Every fault of the municipality, the handbook, the words, the gaps, the points and the law. */
export const planFaults = (town: Town): Fault[] => [
  ...municipalityFaults(town),
  ...chapterFaults(town),
  ...definitionFaults(town),
  ...gapFaults(town),
  ...pointFaults(town),
  ...lawFaults(town),
];

const whens = { earlier: '2021-10-10' as Day, later: '2029-10-10' as Day };

function municipalityFaults({ municipality: sheet }: Town): Fault[] {
  const { departments, sections, acute, plan } = sheet.value;
  return [
    ...Object.entries(whens).flatMap(([name, day]) => [
      ...plant(sheet, 'planens dato ændret', `vedtaget ${name}`, (copy) => void (copy.plan.adopted = day)),
      ...plant(sheet, 'planens dato ændret', `revision ${name}`, (copy) => void (copy.plan.reviseBy = day)),
    ]),
    ...plant(
      sheet,
      'planens dato ændret',
      'vedtaget en dag senere',
      (copy) => void (copy.plan.adopted = '2023-10-11' as Day),
    ),
    ...plant(
      sheet,
      'planens dato ændret',
      'revision et år før',
      (copy) => void (copy.plan.reviseBy = '2026-12-10' as Day),
    ),
    ...departments.flatMap(({ key }, index) => [
      ...plant(sheet, 'afdeling fjernet', key, (copy) => drop(copy.departments, index)),
      ...plant(sheet, 'planens ejer ændret', `${plan.owner} → ${key}`, (copy) => void (copy.plan.owner = key)),
      ...plant(
        sheet,
        'afdelingens nøgle ændret',
        key,
        (copy) => void (copy.departments[index] && (copy.departments[index].key += '-2')),
      ),
      ...plant(sheet, 'afdelingens andet navn fjernet', key, (copy) => void copy.departments[index]?.aliases.splice(0)),
    ]),
    ...plant(sheet, 'planens ejer ændret', 'findes ikke', (copy) => void (copy.plan.owner += 'x')),
    ...sections.flatMap(({ key }, index) => [
      ...plant(sheet, 'afsnit fjernet', key, (copy) => drop(copy.sections, index)),
      ...plant(sheet, 'afsnit omdøbt', key, (copy) => void (copy.sections[index] && (copy.sections[index].key += 'x'))),
    ]),
    ...(['child', 'adult'] as const).flatMap((list) =>
      positions(acute[list]).flatMap((place) => [
        ...plant(sheet, 'akuthjælp fjernet', `${list} ${acute[list][place] ?? ''}`, (copy) =>
          drop(copy.acute[list], place),
        ),
        ...plant(
          sheet,
          'akuthjælp forvekslet',
          `${list} ${acute[list][place] ?? ''} → team`,
          (copy) => void (copy.acute[list][place] = 'team'),
        ),
        ...plant(
          sheet,
          'akuthjælp forvekslet',
          `${list} ${acute[list][place] ?? ''} → red`,
          (copy) => void (copy.acute[list][place] = 'red'),
        ),
        ...plant(sheet, 'akuthjælp flyttet', `${list} ${acute[list][place] ?? ''}`, (copy) =>
          swap(copy.acute[list], place, place + 1),
        ),
      ]),
    ),
    ...['viso', 'red', 'politi-114', 'findes-ikke'].flatMap((id) =>
      plant(sheet, 'akuthjælp forvekslet', `112 → ${id}`, (copy) => void (copy.acute.emergency = id)),
    ),
  ];
}

function chapterFaults(town: Town): Fault[] {
  const sections = town.municipality.value.sections.map(({ key }) => key);
  return town.chapters.flatMap((sheet, turn) => {
    const { head, body } = sheet.value;
    const at = (kind: string, detail: string, change: (copy: typeof head) => void): Fault[] =>
      plant(sheet, kind, detail, (copy) => change(copy.head));
    const links = [...body.matchAll(/\]\((?:ord|kort|kontakt):[a-z0-9-]+/g)];
    return [
      remove(sheet, 'kapitel fjernet'),
      ...at(
        'kapitlets afsnit ændret',
        head.section,
        (copy) => void (copy.section = another(sections, head.section, turn) ?? ''),
      ),
      ...at(
        'kapitlets adresse ændret',
        head.slug,
        (copy) => void (copy.slug = town.chapters[(turn + 1) % town.chapters.length]?.value.head.slug ?? ''),
      ),
      ...at('kapitlets plads ændret', String(head.order), (copy) => void (copy.order += 1)),
      ...at(
        'kapitlets del ændret',
        head.part,
        (copy) =>
          void (copy.part = another(['forstaa', 'organisering', 'handl'] as const, head.part, turn) ?? head.part),
      ),
      ...positions(head.fulfils).flatMap((place) => [
        ...at('punkt ikke opfyldt', head.fulfils[place] ?? '', (copy) => drop(copy.fulfils, place)),
        ...at('punkt findes ikke', head.fulfils[place] ?? '', (copy) => void (copy.fulfils[place] += 'x')),
      ]),
      ...links.flatMap(({ index, 0: link }) =>
        plant(
          sheet,
          'henvisning i teksten findes ikke',
          link,
          (copy) => void (copy.body = `${body.slice(0, index + link.length)}x${body.slice(index + link.length)}`),
        ),
      ),
      ...plant(sheet, 'kapitlets tekst fjernet', head.slug, (copy) => void (copy.body = '')),
      ...plant(
        sheet,
        'kapitlets tekst halveret',
        head.slug,
        (copy) => void (copy.body = body.slice(0, body.lastIndexOf('\n\n', body.length / 2))),
      ),
    ];
  });
}

function definitionFaults({ definitions: sheet, municipality }: Town): Fault[] {
  const sections = municipality.value.sections.map(({ key }) => key);
  return sheet.value.definitions.flatMap(({ key, cites }, index) => [
    ...plant(sheet, 'definition fjernet', key, (copy) => drop(copy.definitions, index)),
    ...plant(
      sheet,
      'definition omdøbt',
      key,
      (copy) => void (copy.definitions[index] && (copy.definitions[index].key += 'x')),
    ),
    ...positions(cites).flatMap((place) =>
      plant(
        sheet,
        'definitionens kildehenvisning forkert',
        key,
        (copy) => void copy.definitions[index]?.cites.splice(place, 1, another(sections, cites[place], index) ?? ''),
      ),
    ),
  ]);
}

function gapFaults({ gaps: sheet }: Town): Fault[] {
  return sheet.value.gaps.flatMap(({ key, nearest }, index) => [
    ...plant(sheet, 'hul fjernet', key, (copy) => drop(copy.gaps, index)),
    ...plant(sheet, 'hul omdøbt', key, (copy) => void (copy.gaps[index] && (copy.gaps[index].key += 'x'))),
    ...plant(sheet, 'åbent spørgsmål fjernet', key, (copy) => void delete copy.gaps[index]?.openQuestion),
    ...positions(nearest).flatMap((place) => [
      ...plant(sheet, 'hullets nærmeste fjernet', `${key}: ${nearest[place] ?? ''}`, (copy) =>
        drop(copy.gaps[index]?.nearest, place),
      ),
      ...plant(
        sheet,
        'hullets nærmeste findes ikke',
        `${key}: ${nearest[place] ?? ''}`,
        (copy) => void copy.gaps[index]?.nearest.splice(place, 1, `${nearest[place] ?? ''}x`),
      ),
    ]),
  ]);
}

function pointFaults({ points: sheet, municipality }: Town): Fault[] {
  const sections = municipality.value.sections.map(({ key }) => key);
  return sheet.value.points.flatMap(({ key, section, who }, index) => [
    ...plant(sheet, 'punkt fjernet', key, (copy) => drop(copy.points, index)),
    ...plant(
      sheet,
      'punkt til en anden',
      `${key}: ${who}`,
      (copy) => void (copy.points[index] && (copy.points[index].who = who === 'laeser' ? 'medarbejder' : 'laeser')),
    ),
    ...plant(
      sheet,
      'punkt i et andet afsnit',
      `${key}: ${section}`,
      (copy) => void (copy.points[index] && (copy.points[index].section = another(sections, section, index) ?? '')),
    ),
  ]);
}

function lawFaults({ law: sheet }: Town): Fault[] {
  return sheet.value.law.flatMap(({ key }, index) => [
    ...plant(sheet, 'lov fjernet fra listen', key, (copy) => drop(copy.law, index)),
    ...plant(sheet, 'lov omdøbt', key, (copy) => void (copy.law[index] && (copy.law[index].key += 'x'))),
    ...plant(
      sheet,
      'lov bekræftet uden grund',
      key,
      (copy) => void (copy.law[index] && (copy.law[index].confirmed = !copy.law[index].confirmed)),
    ),
  ]);
}
