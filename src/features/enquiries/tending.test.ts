import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import { trailOf } from '../../../test/house.ts';
import { aTown, asked, idOf, lettersTo } from './town.example.ts';
import type { Name, Town } from './town.example.ts';

const clear = (town: Town) => town.query((db) => db.deleteFrom('letter').execute());

/** Tends at a moment, and tells to whom letters were written by it. */
async function lettersAt(town: Town, moment: string): Promise<readonly string[]> {
  await clear(town);
  town.at(moment);
  await town.tend();
  return lettersTo(town);
}

const kinds = async (town: Town, id: Id, who: Name = 'asker') => {
  const seen = await town.see(who, id);
  return seen.ok ? seen.value.lines.map(({ kind }) => kind) : undefined;
};

test('an urgent question is reminded of within a working day, and rises from one to the next until the head hears of it, each once', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker', { urgency: 'today' }));
  // Asked on Wednesday 18 November at 10.00 in Denmark.
  assert.deepEqual(await lettersAt(town, '2026-11-18T12:59:00Z'), []);
  assert.deepEqual(await lettersAt(town, '2026-11-18T13:00:00Z'), ['north']);
  assert.deepEqual(await lettersAt(town, '2026-11-18T13:01:00Z'), []);
  assert.deepEqual(await lettersAt(town, '2026-11-19T09:00:00Z'), ['school']);
  assert.deepEqual(await lettersAt(town, '2026-11-19T13:00:00Z'), ['dke', 'jobs', 'school']);
  assert.deepEqual(await lettersAt(town, '2026-11-20T09:00:00Z'), ['head']);
  assert.deepEqual(await lettersAt(town, '2026-12-20T09:00:00Z'), []);
  assert.deepEqual(await kinds(town, id), ['reminded', 'risen', 'risen', 'heads-told']);
  const rested = await town.see('asker', id);
  assert.equal(
    rested.ok && rested.value.enquiry.version,
    5,
    'and then it rests, so that nobody is overtaken by the clock',
  );
  assert.equal((await town.see('head', id)).ok, false);
});

test('everybody in the conversation gets a letter, but not whoever wrote', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker', { workplace: '' }));
  const after = async (name: Name, step: Parameters<Town['step']>[1]) => {
    await clear(town);
    assert.ok((await town.step(name, step, id)).ok, `${name} ${step}`);
    return lettersTo(town);
  };
  assert.deepEqual(await after('school', 'take'), ['asker']);
  assert.deepEqual(await after('school', 'write'), ['asker']);
  assert.deepEqual(await after('asker', 'write'), ['school']);
  assert.deepEqual(await after('school', 'attach'), ['asker', 'authority']);
  assert.deepEqual(await after('authority', 'write'), ['asker', 'school']);
  assert.deepEqual(await after('asker', 'close'), ['authority', 'school']);
});

test('others have three working days before the first reminder', async () => {
  const town = await aTown();
  await town.ask('asker');
  assert.deepEqual(await lettersAt(town, '2026-11-23T08:59:00Z'), []);
  assert.deepEqual(await lettersAt(town, '2026-11-23T09:00:00Z'), ['north']);
});

test('what is answered rings no more, and rings from the start when the asker writes again', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker', { urgency: 'today' }));
  assert.ok((await town.step('north', 'write', id)).ok);
  assert.deepEqual(await lettersAt(town, '2026-11-25T09:00:00Z'), []);
  assert.ok((await town.step('asker', 'write', id)).ok);
  assert.deepEqual(await lettersAt(town, '2026-11-25T12:59:00Z'), []);
  assert.deepEqual(await lettersAt(town, '2026-11-25T13:00:00Z'), ['north']);
});

test('taken is not answered: it is reminded of all the same', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker', { urgency: 'today' }));
  await town.step('north', 'take', id);
  assert.deepEqual(await lettersAt(town, '2026-11-18T13:00:00Z'), ['north']);
});

test('a rung where nobody is today is passed over, and a substitute gets the letter', async () => {
  const town = await aTown(['school']);
  await town.query((db) =>
    db
      .insertInto('absence')
      .values({
        id: newId(),
        person: idOf('north'),
        from_day: '2026-11-01',
        to_day: '2026-12-01',
        substitute: idOf('south'),
      })
      .execute(),
  );
  await town.ask('asker', { urgency: 'today' });
  assert.deepEqual(await lettersTo(town), ['south']);
  assert.deepEqual(await lettersAt(town, '2026-11-19T09:00:00Z'), ['south'], 'the reminder');
  assert.deepEqual(await lettersAt(town, '2026-11-19T09:01:00Z'), ['dke', 'jobs'], 'the rise that was due as well');
});

test('where there was nobody at all, it is put to the first who comes', async () => {
  const town = await aTown(['north', 'school', 'jobs', 'dke']);
  const id = asked(await town.ask('asker', { urgency: 'today' }));
  assert.deepEqual(await lettersTo(town), ['head']);
  assert.deepEqual(await lettersAt(town, '2026-11-18T13:00:00Z'), [], 'the head is told once');
  await town.query((db) =>
    db
      .insertInto('person')
      .values({ id: idOf('school'), subject: 's', name: 'Ny', mail: null, disabled: 0, version: 1, rights: 1 })
      .execute(),
  );
  await town.query((db) =>
    db
      .insertInto('post')
      .values({
        id: newId(),
        person: idOf('school'),
        role: 'consultant',
        department: 'skole',
        workplace: null,
        from_day: '2026-11-19',
        to_day: null,
        source: 'given',
      })
      .execute(),
  );
  assert.deepEqual(await lettersAt(town, '2026-11-19T09:00:00Z'), ['school']);
  assert.ok((await town.see('school', id)).ok);
});

const rows = (town: Town) =>
  town.query(async (db) => [
    (await db.selectFrom('enquiry').select('id').execute()).length,
    (await db.selectFrom('enquiry_line').select('id').execute()).length,
    (await db.selectFrom('enquiry_audience').select('enquiry').execute()).length,
    (await db.selectFrom('letter').select('person').execute()).length,
  ]);

test('what is closed is deleted when its days have gone by, with everything that was said and every letter about it', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  await town.step('north', 'write', id);
  await town.step('asker', 'close', id);
  const seen = await town.see('asker', id);
  // Closed on 18 November at 10.00; ninety days later it is 16 February at 10.00, and a minute is given.
  assert.equal(seen.ok && seen.value.enquiry.deleteAt?.toISOString(), '2027-02-16T09:01:00.000Z');
  town.at('2027-02-16T09:00:59Z');
  await town.tend();
  assert.equal((await rows(town))[0], 1);
  town.at('2027-02-16T09:01:00Z');
  await town.tend();
  assert.deepEqual(await rows(town), [0, 0, 0, 0]);
  assert.equal((await town.see('asker', id)).ok, false);
  const trail = await trailOf(town.house.database);
  assert.ok(trail.some(({ what, which, who }) => what === 'enquiries.delete' && which === id && who === 'house'));
});

test('what is opened again is not deleted, and a later closing counts from itself', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  await town.step('north', 'write', id);
  await town.step('asker', 'close', id);
  town.at('2027-01-18T09:00:00Z');
  assert.ok((await town.step('asker', 'reopen', id)).ok);
  town.at('2027-03-01T09:00:00Z');
  await town.tend();
  const open = await town.see('asker', id);
  assert.ok(open.ok && open.value.enquiry.state === 'answered' && open.value.enquiry.deleteAt === undefined);
  await town.step('north', 'close', id);
  const closed = await town.see('asker', id);
  assert.equal(closed.ok && closed.value.enquiry.deleteAt?.toISOString(), '2027-05-30T09:00:00.000Z');
});

test('what is taken back loses its words at once, and is gone the day after', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker', { words: { text: 'en kanariefugl', choices: [] } }));
  await town.step('asker', 'write', id, { words: { text: 'en kanariefugl til', choices: [] } });
  assert.ok((await town.step('asker', 'withdraw', id)).ok);
  assert.deepEqual((await rows(town)).slice(3), [0]);
  const seen = await town.see('north', id);
  assert.ok(seen.ok && !JSON.stringify(seen.value).includes('kanariefugl'));
  town.at('2026-11-19T09:01:00Z');
  await town.tend();
  assert.equal((await rows(town))[0], 0);
});

test('what remains is how many times something happened in a department in a month, and no more', async () => {
  const town = await aTown();
  for (const workplace of ['', '']) {
    const id = asked(await town.ask('asker', { workplace }));
    await town.step('school', 'write', id);
    await town.step('asker', 'close', id);
  }
  town.at('2027-06-01T09:00:00Z');
  await town.tend();
  const tally = await town.query((db) =>
    db.selectFrom('enquiry_tally').select(['month', 'department', 'change', 'times']).orderBy('change').execute(),
  );
  assert.deepEqual(
    tally.map((row) => ({ ...row })),
    ['answered', 'asked', 'closed'].map((change) => ({ month: '2026-11', department: 'skole', change, times: 2 })),
  );
});

const tallyOf = (town: Town, month: string) =>
  town.query(async (db) =>
    (await db.selectFrom('enquiry_tally').select(['change', 'times']).where('month', '=', month).execute()).map(
      ({ change, times }) => [change, times],
    ),
  );

test('one that has gone quiet is told of to whoever has the contact too, and whoever speaks in time keeps it open', async () => {
  const town = await aTown();
  const handed = asked(await town.ask('asker', { workplace: '' }));
  await town.step('school', 'attach', handed);
  await town.step('authority', 'write', handed);
  assert.ok((await town.step('asker', 'hand-over', handed, { to: idOf('authority') })).ok);
  const spoken = asked(await town.ask('asker'));
  await town.step('north', 'write', spoken);
  town.at('2027-02-15T09:00:00Z');
  assert.ok((await town.step('north', 'write', spoken)).ok);
  assert.deepEqual(await lettersAt(town, '2027-02-16T09:00:01Z'), ['asker', 'authority']);
  const [closed, open] = [await town.see('asker', handed), await town.see('asker', spoken)];
  assert.ok(closed.ok && open.ok);
  assert.deepEqual([closed.value.enquiry.state, open.value.enquiry.state], ['closed', 'answered']);
});

test('one that was answered and forgotten is closed by the house, told of, and deleted in its turn; one that waits is not', async () => {
  const town = await aTown();
  const forgotten = asked(await town.ask('asker'));
  await town.step('north', 'write', forgotten);
  const waits = asked(await town.ask('asker'));
  const stateOf = async (id: typeof waits) => {
    const seen = await town.see('asker', id);
    return seen.ok ? seen.value.enquiry.state : 'gone';
  };
  town.at('2027-02-16T08:59:59Z');
  await town.tend();
  assert.equal(await stateOf(forgotten), 'answered');
  await clear(town);
  town.at('2027-02-16T09:00:01Z');
  await town.tend();
  assert.deepEqual([await stateOf(forgotten), await stateOf(waits)], ['closed', 'asked']);
  const closed = await town.see('asker', forgotten);
  assert.ok(closed.ok);
  assert.deepEqual(
    [closed.value.enquiry.closedBecause, closed.value.lines.at(-1)?.author, closed.value.lines.at(-1)?.about],
    ['quiet', 'house', 'quiet'],
  );
  const letters = await town.query((db) => db.selectFrom('letter').select(['person', 'about']).execute());
  assert.deepEqual(
    letters.filter(({ about }) => about === forgotten).map(({ person }) => person),
    [idOf('asker')],
  );
  assert.deepEqual(await tallyOf(town, '2027-02'), [['closed', 1]]);
  const trail = await trailOf(town.house.database);
  assert.ok(
    trail.some(({ what, which, who }) => what === 'enquiries.close-quiet' && which === forgotten && who === 'house'),
  );
  assert.ok((await town.step('asker', 'reopen', forgotten)).ok, 'whoever still needs it opens it again');
  assert.ok((await town.step('asker', 'close', forgotten)).ok);
  town.at('2027-05-18T09:00:00Z');
  await town.tend();
  assert.deepEqual([await stateOf(forgotten), await stateOf(waits)], ['gone', 'asked']);
});
