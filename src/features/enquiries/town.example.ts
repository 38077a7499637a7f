// A small town for tests: two schools and three departments, and somebody in each part.
import { municipalityFile } from '#features/plan';
import type { Municipality } from '#features/plan';
import { openGuard } from '#features/guard';
import { newId } from '#kernel/action';
import type { Deed, Id, Refusal } from '#kernel/action';
import { theHouse } from '#kernel/person';
import type { Post, Role, SignedIn } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Database, Db } from '#ports/database';
import type { PeopleTables } from '#features/people';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { aHouse } from '../../../test/house.ts';
import { ask } from './asking.actions.ts';
import type { EnquiryTables } from './enquiry.store.ts';
import { answerCompany, attach, pass, share, take, write } from './guiding.actions.ts';
import type { EnquiryGround } from './ground.ts';
import { askCompany, close, handOver, reopen, withdraw } from './keeping.actions.ts';
import { look } from './reading.actions.ts';
import type { Tables } from './recipients.actions.ts';
import type { Step } from './steps.ts';
import { tendEnquiries } from './tending.actions.ts';

const text = (said: string) => ({ text: said });

/** The town's municipality. */
export const municipality: Municipality = municipalityFile.parse({
  key: 'lilleby',
  name: text('Lilleby Kommune'),
  short: 'Lilleby',
  address: 'https://vaern.lilleby.dk',
  leaveTo: 'https://www.dmi.dk/',
  plan: {
    title: text('Planen'),
    adopted: '2024-02-29',
    adoptedBy: text('Kommunalbestyrelsen'),
    reviseBy: '2028-02-28',
    owner: 'familie',
  },
  departments: [
    { key: 'skole', name: text('Skole'), short: text('Skole'), examples: text('Lærer'), guidance: 'workplace' },
    { key: 'familie', name: text('Familie'), short: text('Familie'), examples: text('Rådgiver') },
    { key: 'job', name: text('Job'), short: text('Job'), examples: text('Mentor') },
    { key: 'dke', name: text('DKE'), short: text('DKE'), examples: text('Gademedarbejder'), extremism: true },
  ],
  sections: [{ key: '1.formaal', part: 'Del 1', title: 'Formål' }],
  acute: { emergency: 'alarm', child: ['alarm'], adult: ['alarm'] },
});

/** A guard that knows identifiers and no names: what it finds is what the room hands on. */
export const ground: EnquiryGround = {
  municipality,
  guard: { ...openGuard({ words: '', weights: '' }, { numbers: [], bodies: [], mails: [] }), words: '/guard.json' },
};

/** The school with a knowledge person, where the asker works. */
export const north = newId();

/** The other school. */
export const south = newId();

const post = (role: Role, department?: string, workplace?: string): Post => ({ role, department, workplace });

/** Everybody, with their posts. */
export const cast = {
  asker: [post('employee', 'skole', north)],
  colleague: [post('employee', 'skole', north)],
  north: [post('knowledge-person', 'skole', north)],
  south: [post('knowledge-person', 'skole', south)],
  school: [post('consultant', 'skole')],
  jobs: [post('consultant', 'job')],
  dke: [post('consultant', 'dke')],
  authority: [post('authority-case-worker', 'familie')],
  other: [post('authority-case-worker', 'job')],
  registrar: [post('authority-registrar', 'familie')],
  head: [post('head-of-department', 'skole')],
  editor: [post('editor')],
  administrator: [post('administrator')],
  auditor: [post('auditor')],
} as const satisfies Record<string, readonly Post[]>;
export type Name = keyof typeof cast;

/** Whether a word is the name of somebody of the town. */
export const isName = (text: string): text is Name => Object.hasOwn(cast, text);
const names: readonly Name[] = Object.keys(cast).filter(isName);

const ids = new Map(names.map((name) => [name, newId()]));

/** The id of somebody of the town. */
export const idOf = (name: Name): Id => ids.get(name) ?? newId();

/** Whose id it is. */
export const nameOf = (id: string): string => names.find((name) => idOf(name) === id) ?? id;

/** Somebody of the town, signed in. */
export const as = (name: Name, posts: readonly Post[] = cast[name]): SignedIn => ({
  kind: 'signed-in',
  id: idOf(name),
  municipality: 'albertslund',
  name: `Navn ${name}`,
  posts,
});

const guarded = (words: string) => ({ text: words, choices: [] });

/** What an ordinary question is asked with. */
export const question = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: newId(),
  urgency: 'days',
  department: 'skole',
  workplace: north,
  age: 'under18',
  forms: ['social-control'],
  travel: 'no',
  extremism: 'no',
  words: guarded('eleven må ikke komme med på lejrskole.'),
  ...more,
});

type Stepping = (house: House, person: SignedIn, given: unknown) => Promise<Result<Id, Refusal>>;

const through =
  <Input>(deed: Deed<Tables, Input, Id>): Stepping =>
  (house, person, given) =>
    perform(house, person, deed, given);

/** Every step as a deed. */
export const deeds: Readonly<Record<Step, Stepping>> = {
  take: through(take),
  write: through(write(ground)),
  share: through(share(ground)),
  pass: through(pass),
  attach: through(attach),
  'ask-company': through(askCompany),
  'answer-company': through(answerCompany(ground)),
  'hand-over': through(handOver),
  close: through(close(ground)),
  withdraw: through(withdraw),
  reopen: through(reopen),
};

/** What each step needs beside the enquiry, when nothing else is said. */
export const extras: Readonly<Partial<Record<Step, Readonly<Record<string, unknown>>>>> = {
  write: { words: guarded('tal med eleven alene.') },
  share: { with: 'consultants' },
  attach: { authority: idOf('authority') },
  'answer-company': { comes: 'yes', reply: guarded('') },
  'hand-over': { to: idOf('north'), agreed: 'yes' },
  close: { because: 'guided' },
};

/** A town with a clock that can be moved. */
export interface Town {
  readonly house: House;
  readonly at: (moment: string | Date) => void;
  readonly ask: (who: Name, given?: Readonly<Record<string, unknown>>) => Promise<Result<Id, Refusal>>;
  readonly step: (
    who: Name | SignedIn,
    step: Step,
    id: Id,
    more?: Readonly<Record<string, unknown>>,
  ) => Promise<Result<Id, Refusal>>;
  readonly see: (who: Name | SignedIn, id: Id) => Promise<Awaited<ReturnType<typeof look.run>>>;
  readonly tend: () => Promise<void>;
  readonly query: <Value>(read: (db: Db<AllTables>) => Promise<Value>) => Promise<Value>;
}
type AllTables = EnquiryTables & PeopleTables & { readonly letter: { person: string; kind: string; about: string } };

const one = (who: Name | SignedIn): SignedIn => (typeof who === 'string' ? as(who) : who);

/** Builds the town in an empty house; `without` are those who are not there. */
export async function aTown(without: readonly Name[] = [], kept?: Database): Promise<Town> {
  let now = new Date('2026-11-18T09:00:00Z');
  const empty = aHouse();
  const house: House = { ...empty, database: kept ?? empty.database, clock: { now: () => now } };
  const query = async <Value>(read: (db: Db<AllTables>) => Promise<Value>): Promise<Value> => {
    const result = await house.database.transaction<Value, never>(async (work) =>
      ok(await read(work.tables<AllTables>())),
    );
    if (!result.ok) throw new Error('the query was refused');
    return result.value;
  };
  await query((db) => settle(db, without));
  const see: Town['see'] = (who, id) => perform(house, one(who), look, { id });
  return {
    house,
    query,
    see,
    at: (moment) => {
      now = new Date(moment);
    },
    ask: (who, given) => perform(house, as(who), ask(ground), question(given)),
    step: async (who, step, id, more) => {
      const seen = await see(who, id);
      const version = seen.ok ? String(seen.value.enquiry.version) : '1';
      const given = { id, line: newId(), version, ...extras[step], ...more };
      return deeds[step](house, one(who), given);
    },
    tend: async () => {
      const result = await perform(house, theHouse, tendEnquiries(ground), {});
      if (!result.ok) throw new Error(result.refusal.reason);
    },
  };
}

async function settle(db: Db<AllTables>, without: readonly Name[]): Promise<void> {
  const place = (id: string, name: string) => ({
    id,
    department: 'skole',
    name,
    unit: null,
    closed_on: null,
    version: 1,
  });
  await db
    .insertInto('workplace')
    .values([place(north, 'Nordskolen'), place(south, 'Sydskolen')])
    .execute();
  for (const name of names.filter((there) => !without.includes(there))) {
    const mail = `${name}@lilleby.dk`;
    await db
      .insertInto('person')
      .values({ id: idOf(name), subject: name, name: `Navn ${name}`, mail, disabled: 0, version: 1, rights: 1 })
      .execute();
    const posts: readonly Post[] = cast[name];
    for (const { role, department = null, workplace = null } of posts)
      await db
        .insertInto('post')
        .values({
          id: newId(),
          person: idOf(name),
          role,
          department,
          workplace,
          from_day: '2026-01-01',
          to_day: null,
          source: 'given',
        })
        .execute();
  }
}

/** Whose letters wait, in order. */
export const lettersTo = (town: Town): Promise<readonly string[]> =>
  town.query(async (db) =>
    (await db.selectFrom('letter').select('person').execute()).map(({ person }) => nameOf(person)).toSorted(),
  );

/** The id of a question that was asked. */
export const asked = (result: Result<Id, Refusal>): Id => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
