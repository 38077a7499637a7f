import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from './action.ts';
import { may, nameOf, permissions, reader } from './person.ts';
import type { Person, Role } from './person.ts';

const here = { municipality: 'albertslund' };
const auditor: Person = { kind: 'signed-in', id: 'k-17', municipality: 'albertslund', roles: ['auditor'] };
const opened = (person: Person) => permissions.filter((permission) => may(person, permission, here));

test('everybody may read the plan, and a reader nothing more', () => {
  assert.deepEqual(opened(reader), ['read-public']);
  assert.deepEqual(opened({ ...auditor, roles: ['reader'] }), ['read-public']);
});

test('a role opens what its line says', () => {
  assert.deepEqual(opened(auditor), ['read-public', 'read-audit']);
});

test('in another municipality a role is worth no more than a reader', () => {
  assert.deepEqual(opened({ ...auditor, municipality: 'lilleby' }), ['read-public']);
});

test('somebody without a role may nothing, and a role nobody knows opens nothing', () => {
  assert.deepEqual(opened({ ...auditor, roles: [] }), []);
  for (const gone of ['editor', 'constructor', '__proto__', 'toString']) {
    assert.deepEqual(opened({ ...auditor, roles: [gone as Role] }), [], gone);
  }
});

test('a reader has no name to remember', () => {
  assert.deepEqual([nameOf(reader), nameOf(auditor)], ['reader', 'k-17']);
});

test('an id is a UUID and never what somebody typed', () => {
  assert.equal(id('6f2a1d58-8b1e-4c55-9d1a-0d8f4a4c3b21'), '6f2a1d58-8b1e-4c55-9d1a-0d8f4a4c3b21');
  for (const typed of [
    '010190-1234',
    'Fatima',
    '',
    '6f2a1d58-8b1e-4c55-9d1a-0d8f4a4c3b21 x',
    '6F2A1D58-8B1E-4C55-9D1A-0D8F4A4C3B21',
  ]) {
    assert.equal(id(typed), undefined, typed);
  }
});
