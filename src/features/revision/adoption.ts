import type { Municipality } from '#features/plan';
import type { Mistake } from '#kernel/action';
import { addMonths } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Adoption, Edition } from './edition.ts';

type Plan = Pick<Municipality['plan'], 'adopted' | 'reviseBy'>;

/** The adoption that counts, and the last day on which the plan must have been adopted anew (barnets lov § 15 stk. 3). */
export interface NextRevision {
  readonly adoptedOn: Day;
  readonly by: Day;
  /** True where the content still names an older adoption than the one that was written down. */
  readonly isContentBehind: boolean;
}

const fourYears = 48;

/** The next revision: four years after the council's newest adoption at the latest, or the earlier day that the plan sets itself. */
export function nextRevision(
  plan: Plan,
  adoptions: readonly Pick<Adoption, 'adoptedOn' | 'adoptedBy'>[],
): NextRevision {
  const latest = adoptions
    .filter(({ adoptedBy }) => adoptedBy === 'council')
    .map(({ adoptedOn }) => adoptedOn)
    .toSorted()
    .at(-1);
  if (latest !== undefined && latest > plan.adopted)
    return { adoptedOn: latest, by: addMonths(latest, fourYears), isContentBehind: true };
  const atTheLatest = addMonths(plan.adopted, fourYears);
  const by = plan.reviseBy < atTheLatest ? plan.reviseBy : atTheLatest;
  return { adoptedOn: plan.adopted, by, isContentBehind: false };
}

/** How many months before the day somebody is reminded; 0 is the day itself. */
const remindedBefore = [12, 6, 3, 1, 0] as const;

/** The days on which somebody is reminded, the first first. */
export const reminderDays = (by: Day): readonly { readonly months: number; readonly on: Day }[] =>
  remindedBefore.map((months) => ({ months, on: addMonths(by, -months) }));

/** What an adoption is held up against. */
export interface Around {
  readonly today: Day;
  readonly plan: Plan;
  readonly editions: readonly Pick<Edition, 'number'>[];
  readonly adoptions: readonly Pick<Adoption, 'adoptedOn' | 'adoptedBy'>[];
}

/** What is wrong with an adoption that somebody wants written down, if anything. */
export function adoptionFault(
  { adoptedOn, adoptedBy, edition }: Pick<Adoption, 'adoptedOn' | 'adoptedBy' | 'edition'>,
  { today, plan, editions, adoptions }: Around,
): Mistake | undefined {
  if (adoptedOn > today)
    return { field: 'adoptedOn', message: 'Dagen er ikke kommet endnu. Skriv den, når det er vedtaget.' };
  if (adoptedOn < plan.adopted)
    return { field: 'adoptedOn', message: 'Dagen ligger før den vedtagelse, der står i planen.' };
  if (adoptions.some((one) => one.adoptedOn === adoptedOn && one.adoptedBy === adoptedBy))
    return { field: 'adoptedOn', message: 'Den vedtagelse er allerede skrevet ned.' };
  if (!editions.some(({ number }) => number === edition))
    return { field: 'edition', message: 'Vælg den udgave, der blev vedtaget.' };
  return undefined;
}
