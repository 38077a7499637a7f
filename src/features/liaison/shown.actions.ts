import { addMonths, dayOf, inWords } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Db } from '#ports/database';
import { allEntries } from './liaison.store.ts';
import type { LiaisonTables } from './liaison.store.ts';

const evidence = { key: 'kontakt-udad', link: '/aaret/myndigheder' } as const;

/** Whether a contact with a national body or the police has been written down within a year. */
export async function liaisonEvidence(db: Db<LiaisonTables>, now: Date): Promise<readonly Evidence[]> {
  const days = (await allEntries(db)).filter(({ withdrawnOn }) => withdrawnOn === undefined).map(({ day }) => day);
  const newest = days.toSorted().at(-1);
  if (newest === undefined) return [{ ...evidence, state: 'missing', sentence: 'Ingen kontakt er skrevet ned endnu.' }];
  const state = newest >= addMonths(dayOf(now), -12) ? 'fulfilled' : 'partly';
  return [{ ...evidence, state, day: newest, sentence: `Seneste kontakt ${inWords(newest, 'da')}.` }];
}
