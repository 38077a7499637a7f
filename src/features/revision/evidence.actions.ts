import type { Municipality } from '#features/plan';
import { inWords } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Db } from '#ports/database';
import { nextRevision } from './adoption.ts';
import { adopterWords } from './edition.words.ts';
import { editionsPath } from './places.ts';
import { adoptionsIn, editionsIn } from './revision.store.ts';
import type { RevisionTables } from './revision.store.ts';

/** What the revision can show: since when everybody can see what the plan said, and an adoption that the content does not know of yet. */
export async function revisionEvidence(
  db: Db<RevisionTables>,
  { municipality: { plan } }: { readonly municipality: Municipality },
): Promise<readonly Evidence[]> {
  const [first] = await editionsIn(db);
  const { adoptedOn, by, isContentBehind } = nextRevision(plan, await adoptionsIn(db));
  const shown: Evidence[] = first
    ? [
        {
          key: 'plan-offentlig',
          state: 'fulfilled',
          day: first.firstOn,
          sentence: `Alle kan se, hvad planen har sagt siden ${inWords(first.firstOn, 'da')}.`,
          link: editionsPath,
        },
      ]
    : [];
  if (!isContentBehind) return shown;
  return [
    ...shown,
    {
      key: 'plan-vedtaget',
      state: 'fulfilled',
      day: adoptedOn,
      sentence: `Vedtaget igen ${inWords(adoptedOn, 'da')} af ${adopterWords.council}.`,
      link: editionsPath,
    },
    {
      key: 'plan-revision',
      state: 'fulfilled',
      day: by,
      sentence: `Efter den nye vedtagelse skal planen være revideret senest ${inWords(by, 'da')}.`,
      link: '/aaret/revision',
    },
  ];
}
