import { kindWords, knowledgeOfYear } from '#features/knowledge';
import type { Held, KnowledgeOfYear, KnowledgeTables } from '#features/knowledge';
import type { PeopleTables } from '#features/people';
import { inWords } from '#kernel/day';
import type { Db } from '#ports/database';
import { draftWords as words } from './draft.words.ts';
import type { StatusGround, StatusSource } from './ground.ts';
import { nothing } from './status.ts';
import type { Drafted } from './status.ts';

type Handle = Db<KnowledgeTables & PeopleTables>;
type Post = KnowledgeOfYear['posts'][number];

const lines = (...said: readonly string[]): Drafted => ({ ...nothing, words: said.join('\n') });

/** What was told, the oldest first: a year is read from its beginning. */
const listOf = (posts: readonly Post[], line: (post: Post) => string): Drafted =>
  lines(...posts.map(line).toReversed());

/** The new law that the team told its colleagues of in the year. */
export const lawSource: StatusSource<Handle> = {
  key: 'law',
  draft: async (db, _, { year }) =>
    listOf(
      (await knowledgeOfYear(db, year)).posts.filter(({ kind }) => kind === 'law'),
      ({ title, source }) => words.told(title, source.name),
    ),
};

/** Everything else that the team told of: initiatives, courses and material. */
export const initiativesSource: StatusSource<Handle> = {
  key: 'initiatives',
  draft: async (db, _, { year }) =>
    listOf(
      (await knowledgeOfYear(db, year)).posts.filter(({ kind }) => kind !== 'law'),
      ({ kind, title, source }) => words.toldKind(kindWords[kind], title, source.name),
    ),
};

/** The talks and courses that were held, and how far the posts came. */
export const knowledgeSource: StatusSource<Handle> = {
  key: 'knowledge',
  draft: async (db, ground, { year }) => {
    const found = await knowledgeOfYear(db, year);
    const held = [...found.talks, ...found.courses].toSorted((one, other) => (one.date < other.date ? -1 : 1));
    return lines(...held.map(heldLine), ...reachLines(found, ground));
  },
};

const heldLine = ({ kind, title, date, taken }: Held): string =>
  words.held(kindWords[kind], title, inWords(date, 'da'), taken);

const reachLines = (
  { reach }: KnowledgeOfYear,
  { municipality: { departments } }: Pick<StatusGround, 'municipality'>,
): readonly string[] => {
  const told = reach.filter(({ of }) => of > 0);
  if (told.length === 0) return [];
  const nameOf = (key: string): string => departments.find((one) => one.key === key)?.name.text ?? key;
  return [words.reach, ...told.map(({ department, reached, of }) => words.reached(nameOf(department), reached, of))];
};
