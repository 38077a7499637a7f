import { addMonths, dayOf, inWords } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Db } from '#ports/database';
import { sessions, stories } from './training.store.ts';
import type { TrainingTables } from './training.store.ts';

const evidence = { key: 'oevet', link: '/aaret/traening' } as const;

/** Whether stories have been trained together within fifteen months: meetings a year apart are seldom on the same day. */
export async function trainingEvidence(db: Db<TrainingTables>, now: Date): Promise<readonly Evidence[]> {
  for (const { id, heldOn } of await sessions(db)) {
    const shown = (await stories(db, id)).filter(({ isShown }) => isShown).length;
    if (shown === 0) continue;
    const isRecent = heldOn >= addMonths(dayOf(now), -15);
    const sentence = `Historierne blev sidst øvet sammen ${inWords(heldOn, 'da')}.`;
    return [{ ...evidence, state: isRecent ? 'fulfilled' : 'partly', day: heldOn, sentence }];
  }
  return [{ ...evidence, state: 'missing', sentence: 'Historierne er ikke øvet sammen endnu.' }];
}
