import type { PeopleGround, Workplace } from '#features/people';
import type { Day } from '#kernel/day';
import type { Seat } from './holes.ts';

/** Every seat of a municipality: each department's place in the team, and a knowledge person where the workplace is asked first. */
export function seatsOf({ municipality }: PeopleGround, workplaces: readonly Workplace[], today: Day): readonly Seat[] {
  const open = workplaces.filter(({ closedOn }) => closedOn === undefined || today < closedOn);
  return municipality.departments.flatMap(({ key, guidance }) => [
    { department: key, workplace: undefined },
    ...(guidance === 'workplace' ? open : [])
      .filter(({ department }) => department === key)
      .map(({ id }) => ({ department: key, workplace: id })),
  ]);
}
