import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { halfGuarded, unguardedFields } from './guarded.ts';
import type { Written } from './words.ts';

const files: readonly Written[] = globSync('src/**/*.{ts,tsx}')
  .map((path) => path.replaceAll('\\', '/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Free text that no guard reads, each with the reason why that is right. */
const unguarded: Readonly<Record<string, string>> = {
  'src/features/search/search.view.tsx#q': 'answered and forgotten: neither sent, kept nor logged (decision 21)',
  'src/features/people/people.pages.tsx#name':
    'the name of somebody who works here: that is what the page is for; a CPR number is refused',
  'src/features/people/people.pages.tsx#mail':
    'the work mail of somebody who works here; an address and nothing else, and no CPR number',
  'src/features/people/people.pages.tsx#subject':
    'what the sign-in knows somebody who works here by; a CPR number is refused',
  'src/features/people/workplaces.pages.tsx#name':
    'the name of a workplace of the municipality; a CPR number is refused',
  'src/features/liaison/list.view.tsx#text': 'answered and forgotten: neither sent on, kept nor logged (decision 21)',
  'src/features/meeting/list.view.tsx#place':
    'where colleagues meet: an address is what the field is for; CPR numbers, telephone numbers and mail are refused',
  'src/features/meeting/list.view.tsx#link':
    'the address of a meeting on the screen: https and nothing else, and nobody’s profile or mail',
  'src/features/meeting/minutes.view.tsx#url':
    'the address of something to read: https and nothing else, and nobody’s profile or mail',
  'src/features/training/playing.view.tsx#code':
    'six letters that open a training: whatever is no such code is forgotten',
  'src/features/knowledge/form.view.tsx#link':
    'an address on the net and nothing else; one that leads to a person is refused by the guard',
  'src/features/knowledge/form.view.tsx#from': 'an hour and nothing else',
  'src/features/knowledge/form.view.tsx#to': 'an hour and nothing else',
  'src/features/knowledge/form.view.tsx#place':
    'where a talk is held: an address is what it is for; CPR numbers, telephone numbers and mail are refused',
  'src/features/knowledge/form.view.tsx#seats': 'a number below ten thousand and nothing else',
  'src/features/audit/trail.view.tsx#which': 'the id of a thing: whatever is no UUID is refused',
};

test('every field for free text is read by the guard, or says why not', () => {
  const found = unguardedFields(files);
  assert.ok(
    found.some(({ place }) => place.endsWith('#q')),
    'the rule sees fields at all',
  );
  assert.deepEqual(
    found.map(({ place }) => place).filter((place) => unguarded[place] === undefined),
    [],
    'ask for the text with GuardedArea, or say here why nobody can be named in it',
  );
});

test('no exception outlives its field', () => {
  const found = new Set(unguardedFields(files).map(({ place }) => place));
  assert.deepEqual(
    Object.keys(unguarded).filter((place) => !found.has(place)),
    [],
  );
});

test('a field with a guard on the screen is picked and parsed with one on the server, and the other way round', () => {
  assert.deepEqual(halfGuarded(files), []);
});

const view = (text: string): Written => ({ path: 'src/features/plan/planted.view.tsx', text });

for (const planted of [
  '<textarea name="note"></textarea>',
  '<Field name="note" label="Skriv" scene={scene} />',
  '<input name="note" />',
  '<input type="text" name="note" />',
  '<input type={kind} name="note" />',
  '<div contenteditable="true" name="note" />',
])
  test(`a planted field is found: ${planted}`, () =>
    assert.deepEqual(
      unguardedFields([view(`const V = () => ${planted};`)]).map(({ place }) => place),
      ['src/features/plan/planted.view.tsx#note'],
    ));

test('what cannot be written in freely is left alone', () => {
  const text = '<><input type="hidden" name="id" /><input type="checkbox" name="a" /><Field type="date" name="d" /></>';
  assert.deepEqual(unguardedFields([view(`const V = () => ${text};`)]), []);
});

test('a guard that is forgotten on the screen, in the form or in the deed is found', () => {
  const shown = view('const V = () => <GuardedArea name="note" label="Skriv" scene={scene} />;');
  const read = { path: 'src/features/plan/plan.pages.tsx', text: "given: ({ form }) => guardedOf(form, 'note')" };
  const parsed = { path: 'src/features/plan/plan.actions.ts', text: 'note: guardedText(guard, { max: 10 }),' };
  const all = [shown, read, parsed];
  assert.deepEqual(halfGuarded(all), []);
  for (const one of all) {
    assert.deepEqual(halfGuarded([one]), ['src/features/plan#note']);
    assert.deepEqual(halfGuarded(all.filter((other) => other !== one)), ['src/features/plan#note']);
  }
});
