import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realPack } from '../../../test/content.ts';
import { citationsOf, subjectsOf } from './citations.ts';
import type { SubjectKind } from './citations.ts';

const names = (kind: SubjectKind, key: string): readonly string[] =>
  citationsOf(realPack, { kind, key }).map((one) => `${one.kind} ${one.key}`);

test('a paragraph of law finds every step and duty that rests on it', () => {
  const expected = [...realPack.cards, ...realPack.additions].filter((part) => {
    const steps = part.steps.map((one) => ('step' in one ? one.step : one));
    return [...steps, ...part.say, ...part.doNot, ...part.duties].some(({ law }) => law.includes('barnets-lov-133'));
  });
  const found = names('law', 'barnets-lov-133');
  assert.ok(expected.length > 3);
  for (const { id } of expected)
    assert.ok(
      found.some((name) => name.endsWith(` ${id}`)),
      id,
    );
});

test('a number finds every card that shows it, and every chapter that says it', () => {
  const found = names('contact', 'familieafsnittet');
  for (const name of ['plan plan', 'card akut-under-18', 'card alle-under-18']) assert.ok(found.includes(name), name);
  assert.ok(found.some((name) => name.startsWith('chapter ')));
  assert.ok(!found.includes('contact familieafsnittet'), 'not itself');
});

test('a short number is not found inside a longer one', () => {
  const alarm = citationsOf(
    {
      ...realPack,
      gaps: [
        {
          key: 'pas',
          title: { text: 'Pas' },
          nearest: [],
          words: [],
          answer: { text: 'Ring 43 11 26 86 eller 1126.' },
        },
      ],
    },
    { kind: 'contact', key: 'alarm-112' },
  );
  assert.ok(!alarm.some(({ kind }) => kind === 'gap'));
});

test('everything that can be looked up has a title, and some of it stands somewhere', () => {
  const subjects = subjectsOf(realPack);
  assert.ok(subjects.every(({ title }) => title !== ''));
  for (const kind of ['law', 'contact', 'section'] as const)
    assert.ok(
      subjects.filter((one) => one.kind === kind).some(({ key }) => names(kind, key).length > 0),
      kind,
    );
});
