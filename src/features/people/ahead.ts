import type { Day } from '#kernel/day';
import type { Today } from './duty.ts';
import { guidingRoles, holdsOn } from './people.ts';
import type { Absence, HeldPost, Someone, Workplace } from './people.ts';

/** What is known of whoever guides, from a day and on: the guiding posts, the absences, the people and the workplaces. */
export interface Ahead {
  readonly posts: readonly HeldPost[];
  readonly absences: readonly Absence[];
  /** Those who are disabled too. */
  readonly people: readonly Someone[];
  readonly workplaces: readonly Workplace[];
}

/** What holds on a day, as far as is known today: the same as `todayIn` will say of the guiding posts when the day has come. */
export function onDay({ posts, absences, people, workplaces }: Ahead, day: Day): Today {
  const closed = new Set<string>(
    workplaces.filter(({ closedOn }) => closedOn !== undefined && closedOn <= day).map(({ id }) => id),
  );
  const held = posts.filter(
    (post) =>
      guidingRoles.includes(post.role) &&
      holdsOn(post, day) &&
      !(post.workplace !== undefined && closed.has(post.workplace)),
  );
  const guides = new Set(held.map(({ person }) => person));
  return {
    posts: held,
    people: people.filter(({ disabled }) => !disabled),
    absences: absences
      .filter(({ from, to }) => from <= day && day <= to)
      .map((absence) => withoutFormerGuide(absence, guides)),
  };
}

const withoutFormerGuide = (absence: Absence, guides: ReadonlySet<string>): Absence =>
  absence.substitute === undefined || guides.has(absence.substitute) ? absence : { ...absence, substitute: undefined };
