import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstAsked, ladder, nextAsked } from './audience.ts';
import type { Audience, Organisation } from './audience.ts';

const organisation: Organisation = { byWorkplace: ['skole'], extremism: ['dke'] };
const asked = (department: string, workplace: string | undefined, extremism = false) => ({
  department,
  workplace,
  extremism,
});
const everywhere = () => true;
const except =
  (...gone: readonly string[]) =>
  ({ kind, place }: Audience): boolean =>
    !gone.includes(`${kind}:${place}`);
const said = (audiences: readonly Audience[]): readonly string[] =>
  audiences.map(({ kind, place }) => `${kind}:${place}`);

for (const [what, question, staffed, wanted] of [
  ['a school asks its knowledge person', asked('skole', 'nord'), everywhere, ['workplace:nord']],
  ['a school without one asks the consultant', asked('skole', 'nord'), except('workplace:nord'), ['consultants:skole']],
  ['who has no workplace asks the consultant', asked('skole', undefined), everywhere, ['consultants:skole']],
  ['a department organised by consultants asks the consultant', asked('job', 'x'), everywhere, ['consultants:job']],
  ['a vacant department asks the team', asked('job', undefined), except('consultants:job'), ['team:']],
  ['nobody at all is for the heads', asked('job', undefined), () => false, []],
  [
    'extremism is asked about at DKE too',
    asked('job', undefined, true),
    everywhere,
    ['consultants:job', 'consultants:dke'],
  ],
  ['DKE asks itself once', asked('dke', undefined, true), everywhere, ['consultants:dke']],
  ['a vacant DKE leaves the others', asked('job', undefined, true), except('consultants:dke'), ['consultants:job']],
] as const) {
  test(what, () => assert.deepEqual(said(firstAsked(question, organisation, staffed)), wanted));
}

test('nobody answers: knowledge person, consultant, team, and then only the heads are left', () => {
  const question = asked('skole', 'nord');
  let reached = firstAsked(question, organisation, everywhere);
  const climbed: string[] = [...said(reached)];
  for (let next = nextAsked(question, organisation, reached, everywhere); next;) {
    climbed.push(...said([next]));
    reached = [...reached, next];
    next = nextAsked(question, organisation, reached, everywhere);
  }
  assert.deepEqual(climbed, ['workplace:nord', 'consultants:skole', 'team:']);
});

test('whoever is asked next is there, is above those already asked, and is never skipped while there', () => {
  const rungs = ladder(asked('skole', 'nord'), organisation);
  fc.assert(
    fc.property(fc.subarray([...rungs]), fc.subarray([...rungs]), (there, before) => {
      const staffed = (audience: Audience) => said(there).includes(said([audience])[0] ?? '');
      const next = nextAsked(asked('skole', 'nord'), organisation, before, staffed);
      const top = Math.max(-1, ...before.map((audience) => rungs.indexOf(audience)));
      const wanted = rungs.find((rung, index) => index > top && there.includes(rung));
      assert.deepEqual(next, wanted);
    }),
  );
});
