import type { Day } from '#kernel/day';
import type { YearEntry } from '#kernel/year-entry';

/** An edition, as far as the year is concerned. */
export interface Told {
  readonly through: string;
  readonly publishedOn: Day;
}

/** What the published figures say of a year's duty to publish the year before: done, on the day the first edition with that year came out. */
export function entriesOf(editions: readonly Told[], year: number): readonly YearEntry[] {
  const about = String(year - 1);
  const first = editions.find(({ through }) => through >= about);
  if (first === undefined) return [];
  return [
    {
      key: `figures ${String(year)}`,
      instead: `figures ${String(year)}`,
      day: first.publishedOn,
      title: `Tallene for ${about} er udgivet`,
      responsible: { role: 'consultant' },
      state: 'done',
      link: '/tal',
    },
  ];
}
