import { z } from 'zod';
import type { ZodType } from 'zod';
import { remembers } from '#kernel/action';
import type { Also, Deed, Desk, Id, Refusal } from '#kernel/action';
import { seenVersion, theId } from '#kernel/input';
import type { Permission, SignedIn } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Enquiry, LineKind, State } from './enquiry.ts';
import { changeEnquiry } from './enquiry.store.ts';
import { addLine, count, lineWith } from './line.store.ts';
import { mine } from './mine.actions.ts';
import type { Mine } from './mine.actions.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { tell } from './recipients.actions.ts';
import type { Tables } from './recipients.actions.ts';
import { isTheirs, led } from './steps.ts';
import type { Step } from './steps.ts';

/** What every step is asked with: the enquiry, the line it will be (made when the page was shown), and the version that was seen. */
export interface StepInput {
  readonly id: Id;
  readonly line: Id;
  readonly version: number;
}

/** The fields every step's form carries. */
export const stepFields = { id: theId, line: theId, version: seenVersion } as const;

/** A field that names a colleague, chosen from a list. */
export const theColleague = z.uuid({ error: wrong.colleague });

/** A form with nothing but a button. */
export const plainStep = z.strictObject(stepFields);

/** An enquiry as the one who takes the step may change it, and where the step leads. */
export interface Standing {
  readonly db: Tables;
  readonly enquiry: Enquiry;
  readonly person: SignedIn;
  readonly to: State;
  readonly now: Date;
}

/** What a step comes to: the changed enquiry, the line that tells of it, and who gets a letter. */
export interface Change {
  readonly enquiry: Enquiry;
  readonly kind: LineKind;
  readonly words?: string;
  readonly about?: string;
  readonly letters: readonly string[];
  readonly also?: readonly Also[];
}

/** One kind of step as a deed. */
export interface Way<Input extends StepInput> {
  readonly step: Step;
  readonly needs: Permission;
  readonly purpose: string;
  readonly input: ZodType<Input>;
  readonly change: (standing: Standing, input: Input) => Promise<Result<Change, Refusal>>;
}

/**
 * A step by the table of steps: whoever may not know of the enquiry finds nothing, whose step it never is may not, and what is not possible
 * any more is a conflict. A form sent twice is answered as the first; one that saw an older version changes nothing.
 */
export const stepDeed = <Input extends StepInput>(way: Way<Input>): Deed<Tables, Input, Id> => ({
  name: `enquiries.${way.step}`,
  needs: way.needs,
  input: way.input,
  remember: remembers(way.purpose, ({ id }) => id),
  run: async (desk) => {
    const standing = await standingFor(desk, way.step);
    if (!standing.ok) return standing;
    if (standing.value === 'done') return ok(desk.input.id);
    const change = await way.change(standing.value, desk.input);
    return change.ok ? keep(desk, standing.value, change.value) : change;
  },
});

async function standingFor<Input extends StepInput>(
  { db, input, person, now }: Desk<Tables, Input>,
  step: Step,
): Promise<Result<Standing | 'done', Refusal>> {
  const found = await mine(db, person, input.id);
  if (!found) return refuse({ reason: 'not-found' });
  if (!isTheirs(step, found.part)) return refuse({ reason: 'not-allowed' });
  const before = await lineWith(db, input.line);
  if (before) return isSame(before, found) ? ok('done') : refuse({ reason: 'conflict' });
  const to = ledFrom(input.version, step, found);
  return to === undefined ? refuse({ reason: 'conflict' }) : ok({ ...found, db, to, now });
}

const ledFrom = (seen: number, step: Step, found: Mine): State | undefined =>
  seen === found.enquiry.version ? led(step, found) : undefined;

const isSame = (line: { readonly enquiry: string; readonly author: string }, { enquiry, person }: Mine): boolean =>
  line.enquiry === enquiry.id && line.author === person.id;

async function keep<Input extends StepInput>(
  { input, also }: Desk<Tables, Input>,
  { db, enquiry: before, person, to, now }: Standing,
  change: Change,
): Promise<Result<Id, Refusal>> {
  const number = before.version + 1;
  const after: Enquiry = { ...change.enquiry, state: to, version: number };
  if (!(await changeEnquiry(db, after, before.version))) return refuse({ reason: 'conflict' });
  const { kind, words = '', about } = change;
  await addLine(db, { id: input.line, enquiry: before.id, number, at: now, kind, author: person.id, words, about });
  if (to !== before.state) await count(db, now, before.department, to);
  await tell(db, change.letters, { kind: 'enquiry', about: input.id, now, but: person.id });
  for (const line of change.also ?? []) await also(line);
  return ok(input.id);
}
