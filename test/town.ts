// A town of invented people, and what its tests say again and again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { noRoleMap, recognise, signIn } from '#features/access';
import { demoPeople, everybody, settleDemo } from '#features/people';
import type { PeopleTables, team } from '#features/people';
import { municipalityFile } from '#features/plan';
import type { Municipality } from '#features/plan';
import { newId } from '#kernel/action';
import type { Refusal } from '#kernel/action';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { reader, theHouse } from '#kernel/person';
import type { SignedIn } from '#kernel/person';
import { readYaml } from '#kernel/read';
import type { Result } from '#kernel/result';
import { perform } from '../src/gate.ts';
import type { House } from '../src/gate.ts';
import { aHouse, noon } from './house.ts';

const file = 'content/albertslund/municipality.yaml';
const municipality: Municipality =
  readYaml({ path: file, text: readFileSync(file, 'utf8') }, municipalityFile).written?.value ?? assert.fail(file);
/** What the rooms of people stand on in these tests. */
export const ground = { municipality };
/** The day on which they take place. */
export const today: Day = day('2026-11-22') ?? assert.fail('no day');
/** The department where workplaces have knowledge persons. */
export const school = 'skole-dagtilbud';
/** A department where the consultant is asked. */
export const family = 'boern-familie';

/** A house with the invented people in it, who can be asked for by their user name; one of several on the same database where it is given. */
export async function aTown(at: () => Date = () => noon, given: House = aHouse()) {
  const house: House = { ...given, clock: { now: at } };
  assert.ok((await perform(house, theHouse, settleDemo, {})).ok);
  const enter = async (subject: string): Promise<{ person: SignedIn; token: string }> => {
    const name = demoPeople.find((one) => one.subject === subject)?.name ?? subject;
    const claims = { subject, name, roles: [] };
    const admitted = await perform(house, reader, signIn(noRoleMap), claims);
    assert.ok(admitted.ok, `${subject} was not let in`);
    const person = await recognise(house.database, admitted.value.token, at());
    assert.ok(person);
    return { person, token: admitted.value.token };
  };
  const read = async <Value>(work: (db: Parameters<typeof team>[0]) => Promise<Value>): Promise<Value> => {
    const found = await house.database.transaction<Value, never>(async (one) => ({
      ok: true,
      value: await work(one.tables<PeopleTables>()),
    }));
    return found.ok ? found.value : assert.fail();
  };
  return {
    house,
    enter,
    read,
    as: async (subject: string): Promise<SignedIn> => (await enter(subject)).person,
    idOf: async (subject: string): Promise<string> =>
      (await read(everybody)).find((one) => one.subject === subject)?.id ?? assert.fail(subject),
  };
}

/** A search for nobody in particular. */
export const nobody = { name: '', role: '', department: '', workplace: '', state: 'all' };

/** How it ended, in a word. */
export const outcome = (result: Result<unknown, Refusal>): string => (result.ok ? 'done' : result.refusal.reason);

/** The fields that were to be mended. */
export const mistakes = (result: Result<unknown, Refusal>): readonly string[] =>
  !result.ok && result.refusal.reason === 'invalid' ? result.refusal.mistakes.map(({ field }) => field) : [];

/** The form for giving a post. */
export const giving = (person: string, role: string, more: Readonly<Record<string, string>> = {}) => ({
  id: newId(),
  person,
  role,
  department: '',
  workplace: '',
  from: today,
  to: '',
  ...more,
});

/** What somebody may act by, one line a post. */
export const rolesOf = ({ posts }: SignedIn): readonly string[] =>
  posts.map(({ role, department }) => `${role} ${department ?? '-'}`).toSorted();
