import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Written } from '#kernel/file';
import { readMarkdown, readYaml } from '#kernel/read';
import { chapterHead, definitionsFile, gapsFile, lawFile, pointsFile } from './chapter.file.ts';
import { municipalityFile } from './municipality.file.ts';
import type { PlanContent, PlanSources } from './plan.ts';

/** The files of Lilleby, a small municipality that breaks no rule: what the tests begin from. */
export const lilleby = {
  'municipality.yaml': `key: lilleby
name: { text: Lilleby Kommune, en: Municipality of Lilleby }
short: Lilleby
address: https://vaern.lilleby.dk
leaveTo: https://www.dmi.dk/
plan:
  title: { text: Lillebys plan, en: The plan of Lilleby }
  adopted: "2024-02-29"
  adoptedBy: { text: Kommunalbestyrelsen, en: The council }
  reviseBy: "2028-02-29"
  owner: boern
departments:
  - key: boern
    name: { text: Børn, en: Children }
    short: { text: Børn }
    examples: { text: Lærer }
sections:
  - { key: 1.formaal, part: Del 1, title: Formål }
  - { key: 3.tegn, part: Del 3, title: Tegn }
acute: { emergency: alarm-112, child: [alarm-112], adult: [alarm-112] }
`,
  'plan/formaal.md': `---
section: 1.formaal
slug: formaal
order: 1
part: forstaa
title: { text: Hvad planen er, en: What the plan is }
lead: { text: Planen hjælper dig., en: The plan helps you. }
reviewBy: "2027-01-01"
fulfils: [vid-det]
---
Læs om [kontrol](ord:nsk), og se [tegnene](afsnit:3.tegn).

## Brug kortet

Tag [kortet](kort:alle).
`,
  'plan/tegn.md': `---
section: 3.tegn
slug: tegn
order: 2
part: handl
title: { text: Tegn }
lead: { text: Hold øje. }
reviewBy: "2027-01-01"
---
## Det kan du se

- Sorg
- **Frygt** for [kontrol](ord:nsk)

## Ring

Ring til [RED](tlf:red) eller spørg [teamet](kontakt:team).

### Mere

Se [SIRI](https://siri.dk/).

## Til sidst

Vent.
`,
  'plan/points.yaml': `points:
  - { key: ring, section: 3.tegn, says: Ring., who: medarbejder }
  - { key: vid-det, section: 1.formaal, says: Vid det., who: laeser }
`,
  'definitions.yaml': `definitions:
  - key: nsk
    term: { text: negativ social kontrol, en: negative social control }
    short: NSK
    meaning: { text: Kontrol & skade., en: Control that harms. }
    cites: [1.formaal]
  - { key: andet, term: { text: andet }, meaning: { text: Noget andet. } }
`,
  'gaps.yaml': `gaps:
  - key: pas
    title: { text: Pas, en: Passports }
    answer: { text: Planen siger ikke noget om pas. }
    nearest: [red, team]
    openQuestion: { text: Hvem hjælper? }
`,
  'law.yaml': `law:
  - { key: lov-1, title: { text: Lov § 1 }, substance: { text: Noget gælder. }, source: Læst 2026, confirmed: false }
`,
} as const;

export type FileName = keyof typeof lilleby;

/** A change to one of Lilleby's files: what stood there, and what an author wrote instead. */
export type Slip = readonly [file: FileName, from: string, to: string];

/** Lilleby's files as `check` sees them, after an author's slips. A slip that changes nothing is a fault of the test. */
export function sourcesAfter(slips: readonly Slip[] = [], today = '2026-11-22'): PlanSources {
  const text = (name: FileName): string =>
    slips
      .filter(([file]) => file === name)
      .reduce((before, [, from, to]) => replaced(before, from, to), String(lilleby[name]));
  const file = (name: FileName) => ({ path: `lilleby/${name}`, text: text(name) });
  return {
    municipality: must(readYaml(file('municipality.yaml'), municipalityFile)),
    chapters: (['plan/formaal.md', 'plan/tegn.md'] as const).map((name) => must(readMarkdown(file(name), chapterHead))),
    points: must(readYaml(file('plan/points.yaml'), pointsFile)),
    definitions: must(readYaml(file('definitions.yaml'), definitionsFile)),
    gaps: must(readYaml(file('gaps.yaml'), gapsFile)),
    law: must(readYaml(file('law.yaml'), lawFile)),
    cards: [{ id: 'alle' }],
    contacts: [
      { id: 'red', name: { text: 'RED Rådgivning' }, phone: '70 27 76 66' },
      { id: 'team', name: { text: 'Teamet', en: 'The team' } },
    ],
    today: aDay(today),
  };
}

/** Lilleby as it is published. */
export function published(slips: readonly Slip[] = []): PlanContent {
  const sources = sourcesAfter(slips);
  return {
    municipality: sources.municipality.value,
    chapters: sources.chapters.map((chapter) => chapter.value),
    definitions: sources.definitions.value.definitions,
    gaps: sources.gaps.value.gaps,
    law: sources.law.value.law,
    contacts: sources.contacts,
    cards: sources.cards,
  };
}

/** A day that exists. */
export function aDay(text: string): Day {
  const found = day(text);
  if (!found) throw new Error(`${text} is no day`);
  return found;
}

function replaced(before: string, from: string, to: string): string {
  if (!before.includes(from)) throw new Error(`Lilleby has no "${from}"`);
  return before.replace(from, to);
}

function must<Value>(reading: {
  readonly written?: Written<Value> | undefined;
  readonly problems: readonly { readonly wrong: string }[];
}): Written<Value> {
  if (!reading.written) throw new Error(reading.problems.map((problem) => problem.wrong).join('\n'));
  return reading.written;
}
