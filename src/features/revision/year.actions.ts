import type { Municipality } from '#features/plan';
import { day, dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { stateOn } from '#kernel/year-entry';
import type { YearAsked, YearEntry } from '#kernel/year-entry';
import type { Db } from '#ports/database';
import { nextRevision } from './adoption.ts';
import { dueParts } from './due.ts';
import type { Due } from './due.ts';
import { difference } from './edition.ts';
import type { Adoption } from './edition.ts';
import { sentenceOf } from './edition.words.ts';
import { kinds } from './parts.ts';
import type { RevisionContent } from './parts.ts';
import { editionPath } from './places.ts';
import { adoptionsIn, editionsIn } from './revision.store.ts';
import type { RevisionTables } from './revision.store.ts';

/** What changed in plan, cards and contacts with one edition. */
export interface YearChange {
  readonly edition: number;
  readonly on: Day;
  /** "2 Action Cards og 1 kontakt er ændret." */
  readonly sentence: string;
  /** Why, in the words of those who revise the plan; empty when nobody has said so. */
  readonly reason: string;
  readonly link: `/${string}`;
}

/** What a year changed, the oldest first: every edition of it, and what was adopted. The first edition ever changed nothing. */
export async function changesOfYear(
  db: Db<RevisionTables>,
  year: number,
): Promise<{ readonly changes: readonly YearChange[]; readonly adoptions: readonly Adoption[] }> {
  const isInYear = (on: Day): boolean => on.startsWith(`${year}-`);
  const editions = await editionsIn(db);
  const changes = editions.flatMap((edition, at): readonly YearChange[] => {
    const before = editions[at - 1];
    if (!before || !isInYear(edition.firstOn)) return [];
    const { number, firstOn, reason } = edition;
    const link = editionPath(number);
    return [{ edition: number, on: firstOn, sentence: sentenceOf(difference(before, edition)), reason, link }];
  });
  return { changes, adoptions: (await adoptionsIn(db)).filter(({ adoptedOn }) => isInYear(adoptedOn)) };
}

/** What the year holds of the revision: the day the plan must be revised by, and each day on which cards, chapters and numbers are to be seen to. */
export async function revisionEntries(
  db: Db<RevisionTables>,
  content: RevisionContent,
  { year, now }: YearAsked,
): Promise<readonly YearEntry[]> {
  const { plan } = content.municipality;
  const today = dayOf(now);
  const { by } = nextRevision(plan, await adoptionsIn(db));
  const entries = [
    revisionEntry(plan, by, today),
    ...dueEntries(dueParts(content, day(`${year}-12-31`) ?? today), today),
  ];
  return entries.filter(({ day }) => day.startsWith(`${year}-`));
}

const revisionEntry = ({ owner }: Municipality['plan'], by: Day, today: Day): YearEntry => ({
  key: `revision ${by}`,
  day: by,
  title: 'Planen skal være revideret og vedtaget igen',
  responsible: { role: 'head-of-department', department: owner },
  state: stateOn(by, today, false),
  link: '/aaret/revision',
});

const whatWords = {
  card: ['kort gennemses', 'kort gennemses'],
  addition: ['tillæg gennemses', 'tillæg gennemses'],
  chapter: ['kapitel læses igennem', 'kapitler læses igennem'],
  contact: ['nummer kontrolleres', 'numre kontrolleres'],
} as const;

/** One entry for everything of a kind that falls on the same day: a wheel with a line for each of forty numbers says nothing. */
const dueEntries = (due: readonly Due[], today: Day): readonly YearEntry[] =>
  kinds.flatMap((kind) =>
    [
      ...Map.groupBy(
        due.filter((one) => one.kind === kind),
        ({ on }) => on,
      ),
    ].flatMap(([on, group]) => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          key: `revision ${kind} ${on}`,
          day: on,
          title: `${group.length} ${whatWords[first.kind][group.length === 1 ? 0 : 1]}`,
          responsible: { role: 'consultant' as const },
          state: stateOn(on, today, false),
          link: '/aaret/revision' as const,
        },
      ];
    }),
  );
