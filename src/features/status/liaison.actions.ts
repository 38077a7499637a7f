import { liaisonOfYear } from '#features/liaison';
import type { LiaisonTables } from '#features/liaison';
import { inWords } from '#kernel/day';
import type { Db } from '#ports/database';
import { draftWords as words } from './draft.words.ts';
import type { StatusSource } from './ground.ts';
import { nothing } from './status.ts';

/** What SIRI, VISO, the police and others told of the development, and what follows. Nobody is named. */
export const liaisonSource: StatusSource<Db<LiaisonTables>> = {
  key: 'liaison',
  draft: async (db, _, { year }) => ({
    ...nothing,
    words: (await liaisonOfYear(db, Number(year)))
      .map(({ day, body, words: said, follow }) => words.contact(inWords(day, 'da'), body, said, follow))
      .join('\n'),
  }),
};
