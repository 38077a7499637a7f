import { z } from 'zod';
import { guardedText, overruleLines } from '#features/guard';
import type { Guarded } from '#features/guard';
import { newId, remembers } from '#kernel/action';
import type { Deed, Id, Mistake, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { dayField, seenVersion, theId } from '#kernel/input';
import { isHeadOf, may } from '#kernel/person';
import type { Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { adoptionFault, nextRevision } from './adoption.ts';
import { citationsOf, subjectKinds, subjectsOf } from './citations.ts';
import type { SubjectKind } from './citations.ts';
import { dueParts } from './due.ts';
import { adopters } from './edition.ts';
import type { Adopter, Edition } from './edition.ts';
import type { RevisionGround } from './ground.ts';
import { adoptionsIn, editionsIn, hasAdoption, insertAdoption, takeBack, writeReason } from './revision.store.ts';
import type { RevisionTables } from './revision.store.ts';
import { longestNote } from './seen.ts';
import type { Cited, Lookup, Overview } from './seen.ts';

type Tables = Db<RevisionTables>;

/** Looks at how the plan stands: the next revision, what is overdue, every edition and every adoption. */
export const seeRevision = ({ content }: RevisionGround): Deed<Tables, object, Overview> => ({
  name: 'revision.see',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen who follows whether the plan is kept up to date.', () => 'none'),
  run: async ({ db, person, now }) => {
    const { plan } = content.municipality;
    const adoptions = await adoptionsIn(db);
    const today = dayOf(now);
    return ok({
      next: nextRevision(plan, adoptions),
      today,
      due: dueParts(content, today),
      editions: await editionsIn(db),
      adoptions,
      mayAdopt: isHeadOf(person, plan.owner),
      mayRevise: mayDo(person),
    });
  },
});

const mayDo = (person: Person): boolean => person.kind === 'signed-in' && may(person, 'revise-plan', person);

const editionNumber = z
  .string()
  .regex(/^\d{1,6}$/, 'Vælg den udgave, der blev vedtaget.')
  .transform(Number);

interface Adopting {
  readonly id: Id;
  readonly adoptedOn: Day;
  readonly adoptedBy: Adopter;
  readonly edition: number;
  readonly note: Guarded;
}

/** Writes down who adopted which edition, and when. Only whoever heads the department that owns the plan. Sent twice, it is written once. */
export const adoptPlan = ({ content, guard }: RevisionGround): Deed<Tables, Adopting, Id> => ({
  name: 'revision.adopt',
  needs: 'adopt-plan',
  input: z.strictObject({
    id: theId,
    adoptedOn: dayField('Skriv den dag, planen blev vedtaget.'),
    adoptedBy: z.enum(adopters, { error: 'Vælg, hvem der vedtog den.' }),
    edition: editionNumber,
    note: guardedText(guard, { max: longestNote, min: 0 }),
  }),
  remember: remembers('So that it can be shown who wrote down that the plan was adopted.', ({ id }) => id),
  run: async ({ db, input: { note, ...wish }, person, now, also }) => {
    const { plan } = content.municipality;
    if (!isHeadOf(person, plan.owner)) return refuse({ reason: 'not-found' });
    if (await hasAdoption(db, wish.id)) return ok(wish.id);
    const around = { today: dayOf(now), plan, editions: await editionsIn(db), adoptions: await adoptionsIn(db) };
    const fault = adoptionFault(wish, around);
    if (fault) return invalid(fault);
    await insertAdoption(db, { ...wish, note: note.text, recordedOn: around.today });
    for (const line of overruleLines(wish.id, note)) await also(line);
    return ok(wish.id);
  },
});

const invalid = (...mistakes: readonly Mistake[]): Result<never, Refusal> => refuse({ reason: 'invalid', mistakes });

/** Takes back an adoption that was written down by mistake. It stays in the database, and in the trail. */
export const takeBackAdoption = ({ content }: RevisionGround): Deed<Tables, { readonly id: Id }, Id> => ({
  name: 'revision.take-back',
  needs: 'adopt-plan',
  input: z.strictObject({ id: theId }),
  remember: remembers('So that it can be shown who took back that the plan was adopted.', ({ id }) => id),
  run: async ({ db, input: { id }, person, now }) => {
    if (!isHeadOf(person, content.municipality.plan.owner) || !(await hasAdoption(db, id)))
      return refuse({ reason: 'not-found' });
    await takeBack(db, id, dayOf(now));
    return ok(id);
  },
});

/** One edition, for whoever says why it is as it is. */
export interface Explained {
  readonly edition: Edition;
  readonly before: Edition | undefined;
}

async function explained(db: Tables, number: number): Promise<Result<Explained, Refusal>> {
  const editions = await editionsIn(db);
  const at = editions.findIndex((edition) => edition.number === number);
  const edition = editions[at];
  return edition ? ok({ edition, before: editions[at - 1] }) : refuse({ reason: 'not-found' });
}

/** Looks at one edition, to say why it is as it is. */
export const seeEdition: Deed<Tables, { readonly number: number }, Explained> = {
  name: 'revision.see-edition',
  needs: 'revise-plan',
  input: z.strictObject({ number: editionNumber }),
  remember: remembers('So that it can be seen who works on the history of the plan.', () => 'none'),
  run: async ({ db, input }) => explained(db, input.number),
};

interface Reasoned {
  readonly number: number;
  readonly seen: number;
  readonly reason: Guarded;
}

/** Says in a sentence why an edition is as it is, for everybody to read. Whoever comes second is told. */
export const explainEdition = ({ guard }: RevisionGround): Deed<Tables, Reasoned, number> => ({
  name: 'revision.explain',
  needs: 'revise-plan',
  input: z.strictObject({
    number: editionNumber,
    seen: seenVersion,
    reason: guardedText(guard, { max: longestNote }),
  }),
  remember: remembers('So that it can be seen who explained a change of the plan to everybody.', () => 'none'),
  run: async ({ db, input: { number, seen, reason }, also }) => {
    const found = await explained(db, number);
    if (!found.ok) return found;
    if (found.value.edition.reason === reason.text) return ok(number);
    const written = await writeReason(db, { edition: number, words: reason.text, seen });
    if (!written) return refuse({ reason: 'conflict' });
    for (const line of overruleLines(newId(), reason)) await also(line);
    return ok(number);
  },
});

/** Looks up what of the content says what, by closed lists. */
export const seeSubjects = ({ content }: RevisionGround): Deed<Tables, object, Lookup> => ({
  name: 'revision.subjects',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen who follows whether the plan is kept up to date.', () => 'none'),
  run: async () =>
    ok({
      subjects: subjectsOf(content).map((subject) => ({ ...subject, places: citationsOf(content, subject).length })),
    }),
});

/** Looks up every place that says a paragraph of law, a contact or a section of the plan. */
export const seeCitations = ({
  content,
}: RevisionGround): Deed<Tables, { readonly kind: SubjectKind; readonly key: string }, Cited> => ({
  name: 'revision.citations',
  needs: 'see-year',
  input: z.strictObject({ kind: z.enum(subjectKinds), key: z.string().max(100) }),
  remember: remembers('So that it can be seen who follows whether the plan is kept up to date.', () => 'none'),
  run: async ({ input }) => {
    const subject = subjectsOf(content).find(({ kind, key }) => kind === input.kind && key === input.key);
    return subject ? ok({ subject, citations: citationsOf(content, subject) }) : refuse({ reason: 'not-found' });
  },
});
