import type { Understood } from './asking.ts';
import { tokensOf } from './fold.ts';
import { stem } from './stem.ts';
import type { Words } from './words.file.ts';

/** Where a query should lead besides what was found: to the guide, to the contacts, to gaps of the plan (by key). */
export interface Pointers {
  readonly guide: boolean;
  readonly contacts: boolean;
  readonly gaps: readonly string[];
}

/** Where a query should lead, as `words.yaml` has it. */
export function pointersFor(pointers: Words['pointers'], asked: readonly Understood[]): Pointers {
  const hit = pointers.filter((pointer) => pointer.say.some((say) => isIn(say, asked)));
  return {
    guide: hit.some(({ to }) => to === 'guide'),
    contacts: hit.some(({ to }) => to === 'kontakter'),
    gaps: [...new Set(hit.flatMap(({ to, gap }) => (to === 'gap' && gap !== undefined ? [gap] : [])))],
  };
}

/** Whether the words of a saying stand side by side in what was asked. */
function isIn(say: string, asked: readonly Understood[]): boolean {
  const stems = tokensOf(say).map(({ word }) => stem(word));
  return asked.some((_, from) => stems.every((wanted, nth) => asked[from + nth]?.stem === wanted));
}
