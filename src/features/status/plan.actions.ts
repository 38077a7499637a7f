import { changesOfYear } from '#features/revision';
import type { RevisionTables } from '#features/revision';
import { inWords } from '#kernel/day';
import type { Db } from '#ports/database';
import { draftWords as words } from './draft.words.ts';
import type { StatusSource } from './ground.ts';
import { nothing } from './status.ts';

/** What was adopted and what changed in the plan, the cards and the numbers, and when the plan must be revised next. */
export const planSource: StatusSource<Db<RevisionTables>> = {
  key: 'plan',
  draft: async (db, { municipality: { plan } }, { year }) => {
    const { changes, adoptions } = await changesOfYear(db, Number(year));
    const lines = [
      ...adoptions.map(({ adoptedOn }) => words.adopted(inWords(adoptedOn, 'da'))),
      ...changes.map(({ on, sentence, reason }) => words.changed(inWords(on, 'da'), sentence, reason)),
    ];
    const said = lines.length === 0 ? [words.unchanged(year)] : lines;
    // A plan that was adopted in the year has a new day, which the content may not know yet.
    const by = adoptions.length === 0 ? [words.reviseBy(inWords(plan.reviseBy, 'da'))] : [];
    return { ...nothing, words: [...said, ...by].join('\n') };
  },
};
