import { dayOf, inWords } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Db } from '#ports/database';
import { isFigures } from './filing.ts';
import { filings } from './filing.store.ts';
import type { FilingTables } from './filing.store.ts';

const evidence = { key: 'tal-journaliseret', link: '/journal' } as const;

/** Whether the newest figures that somebody had filed lie on the municipality's case. */
export async function filingEvidence(db: Db<FilingTables>): Promise<readonly Evidence[]> {
  const newest = (await filings(db)).find(({ edition }) => isFigures(edition));
  if (!newest) return [{ ...evidence, state: 'missing', sentence: 'Ingen tal er lagt på kommunens sag endnu.' }];
  if (newest.filedAt === undefined)
    return [{ ...evidence, state: 'partly', sentence: `Tallene til og med ${newest.edition} er på vej til sagen.` }];
  const day = dayOf(new Date(newest.filedAt));
  const sentence = `Tallene til og med ${newest.edition} blev lagt på sagen ${inWords(day, 'da')}.`;
  return [{ ...evidence, state: 'fulfilled', day, sentence }];
}
