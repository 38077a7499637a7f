import { checkCompliance } from '#features/compliance';
import { checkContacts } from '#features/contacts';
import { checkCalendar } from '#features/cycle';
import { checkGuide } from '#features/guide';
import { checkMaterials } from '#features/knowledge';
import { checkPlan } from '#features/plan';
import type { Day } from '#kernel/day';
import type { Problem } from '#kernel/file';
import { checkApprovedContent } from './approved.check.ts';
import type { CompletePack, Pack } from './pack.ts';

/** Every rule across files, in all rooms, held over one pack as it would be published on `today`. */
export function checkPack(written: CompletePack, pack: Pack, today: Day): Problem[] {
  return [
    ...checkPlan({ ...written, cards: pack.cards, contacts: pack.contacts, today }),
    ...checkContacts({ ...written, today }),
    ...checkGuide({ ...written, contacts: pack.contacts, gaps: pack.gaps, law: pack.law, points: pack.points, today }),
    ...checkCompliance({ ...written, content: pack }),
    ...checkCalendar(written),
    ...checkMaterials({ ...written, today }),
    ...checkApprovedContent(written),
  ];
}
