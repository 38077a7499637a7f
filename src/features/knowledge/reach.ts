import type { Day } from '#kernel/day';
import { isHeldIn } from '#kernel/person';
import type { Post as Duty } from '#kernel/person';

/** Somewhere a post can be passed on: a workplace, or a whole department where there are none. */
export interface Place {
  readonly department: string;
  /** The workplace's id, or the department's key. */
  readonly place: string;
}

/** How far a post has come in one department: at how many places, of how many. */
export interface Reach {
  readonly department: string;
  readonly reached: number;
  readonly of: number;
}

interface Workplace {
  readonly id: string;
  readonly department: string;
  readonly closedOn: Day | undefined;
}

/** The places of some departments on a day: their workplaces, or the department itself where it has none. */
export const placesOf = (
  departments: readonly string[],
  workplaces: readonly Workplace[],
  day: Day,
): readonly Place[] =>
  departments.flatMap((department) => {
    const open = workplaces.filter(
      (one) => one.department === department && (one.closedOn === undefined || one.closedOn > day),
    );
    return open.length > 0 ? open.map(({ id }) => ({ department, place: id })) : [{ department, place: department }];
  });

/** How far a post has come in each department, in the order of the places. */
export const reachIn = (places: readonly Place[], reached: readonly Pick<Place, 'place'>[]): readonly Reach[] =>
  [...Map.groupBy(places, ({ department }) => department)].map(([department, all]) => ({
    department,
    reached: all.filter(({ place }) => reached.some((one) => one.place === place)).length,
    of: all.length,
  }));

/** Reaches put together, department by department. */
export const sumOfReach = (all: readonly Reach[]): readonly Reach[] =>
  [...Map.groupBy(all, ({ department }) => department)].map(([department, some]) => ({
    department,
    reached: some.reduce((sum, { reached }) => sum + reached, 0),
    of: some.reduce((sum, { of }) => sum + of, 0),
  }));

/** Whether a post in the house passes knowledge on at a place: its knowledge person, or the department's consultant where there is none. */
export function passesOn(duty: Duty, { department, place }: Place, guided: ReadonlySet<string>): boolean {
  if (duty.role === 'knowledge-person') return duty.workplace === place;
  return duty.role === 'consultant' && isHeldIn(duty, department) && !guided.has(place);
}
