import { z } from 'zod';
import { colleagues } from '#features/people';
import type { PeopleTables } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { theId } from '#kernel/input';
import { may } from '#kernel/person';
import type { Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import type { LiaisonGround } from './ground.ts';
import { isOpen, otherBody, soughtAmong } from './liaison.ts';
import type { Body, Entry, Sought } from './liaison.ts';
import { allEntries, changesOf, entriesIn, findEntry } from './liaison.store.ts';
import type { LiaisonTables } from './liaison.store.ts';
import { formWords, themeWords } from './liaison.words.ts';
import type { Log, Seen, YearOfLog } from './seen.ts';

/** The tables the log touches. */
export type Tables = Db<LiaisonTables & PeopleTables>;

/** Whether somebody keeps the log. */
const keepsLog = (person: Person): boolean =>
  person.kind === 'signed-in' && may(person, 'keep-year', { municipality: person.municipality });

const word = () => z.string().max(100);

const sought = z.strictObject({
  year: word(),
  body: word(),
  theme: word(),
  open: z.enum(['', '1']).transform((text) => text === '1'),
  text: word(),
});

/** The names of whoever stands in some entries. */
const namesIn = async (db: Tables, entries: readonly Entry[], more: readonly Id[] = []): Promise<Log['names']> => {
  const ids = entries.flatMap(({ ours, responsible }) => [
    ...ours,
    ...(responsible === undefined ? [] : [responsible]),
  ]);
  return new Map((await colleagues(db, [...ids, ...more])).map(({ id, name }) => [id, name]));
};

// Whatever others were called, they are chosen together.
const nameIn = ({ body, bodyName }: Entry): string => (body === otherBody ? formWords.others : bodyName);

/** The list, and after it what is on it no longer, or never was, where something was written of it. */
function bodiesIn({ bodies }: LiaisonGround, entries: readonly Entry[]): readonly Body[] {
  const others = entries.filter(({ body }) => !bodies.some(({ key }) => key === body));
  const named = new Map(others.map((entry) => [entry.body, nameIn(entry)]));
  return [...bodies, ...[...named].map(([key, name]) => ({ key, name }))];
}

/** Looks through the log: everything, or what was chosen. What was typed is neither kept nor remembered. */
export const readLog = (ground: LiaisonGround): Deed<Tables, Sought, Log> => ({
  name: 'liaison.list',
  needs: 'read-liaison',
  input: sought,
  remember: remembers('To see what SIRI, VISO, the police and others have told.', () => 'none'),
  run: async ({ db, input, person, now }) => {
    const all = await allEntries(db);
    const entries = soughtAmong(all, input);
    return ok({
      entries,
      all: all.length,
      open: all.filter(isOpen).toReversed(),
      years: [...new Set(all.map(({ day }) => day.slice(0, 4)))],
      bodies: bodiesIn(ground, all),
      names: await namesIn(db, all),
      today: dayOf(now),
      keeps: keepsLog(person),
    });
  },
});

/** Looks at one entry and its trace. */
export const readEntry: Deed<Tables, { readonly id: Id }, Seen> = {
  name: 'liaison.look',
  needs: 'read-liaison',
  input: z.strictObject({ id: theId }),
  remember: remembers('To see what was told, and what follows.', ({ id }) => id),
  run: async ({ db, input, person, now }) => {
    const entry = await findEntry(db, input.id);
    if (!entry) return refuse({ reason: 'not-found' });
    const changes = await changesOf(db, entry.id);
    const names = await namesIn(
      db,
      [entry],
      changes.map((change) => change.person),
    );
    return ok({ entry, changes, names, today: dayOf(now), keeps: keepsLog(person) });
  },
};

/** Takes a year of the log along, on paper or as a file. */
export const takeYear: Deed<Tables, { readonly year: string }, YearOfLog> = {
  name: 'liaison.take-year',
  needs: 'read-liaison',
  input: z.strictObject({ year: z.string().regex(/^20\d\d$/) }),
  remember: remembers('To take along what the year has brought.', () => 'none'),
  run: async ({ db, input: { year } }) => {
    const entries = await entriesIn(db, Number(year));
    return ok({ year, entries, names: await namesIn(db, entries) });
  },
};

/** A contact as the annual status and the agenda tell of it: no names, neither ours nor theirs. */
export interface LiaisonOfYear extends Pick<Entry, 'id' | 'day' | 'words' | 'follow' | 'told'> {
  readonly body: string;
  readonly themes: readonly string[];
  readonly isDone: boolean;
}

/** What was told in a year, the first day first; what was withdrawn is left out. */
export const liaisonOfYear = async (db: Db<LiaisonTables>, year: number): Promise<readonly LiaisonOfYear[]> =>
  (await entriesIn(db, year)).map(({ id, day, words, follow, told, bodyName, themes, doneOn }) => ({
    id,
    day,
    words,
    follow,
    told,
    body: bodyName,
    themes: themes.map((theme) => themeWords[theme]),
    isDone: doneOn !== undefined,
  }));
