import { todayIn, workplaces } from '#features/people';
import type { HeldPost, PeopleTables, Workplace } from '#features/people';
import { day, inWords } from '#kernel/day';
import { isHeldIn } from '#kernel/person';
import type { Db } from '#ports/database';
import { draftWords as words } from './draft.words.ts';
import { lastDayOf } from './ground.ts';
import type { StatusGround, StatusSource } from './ground.ts';
import { nothing } from './status.ts';

type Department = StatusGround['municipality']['departments'][number];

/** How many guide where on the last day of the year, and how many workplaces have a knowledge person. Nobody is named. */
export const coverageSource: StatusSource<Db<PeopleTables>> = {
  key: 'coverage',
  draft: async (db, { municipality: { departments } }, asked) => {
    const on = day(lastDayOf(asked)) ?? asked.today;
    const { posts } = await todayIn(db, on, { roles: ['consultant', 'knowledge-person'] });
    if (posts.length === 0) return { ...nothing, words: words.nobodyKnown(inWords(on, 'da')) };
    const open = (await workplaces(db)).filter(({ closedOn }) => closedOn === undefined || closedOn > on);
    const lines = departments.map((department) => lineOf(department, posts, open));
    return { ...nothing, words: [words.asOf(inWords(on, 'da')), ...lines].join('\n') };
  },
};

function lineOf({ key, name, guidance }: Department, posts: readonly HeldPost[], open: readonly Workplace[]): string {
  const here = posts.filter((post) => isHeldIn(post, key));
  const consultants = new Set(here.filter(({ role }) => role === 'consultant').map(({ person }) => person)).size;
  const places = open.filter(({ department }) => department === key);
  if (guidance !== 'workplace' || places.length === 0) return words.covered(name.text, consultants);
  const covered = places.filter(({ id }) =>
    here.some(({ role, workplace }) => role === 'knowledge-person' && workplace === id),
  ).length;
  return words.coveredPlaces(name.text, consultants, { covered, all: places.length });
}
