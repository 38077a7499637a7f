import type { Pack } from '#features/pack';
import { historyAddresses } from '#features/revision';
import { carriedAddresses } from '#features/spreading';
import { dayOf } from '#kernel/day';
import { declaredAddresses } from './declared.ts';
import type { Declared } from './declared.ts';
import { figureAddresses } from './figures.ts';
import { knowledgeAddresses } from './knowledge.ts';
import { publish } from './publication.ts';
import type { Workshop } from './publication.ts';
import { insideRoutes } from './rooms.ts';

/** Every address a pack is served at, with what it needs. */
export function routesOf(pack: Pack, workshop: Workshop, moment: Date): readonly Declared[] {
  const publication = publish(pack, workshop, dayOf(moment), moment);
  return declaredAddresses(publication, insideRoutes(publication), [
    ...figureAddresses,
    ...knowledgeAddresses,
    ...carriedAddresses,
    ...historyAddresses,
  ]);
}
