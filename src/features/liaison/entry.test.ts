import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/action';
import { storedDay } from '#kernel/day';
import { bodiesOf, differences, emptied, isLate, isOpen, otherBody } from './liaison.ts';
import type { Entry } from './liaison.ts';

const entry: Entry = {
  id: newId(),
  version: 1,
  day: storedDay('2027-01-11'),
  body: otherBody,
  bodyName: 'Kvinderådgivningen',
  themes: ['travel', 'law'],
  words: 'Flere bliver sendt ud om sommeren.',
  follow: 'Tag det op med skolerne.',
  due: storedDay('2027-05-31'),
  responsible: newId(),
  doneOn: undefined,
  told: ['team'],
  ours: [newId()],
  withdrawnOn: undefined,
  withdrawnBecause: undefined,
};

test('what follows is late the day after its last, and never when it is done or withdrawn', () => {
  assert.equal(isLate(entry, storedDay('2027-05-31')), false);
  assert.equal(isLate(entry, storedDay('2027-06-01')), true);
  assert.equal(isLate({ ...entry, due: undefined }, storedDay('2030-01-01')), false);
  assert.equal(isOpen({ ...entry, follow: '' }), false);
  assert.equal(isOpen({ ...entry, doneOn: entry.day }), false);
  assert.equal(isOpen({ ...entry, withdrawnOn: entry.day }), false);
});

test('only what differs is told as corrected, and no order of what was chosen counts', () => {
  assert.deepEqual(differences(entry, { ...entry, version: 2, themes: ['law', 'travel'] }), []);
  assert.deepEqual(differences(entry, { ...entry, bodyName: 'LOKK', due: undefined }), ['body', 'due']);
});

test('what is withdrawn loses every word that somebody wrote, the name of a body too', () => {
  const after = emptied(entry, storedDay('2027-02-01'), 'about-somebody');
  assert.deepEqual([after.bodyName, after.words, after.follow, after.themes], ['', '', '', []]);
  assert.deepEqual(
    [after.day, after.withdrawnOn, after.due, after.responsible],
    [entry.day, '2027-02-01', undefined, undefined],
  );
  assert.equal(emptied({ ...entry, body: 'viso', bodyName: 'VISO' }, entry.day, 'twice').bodyName, 'VISO');
});

test('a body the plan names is on the list once, whatever the directory calls it', () => {
  const contact = (id: string, ...roles: readonly string[]) => ({ id, name: { text: id }, roles });
  const bodies = bodiesOf([
    contact('rejsehold', 'raadgivning', 'politi'),
    contact('ambassaden', 'udenrigsministerium'),
    contact('skolen', 'skole'),
  ]).map(({ key }) => key);
  assert.deepEqual(bodies, ['maerk', 'viso', 'politi', 'ambassaden']);
});
