import { z } from 'zod';
import { guardedText, overruleLines } from '#features/guard';
import { workplaces } from '#features/people';
import { extremismAudiences, firstAsked, ladder } from '#features/routing';
import { newId, remembers } from '#kernel/action';
import type { Deed, Id, Mistake, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { theId } from '#kernel/input';
import type { SignedIn } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import { waiting } from './change.ts';
import { ages, answers, forms, longest, urgencies } from './enquiry.ts';
import type { Enquiry } from './enquiry.ts';
import { addEnquiry, findEnquiry } from './enquiry.store.ts';
import { organisationOf, questionOf } from './ground.ts';
import type { EnquiryGround } from './ground.ts';
import { addLine, count } from './line.store.ts';
import { everybodyIn, staffing, tell, tellHeads } from './recipients.actions.ts';
import type { Tables } from './recipients.actions.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import type { Standings } from './seen.ts';

async function standingsOf(
  db: Tables,
  person: SignedIn,
  { municipality }: EnquiryGround,
  now: Date,
): Promise<Standings> {
  const known = municipality.departments.map(({ key }) => key);
  const held = known.filter((key) => person.posts.some(({ department }) => department === key));
  const departments = held.length > 0 ? held : known;
  const today = dayOf(now);
  const open = (await workplaces(db)).filter(
    ({ closedOn, department }) => (closedOn === undefined || closedOn > today) && departments.includes(department),
  );
  const own = open.filter(({ id }) => person.posts.some(({ workplace }) => workplace === id));
  return { departments, workplaces: open, own: own.length === 1 ? own[0]?.id : undefined };
}

/** What somebody needs to begin asking. */
export const beginAsking = (ground: EnquiryGround): Deed<Tables, Record<string, never>, Standings> => ({
  name: 'enquiries.begin',
  needs: 'ask-guidance',
  input: z.strictObject({}),
  remember: remembers('To ask for guidance.', () => 'none'),
  run: async ({ db, person, now }) =>
    person.kind === 'signed-in'
      ? ok(await standingsOf(db, person, ground, now))
      : refuse({ reason: 'not-allowed' } as const),
});

const chosen = <const Values extends readonly [string, ...string[]]>(values: Values, error: string) =>
  z.enum(values, { error });

const askedFor = ({ guard }: EnquiryGround) =>
  z.strictObject({
    id: theId,
    // The acute is never put in writing, whatever else the form holds or was sent before.
    urgency: z.enum(urgencies).exclude(['acute'], { error: wrong.urgency }),
    department: z.string().min(1, wrong.department).max(100),
    workplace: z.string().max(100),
    age: chosen(ages, wrong.age),
    forms: z.array(chosen(forms, wrong.forms)).min(1, wrong.forms).max(forms.length),
    travel: chosen(answers, wrong.travel),
    extremism: chosen(answers, wrong.extremism),
    words: guardedText(guard, { max: longest }),
  });
type Asked = z.infer<ReturnType<typeof askedFor>>;

const invalid = (...mistakes: readonly Mistake[]) => refuse({ reason: 'invalid' as const, mistakes });

/** Where the asker works, as it can be said. */
function standing(
  { department, workplace }: Asked,
  standings: Standings,
): Result<Pick<Enquiry, 'department' | 'workplace'>, Refusal> {
  if (!standings.departments.includes(department)) return invalid({ field: 'department', message: wrong.department });
  if (workplace === '') return ok({ department, workplace: undefined });
  const isThere = standings.workplaces.some((one) => one.id === workplace && one.department === department);
  return isThere ? ok({ department, workplace }) : invalid({ field: 'workplace', message: wrong.workplace });
}

/** Asks: put to whoever is nearest and there, or told to the heads that nobody is. A form sent twice asks once. */
export const ask = (ground: EnquiryGround): Deed<Tables, Asked, Id> => ({
  name: 'enquiries.ask',
  needs: 'ask-guidance',
  input: askedFor(ground),
  remember: remembers('To get guidance on a worry, without saying about whom.', ({ id }) => id),
  run: async ({ db, input, person, now, also }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    const before = await findEnquiry(db, input.id);
    if (before) return before.asker === person.id ? ok(input.id) : refuse({ reason: 'conflict' });
    const where = standing(input, await standingsOf(db, person, ground, now));
    if (!where.ok) return where;
    const { words, ...told } = input;
    await put(db, { ...told, ...where.value, words: words.text, asker: person.id }, ground, now);
    for (const line of overruleLines(input.id, words)) await also(line);
    return ok(input.id);
  },
});

type Put = Pick<
  Enquiry,
  'asker' | 'urgency' | 'department' | 'workplace' | 'age' | 'forms' | 'travel' | 'extremism' | 'words'
> & { readonly id: Id };

async function put(db: Tables, told: Put, ground: EnquiryGround, now: Date): Promise<void> {
  const [question, organisation] = [questionOf(told), organisationOf(ground)];
  const rungs = [...ladder(question, organisation), ...extremismAudiences(organisation)];
  const audiences = firstAsked(question, organisation, await staffing(db, rungs, told, now));
  const enquiry: Enquiry = { ...begun(told, now), audiences, headsTold: audiences.length === 0 };
  await addEnquiry(db, enquiry);
  await count(db, now, told.department, 'asked');
  const people = await everybodyIn(db, audiences, told.department, now);
  await tell(db, people, { kind: 'enquiry', about: told.id, now, but: told.asker });
  if (!enquiry.headsTold) return;
  await tellHeads(db, told.department, now);
  await addLine(db, {
    id: newId(),
    enquiry: told.id,
    number: 1,
    at: now,
    kind: 'heads-told',
    author: 'house',
    words: '',
  });
}

const begun = (told: Put, now: Date): Enquiry =>
  waiting(
    {
      ...told,
      version: 1,
      state: 'asked',
      audiences: [],
      takenBy: undefined,
      authority: undefined,
      keeper: told.asker,
      company: 'none',
      askedAt: now,
      waitsSince: undefined,
      rung: 0,
      headsTold: false,
      closedAt: undefined,
      closedFrom: undefined,
      closedBecause: undefined,
      deleteAt: undefined,
      counted: false,
    },
    now,
  );
