import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantOf } from '#kernel/danish-time';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { contactFile } from './contact.file.ts';
import type { Contact, ContactFile } from './contact.file.ts';
import {
  acuteContacts,
  digits,
  find,
  freshness,
  helps,
  mergeContacts,
  nextFor,
  originOf,
  shownPhone,
} from './contacts.ts';
import { momentOf, momentWritten } from './moments.ts';
import { answers, stateAt } from './hours.ts';

const on = (text: string): Day => day(text) ?? assert.fail(text);
const danish = (date: string, minute: number): Date => instantOf(on(date), minute);
const weekdays = {
  weekly: [{ days: ['man', 'tir', 'ons', 'tor', 'fre'], from: '9.00', to: '15.00' }],
  holidays: 'lukket',
};

const written = (id: string, more: object = {}): object => ({
  id,
  name: { text: id },
  roles: ['sparring'],
  what: { text: 'Hjælper.' },
  phone: '11 22 33 44',
  hours: 'ukendt',
  needs: ['sparring'],
  owner: { text: 'Teamet' },
  checked: { on: '2026-01-31', by: { text: 'Teamet' } },
  ...more,
});
const file = (contacts: readonly object[], planNumbers: readonly object[] = []): ContactFile =>
  contactFile.parse({ contacts, planNumbers });
const merged = (...contacts: readonly object[]) => mergeContacts(file([]), file(contacts));
const ids = (contacts: readonly Contact[]): string => contacts.map((contact) => contact.id).join(' ');

test('a municipal contact takes the place of the national one, and comes first', () => {
  const found = mergeContacts(
    file([written('viso'), written('red', { phone: '11222333' })]),
    file([written('team'), written('red')]),
  );
  assert.equal(ids(found), 'team red viso');
  assert.equal(found[1]?.phone, '11 22 33 44');
});

test('a number written in the plan carries the plan’s sections, another says where it is from', () => {
  const national = file([
    written('red', { phone: '70 27 76 66' }),
    written('viso', { beyondPlan: { source: 'nettet', confirmed: false } }),
    written('team', { phone: undefined }),
  ]);
  const [red, viso, team] = mergeContacts(
    national,
    file([], [{ contact: 'red', phone: '+45 70277666', cites: ['3.kontakt'] }]),
  );
  assert.ok(red && viso && team);
  assert.deepEqual(originOf(red), { kind: 'plan', cites: ['3.kontakt'] });
  assert.deepEqual(red.cites, ['3.kontakt']);
  assert.deepEqual(originOf(viso), { kind: 'beyond', source: 'nettet', confirmed: false });
  assert.equal(originOf(team).kind, 'missing');
});

test('a plan number that differs by one digit does not make a contact the plan’s', () => {
  const [red] = mergeContacts(
    file([written('red', { phone: '70 27 76 67' })]),
    file([], [{ contact: 'red', phone: '70 27 76 66', cites: ['3.kontakt'] }]),
  );
  assert.ok(red);
  assert.equal(originOf(red).kind, 'beyond');
});

test('when nobody answers, the chain is followed to one known to answer then', () => {
  const contacts = merged(
    written('a', { next: 'b' }),
    written('b', { next: 'c' }),
    written('c', { hours: weekdays, next: 'd' }),
    written('d', { hours: 'altid' }),
  );
  const [a] = contacts;
  assert.ok(a);
  assert.equal(nextFor(a, contacts, danish('2026-11-23', 600))?.id, 'c');
  assert.equal(nextFor(a, contacts, danish('2026-11-23', 900))?.id, 'd');
});

test('one without a number is never next, and a circle ends', () => {
  const silent = merged(written('a', { next: 'b' }), written('b', { hours: 'altid', phone: undefined, next: 'a' }));
  assert.ok(silent[0]);
  assert.equal(nextFor(silent[0], silent, danish('2026-11-23', 600)), undefined);
});

test('next is never somebody whose hours nobody knows, whatever the chain', () => {
  const hours = fc.constantFrom('ukendt', 'altid', weekdays);
  const rows = fc.array(fc.record({ hours, next: fc.integer({ min: 0, max: 5 }) }), { minLength: 2, maxLength: 6 });
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(rows, instant, (made, now) => {
      const contacts = merged(...made.map((row, at) => written(`c${at}`, { hours: row.hours, next: `c${row.next}` })));
      for (const contact of contacts) {
        const next = nextFor(contact, contacts, now);
        assert.ok(next === undefined || answers(stateAt(next.hours, now)));
        assert.notEqual(next?.id, contact.id);
      }
    }),
    { numRuns: 100 },
  );
});

test('filters combine, and a contact for no department in particular is for all', () => {
  const contacts = merged(
    written('a', { departments: ['skole'], ages: { from: 0, to: 17 } }),
    written('b', { departments: ['dke'] }),
    written('c', { needs: ['bolig'], ages: { from: 16, to: 30 }, hours: 'altid' }),
    written('d', { hours: 'altid', phone: undefined }),
  );
  assert.equal(ids(find(contacts, {})), 'a b c d');
  assert.equal(ids(find(contacts, { department: 'skole' })), 'a c d');
  assert.equal(ids(find(contacts, { department: 'skole', need: 'sparring' })), 'a d');
  assert.equal(ids(find(contacts, { age: 'adult' })), 'b c d');
  assert.equal(
    ids(find(contacts, { answering: danish('2026-11-23', 180) })),
    'c',
    'unknown hours and missing numbers do not answer',
  );
});

test('from 16 to 30 helps the young and the adult, up to 17 only the young', () => {
  const [safehouse, family] = merged(
    written('a', { ages: { from: 16, to: 30 } }),
    written('b', { ages: { from: 0, to: 17 } }),
  );
  assert.ok(safehouse && family);
  assert.deepEqual([helps(safehouse, 'under18'), helps(safehouse, 'adult')], [true, true]);
  assert.deepEqual([helps(family, 'under18'), helps(family, 'adult')], [true, false]);
});

test('up to 18 still helps somebody of 18', () => {
  const [school] = merged(written('a', { ages: { from: 6, to: 18 } }));
  assert.ok(school && helps(school, 'adult'));
});

test('a number is overdue the day after twelve months', () => {
  const [contact] = merged(written('a'));
  assert.ok(contact);
  assert.equal(freshness(contact, on('2027-01-31')).overdue, false);
  assert.equal(freshness(contact, on('2027-02-01')).overdue, true);
});

test('acute contacts come in the municipality’s order, each once', () => {
  const contacts = merged(written('politi'), written('familie'), written('alarm'));
  assert.equal(
    ids(acuteContacts(contacts, { acute: { emergency: 'alarm', child: ['familie', 'politi'], adult: ['politi'] } })),
    'alarm familie politi',
  );
});

test('numbers are read in pairs, and compare by their digits', () => {
  assert.equal(shownPhone('43686486'), '43 68 64 86');
  assert.equal(shownPhone('+45 3392 1112'), '33 92 11 12');
  assert.equal(shownPhone('112'), '112');
  assert.equal(digits('+45 33 92 11 12'), digits('3392 1112'));
});

test('tonight is the next two o’clock, the weekend the coming Saturday noon, and during either it is now', () => {
  const monday = danish('2026-11-23', 612);
  assert.deepEqual(momentOf('night', monday), danish('2026-11-24', 120));
  assert.deepEqual(momentOf('weekend', monday), danish('2026-11-28', 720));
  const small = danish('2026-11-29', 60);
  assert.deepEqual(momentOf('night', small), small);
  assert.deepEqual(momentOf('weekend', small), small);
  assert.deepEqual(momentOf('now', monday), monday);
  const saturday = danish('2026-11-28', 600);
  assert.deepEqual(momentOf('weekend', saturday), saturday);
});

test('another time is read as a Danish clock, and an empty control as no time', () => {
  assert.deepEqual(momentWritten('2026-07-01T03:30'), new Date('2026-07-01T01:30:00Z'));
  assert.equal(momentWritten(''), undefined);
  assert.equal(momentWritten('2026-02-30T03:30'), undefined);
});
