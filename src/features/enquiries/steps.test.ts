import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Id } from '#kernel/action';
import { states } from './enquiry.ts';
import type { Enquiry, State } from './enquiry.ts';
import { partOf } from './sight.ts';
import type { Part } from './sight.ts';
import { led, steps, stepsFor } from './steps.ts';
import type { Step } from './steps.ts';
import { aTown, as, asked, cast, idOf, isName } from './town.example.ts';
import type { Name, Town } from './town.example.ts';

const enquiry: Enquiry = {
  id: 'e',
  version: 3,
  asker: 'a',
  department: 'skole',
  workplace: undefined,
  age: 'under18',
  urgency: 'days',
  forms: ['isolation'],
  travel: 'no',
  extremism: 'no',
  words: '',
  state: 'asked',
  audiences: [{ kind: 'consultants', place: 'skole' }],
  takenBy: undefined,
  authority: undefined,
  keeper: 'a',
  company: 'none',
  askedAt: new Date('2026-11-18T09:00:00Z'),
  waitsSince: undefined,
  rung: 0,
  headsTold: false,
  counted: false,
  closedAt: undefined,
  closedFrom: undefined,
  closedBecause: undefined,
  deleteAt: undefined,
};

/** The table as it was meant, written by hand apart from the code: part, state, and what can be done there. */
const meant: Readonly<Record<Part, Readonly<Record<State, readonly Step[]>>>> = {
  asker: {
    asked: ['write', 'ask-company', 'withdraw'],
    taken: ['write', 'ask-company', 'hand-over', 'withdraw'],
    answered: ['write', 'ask-company', 'hand-over', 'close'],
    'with-the-team': ['write', 'ask-company', 'hand-over', 'close'],
    'authority-attached': ['write', 'ask-company', 'hand-over', 'close'],
    closed: ['reopen'],
  },
  guide: {
    asked: ['take', 'write', 'share', 'pass', 'attach'],
    taken: ['write', 'share', 'pass', 'attach'],
    answered: ['write', 'share', 'pass', 'attach', 'close'],
    'with-the-team': ['write', 'share', 'attach', 'close'],
    'authority-attached': ['write', 'share', 'attach', 'close'],
    closed: ['reopen'],
  },
  authority: {
    asked: ['write'],
    taken: ['write'],
    answered: ['write', 'close'],
    'with-the-team': ['write', 'close'],
    'authority-attached': ['write', 'close'],
    closed: ['reopen'],
  },
};

const who: Readonly<Record<Part, string>> = { asker: 'a', guide: 'g', authority: 'm' };
const parts: readonly Part[] = ['asker', 'guide', 'authority'];

for (const part of parts)
  for (const state of states)
    test(`${part}, ${state}: ${meant[part][state].join(', ')}`, () => {
      const at: Enquiry = {
        ...enquiry,
        state,
        ...(state === 'asked' ? {} : { takenBy: 'g' }),
        ...(state === 'closed' ? { closedFrom: 'answered', closedBecause: 'guided' } : {}),
      };
      assert.deepEqual(stepsFor({ part, enquiry: at, person: { id: who[part] } }), meant[part][state]);
    });

test('a withdrawn one is not opened again: there is nothing left in it', () => {
  const withdrawn: Enquiry = { ...enquiry, state: 'closed', closedFrom: 'asked', closedBecause: 'withdrawn' };
  assert.deepEqual(stepsFor({ part: 'asker', enquiry: withdrawn, person: { id: 'a' } }), []);
});

test('only whoever has the contact gives it away, and the asker can take it back', () => {
  const handed: Enquiry = { ...enquiry, state: 'answered', takenBy: 'g', authority: 'm', keeper: 'm' };
  const can = (part: Part) => stepsFor({ part, enquiry: handed, person: { id: who[part] } }).includes('hand-over');
  assert.deepEqual(parts.map(can), [true, false, true]);
});

const everybody: readonly Name[] = Object.keys(cast).filter(isName);
const likely: readonly Name[] = ['asker', 'north', 'school', 'authority', 'dke'];

/** What a step should come to, by the model alone. */
async function expected(town: Town, name: Name, step: Step, id: Id): Promise<State | undefined> {
  const seen = await town.see('asker', id);
  assert.ok(seen.ok);
  const part = partOf(as(name), seen.value.enquiry);
  if (part === undefined || (step === 'attach' && !cast[name].some(({ role }) => role === 'consultant')))
    return undefined;
  return led(step, { part, enquiry: seen.value.enquiry, person: as(name) });
}

test('whatever is tried, in whatever order, only what the table allows happens, and what is refused changes nothing', async () => {
  const town = await aTown();
  const tries = fc.array(
    fc.record({
      name: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...likely) }, fc.constantFrom(...everybody)),
      step: fc.constantFrom(...steps),
      // Mostly something they can do, so that sequences get somewhere; now and then anything at all.
      pick: fc.option(fc.nat(20), { freq: 4 }),
    }),
    { minLength: 6, maxLength: 14 },
  );
  const done = new Set<Step>();
  await fc.assert(
    fc.asyncProperty(tries, fc.boolean(), async (sequence, atSchool) => {
      const id = asked(await town.ask('asker', atSchool ? {} : { workplace: '' }));
      for (const { name, step: any, pick } of sequence) {
        const step = (pick === null ? undefined : await pickedFor(town, name, id, pick)) ?? any;
        const wanted = await expected(town, name, step, id);
        const before = await town.see('asker', id);
        const result = await town.step(name, step, id, step === 'hand-over' ? await someReceiver(town, id) : {});
        const after = await town.see('asker', id);
        assert.ok(before.ok && after.ok);
        assert.equal(result.ok, wanted !== undefined, `${name} ${step} from ${before.value.enquiry.state}`);
        if (!result.ok) assert.deepEqual(after.value.enquiry, before.value.enquiry);
        else {
          done.add(step);
          assert.equal(after.value.enquiry.state, wanted);
          assert.equal(after.value.enquiry.version, before.value.enquiry.version + 1);
          assert.equal(after.value.lines.length, before.value.lines.length + 1);
        }
        const { state, keeper, deleteAt } = after.value.enquiry;
        assert.ok(
          everybody.some((one) => idOf(one) === keeper),
          'somebody keeps the contact',
        );
        assert.equal(deleteAt !== undefined, state === 'closed', 'what is closed is deleted, what is open is not');
      }
    }),
    { numRuns: 25 },
  );
  assert.ok(done.size >= 7, `it got somewhere: ${[...done].join(', ')}`);
});

async function pickedFor(town: Town, name: Name, id: Id, pick: number): Promise<Step | undefined> {
  const seen = await town.see(name, id);
  return seen.ok ? seen.value.steps[pick % seen.value.steps.length] : undefined;
}

async function someReceiver(town: Town, id: Id) {
  const seen = await town.see('asker', id);
  return { to: (seen.ok ? seen.value.receivers[0] : undefined) ?? idOf('north') };
}
