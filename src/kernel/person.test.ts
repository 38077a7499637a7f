import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from './action.ts';
import { may, nameOf, operator, permissions, reader, roles, theHouse } from './person.ts';
import type { Person, Role, SignedIn } from './person.ts';

const here = { municipality: 'albertslund' };
const with1 = (role: Role): SignedIn => ({
  kind: 'signed-in',
  id: 'k-17',
  municipality: 'albertslund',
  name: 'Kaj',
  posts: [{ role, department: undefined, workplace: undefined }],
});
const auditor = with1('auditor');
const opened = (person: Person) => permissions.filter((permission) => may(person, permission, here));

test('everybody may read the plan, and a reader nothing more', () => {
  assert.deepEqual(opened(reader), ['read-public']);
});

test('a role opens what its line says', () => {
  assert.deepEqual(opened(auditor), ['read-public', 'see-own-page', 'read-audit', 'see-year']);
  assert.deepEqual(opened(with1('administrator')), [
    'read-public',
    'see-own-page',
    'see-coverage',
    'appoint-knowledge-persons',
    'manage-people',
    'see-year',
  ]);
});

test('who manages people or reads the trail never reads an enquiry by that role', () => {
  for (const role of ['administrator', 'auditor'] as const) {
    assert.equal(may(with1(role), 'read-enquiries', here), false, role);
  }
});

test('only Værn itself tends the house, and it does nothing else', () => {
  assert.deepEqual(opened(theHouse), ['tend-the-house']);
  for (const role of roles) assert.equal(may(with1(role), 'tend-the-house', here), false, role);
});

test('whoever stands at the command line manages people and reads in cases, and nothing more', () => {
  assert.deepEqual(opened(operator), ['manage-people', 'register-cases']);
  assert.equal(nameOf(operator), 'operator');
});

test('in another municipality a role is worth no more than a reader', () => {
  assert.deepEqual(opened({ ...auditor, municipality: 'lilleby' }), ['read-public']);
});

test('somebody without a post sees that they are in, and a role nobody knows opens nothing more', () => {
  assert.deepEqual(opened({ ...auditor, posts: [] }), ['read-public', 'see-own-page']);
  for (const gone of ['owner', 'constructor', '__proto__', 'toString']) {
    assert.deepEqual(opened(with1(gone as Role)), ['read-public', 'see-own-page'], gone);
  }
});

test('a reader has no name to remember', () => {
  assert.deepEqual([nameOf(reader), nameOf(theHouse), nameOf(auditor)], ['reader', 'house', 'k-17']);
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
