import type { Day } from '#kernel/day';
import { byName } from '#kernel/order';
import { isHeldIn } from '#kernel/person';
import type { Post, Role } from '#kernel/person';
import type { Db } from '#ports/database';
import { colleaguesWith, postsOf } from './duty.ts';
import type { Today } from './duty.ts';
import { guidingRoles } from './people.ts';
import type { Absence, Colleague, HeldPost, Someone, Workplace } from './people.ts';
import { absenceIn, postIn, someoneIn, workplaceIn } from './tables.store.ts';
import type { PeopleTables } from './tables.store.ts';

/** Which posts are looked at: those of some roles, or those of some people and of whomever they may stand in for. */
export type Looked = { readonly roles: readonly Role[] } | { readonly people: readonly string[] };

/** What holds on a day. A post at a workplace that has closed holds no more; whoever is disabled is left out. */
export async function todayIn(db: Db<PeopleTables>, day: Day, looked: Looked): Promise<Today> {
  const away = await db
    .selectFrom('absence')
    .selectAll()
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)
    .orderBy('id')
    .execute();
  const absences = await withoutFormerGuides(db, day, away.map(absenceIn));
  const involved = absences.flatMap(({ person, substitute }) => [
    person,
    ...(substitute === undefined ? [] : [substitute]),
  ]);
  const posts = await postsOn(db, day, 'roles' in looked ? looked : { people: [...looked.people, ...involved] });
  const asked = 'people' in looked ? looked.people : [];
  const ids = [...new Set([...asked, ...involved, ...posts.map(({ person }) => person)])];
  return { posts, absences, people: await presentAmong(db, ids) };
}

/** The absences, without the substitutes who guide no more themselves: whoever has lost their own post carries nobody else's. */
async function withoutFormerGuides(
  db: Db<PeopleTables>,
  day: Day,
  absences: readonly Absence[],
): Promise<readonly Absence[]> {
  const named = absences.flatMap(({ substitute }) => substitute ?? []);
  if (named.length === 0) return absences;
  const guiding = (await postsOn(db, day, { people: named })).filter(({ role }) => guidingRoles.includes(role));
  return absences.map((absence) =>
    guiding.some(({ person }) => person === absence.substitute) ? absence : { ...absence, substitute: undefined },
  );
}

async function postsOn(db: Db<PeopleTables>, day: Day, looked: Looked): Promise<readonly HeldPost[]> {
  const rows = await db
    .selectFrom('post')
    .leftJoin('workplace', 'workplace.id', 'post.workplace')
    .selectAll('post')
    .where('post.from_day', '<=', day)
    .where((where) => where.or([where('post.to_day', 'is', null), where('post.to_day', '>=', day)]))
    .where((where) => where.or([where('workplace.closed_on', 'is', null), where('workplace.closed_on', '>', day)]))
    .where((where) =>
      'roles' in looked
        ? where('post.role', 'in', [...looked.roles])
        : where('post.person', 'in', [...new Set(looked.people)]),
    )
    .execute();
  return rows.flatMap(postIn);
}

async function presentAmong(db: Db<PeopleTables>, ids: readonly string[]): Promise<readonly Someone[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('disabled', '=', 0)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(someoneIn);
}

/** What somebody may act by on a day: their own posts, and those they stand in for. */
export const postsHeldBy = async (db: Db<PeopleTables>, person: string, day: Day): Promise<readonly Post[]> =>
  postsOf(person, await todayIn(db, day, { people: [person] }));

/** Where somebody stands who asks for guidance. */
export interface Standing {
  readonly department: string;
  readonly workplace: string | undefined;
}

/** Who guides there today, substitutes put in for the absent: the workplace's knowledge persons, and the department's consultants. */
export async function guidesFor(
  db: Db<PeopleTables>,
  { department, workplace }: Standing,
  day: Day,
): Promise<{ readonly knowledgePersons: readonly Colleague[]; readonly consultants: readonly Colleague[] }> {
  const today = await todayIn(db, day, { roles: ['knowledge-person', 'consultant'] });
  return {
    knowledgePersons:
      workplace === undefined
        ? []
        : colleaguesWith(today, (post) => post.role === 'knowledge-person' && post.workplace === workplace),
    consultants: colleaguesWith(today, heldIn('consultant', [department])),
  };
}

/** The consultants of some departments today, substitutes put in for the absent. */
export const consultantsOf = async (
  db: Db<PeopleTables>,
  departments: readonly string[],
  day: Day,
): Promise<readonly Colleague[]> =>
  colleaguesWith(await todayIn(db, day, { roles: ['consultant'] }), heldIn('consultant', departments));

/** All consultants today, substitutes put in for the absent. */
export const team = async (db: Db<PeopleTables>, day: Day): Promise<readonly Colleague[]> =>
  colleaguesWith(await todayIn(db, day, { roles: ['consultant'] }), () => true);

/** The authority case workers today: of one department, or all. */
export const authorityOf = async (
  db: Db<PeopleTables>,
  department: string | undefined,
  day: Day,
): Promise<readonly Colleague[]> =>
  colleaguesWith(
    await todayIn(db, day, { roles: ['authority-case-worker'] }),
    department === undefined ? () => true : heldIn('authority-case-worker', [department]),
  );

/** The heads of a department today, substitutes put in for the absent. */
export const headsOf = async (db: Db<PeopleTables>, department: string, day: Day): Promise<readonly Colleague[]> =>
  colleaguesWith(await todayIn(db, day, { roles: ['head-of-department'] }), heldIn('head-of-department', [department]));

const heldIn =
  (role: Post['role'], departments: readonly string[]) =>
  (post: Post): boolean =>
    post.role === role && departments.some((department) => isHeldIn(post, department));

/** Names and mails of people by their ids, also of those who have left; unknown ids are passed over. No posts are told. */
export async function colleagues(db: Db<PeopleTables>, ids: readonly string[]): Promise<readonly Colleague[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return rows
    .map(someoneIn)
    .map(({ id, name, mail }) => ({ id, name, mail, posts: [] }))
    .toSorted(byName);
}

/** Every workplace, closed ones too, in the order of their names. */
export async function workplaces(db: Db<PeopleTables>): Promise<readonly Workplace[]> {
  const rows = await db.selectFrom('workplace').selectAll().execute();
  return rows.map(workplaceIn).toSorted(byName);
}
