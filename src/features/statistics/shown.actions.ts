import { dayOf, inWords, yearIn } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Db } from '#ports/database';
import { publishedDays } from './edition.store.ts';
import type { StatisticsTables } from './edition.store.ts';

/** Whether figures of the last year are out; in the first half of a year those of the year before are new enough. */
export async function statisticsEvidence(db: Db<StatisticsTables>, now: Date): Promise<readonly Evidence[]> {
  const newest = (await publishedDays(db)).at(-1);
  if (!newest) return [{ key: 'tal-udgivet', state: 'missing', sentence: 'Ingen tal er udgivet endnu.', link: '/tal' }];
  const { through, publishedOn } = newest;
  const today = dayOf(now);
  const wanted = yearIn(today) - (today.slice(5) < '07-01' ? 2 : 1);
  return [
    {
      key: 'tal-udgivet',
      state: Number(through) >= wanted ? 'fulfilled' : 'partly',
      day: publishedOn,
      sentence: `Tal til og med ${through} udgivet ${inWords(publishedOn, 'da')}.`,
      link: '/tal',
    },
  ];
}
