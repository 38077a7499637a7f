import type { Id } from '#kernel/action';
import { byName } from '#kernel/order';
import type { Post } from '#kernel/person';
import { guidingRoles } from './people.ts';
import type { Absence, Colleague, HeldPost, Someone } from './people.ts';

/** What is known on one day: the posts that hold, whoever is not disabled, and the absences that lie on it. */
export interface Today {
  readonly posts: readonly HeldPost[];
  readonly people: readonly Someone[];
  readonly absences: readonly Absence[];
}

/** Somebody who carries a post today: the holder, or the substitute of an absent one. */
export interface OnDuty {
  readonly person: Id;
  readonly post: HeldPost;
}

/** Who carries somebody's posts today: they themselves, a substitute's substitute if need be, or nobody. */
export function standInFor(person: Id, { people, absences }: Omit<Today, 'posts'>): Id | undefined {
  const asked = new Set<Id>();
  for (let now: Id | undefined = person; now !== undefined && !asked.has(now);) {
    const here: Id = now;
    asked.add(here);
    if (!people.some(({ id }) => id === here)) return undefined;
    const away = absences.filter((absence) => absence.person === here);
    if (away.length === 0) return here;
    now = away.find(({ substitute }) => substitute !== undefined)?.substitute;
  }
  return undefined;
}

/** Every guiding post with whoever carries it today; one that nobody carries is left out. */
export const onDuty = (today: Today): readonly OnDuty[] =>
  today.posts
    .filter(({ role }) => guidingRoles.includes(role))
    .flatMap((post) => {
      const person = standInFor(post.person, today);
      return person === undefined ? [] : [{ person, post }];
    });

/** The posts somebody may act by today: their own, and those they stand in for. Nobody who is disabled has any. */
export function postsOf(person: string, today: Today): readonly Post[] {
  if (!today.people.some(({ id }) => id === person)) return [];
  const own = today.posts.filter((post) => post.person === person);
  const others = onDuty(today).filter((duty) => duty.person === person && duty.post.person !== person);
  return [...own, ...others.map(({ post }) => post)].map(asPost);
}

/** Whoever carries a post that fits, each once, in the order of their names, with the posts that fitted. */
export function colleaguesWith(today: Today, fits: (post: Post) => boolean): readonly Colleague[] {
  const carried = onDuty(today).filter(({ post }) => fits(post));
  return today.people
    .filter(({ id }) => carried.some(({ person }) => person === id))
    .map(({ id, name, mail }) => ({
      id,
      name,
      mail,
      posts: carried.filter(({ person }) => person === id).map(({ post }) => asPost(post)),
    }))
    .toSorted(byName);
}

const asPost = ({ role, department, workplace }: Post): Post => ({ role, department, workplace });
