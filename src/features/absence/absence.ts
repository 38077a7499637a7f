import { overlap } from '#features/people';
import type { Absence } from '#features/people';
import type { Id, Mistake } from '#kernel/action';
import { addMonths } from '#kernel/day';
import type { Day } from '#kernel/day';

/** An absence somebody wants written down. */
export type Wish = Absence;

/** What a wish is held up against: the absences that are not over, and whoever holds a guiding post. */
export interface Around {
  readonly today: Day;
  readonly absences: readonly Absence[];
  readonly guides: readonly Id[];
}

const mistake = (field: string, message: string): Mistake => ({ field, message });

/** What is wrong with an absence, if anything: its days, or whom it names. */
export const absenceFault = (wish: Wish, around: Around): Mistake | undefined =>
  daysFault(wish, around) ?? substituteFault(wish, around);

function daysFault({ person, from, to }: Wish, { today, absences, guides }: Around): Mistake | undefined {
  if (!guides.includes(person)) return mistake('from', 'Her er ingen rolle, som en anden skal tage over.');
  if (to < from) return mistake('to', 'Den sidste dag ligger før den første.');
  if (to < today) return mistake('to', 'Den sidste dag er gået.');
  if (to > addMonths(from, 12)) return mistake('to', 'Et fravær kan højst vare et år. Slut hellere rollen.');
  const twice = absences.some((other) => other.person === person && overlap(other, { from, to }));
  return twice ? mistake('from', 'Der er allerede skrevet fravær i den tid. Slet det først.') : undefined;
}

function substituteFault({ person, from, to, substitute }: Wish, { absences, guides }: Around): Mistake | undefined {
  if (substitute === undefined) return undefined;
  if (substitute === person || !guides.includes(substitute))
    return mistake('substitute', 'Vælg en, der selv vejleder i dag.');
  const away = absences.some((other) => other.person === substitute && overlap(other, { from, to }));
  return away ? mistake('substitute', 'Den, du valgte, er selv væk i den tid. Vælg en anden.') : undefined;
}
