import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newLines, piecesOf, progressOf, sectionKeys, yearsToWrite } from './status.ts';
import { day } from '#kernel/day';
import type { PeopleTables } from '#features/people';
import { outcome, mistakes } from '../../../test/town.ts';
import { trailOf } from '../../../test/house.ts';
import { beginStatus, openSection, refreshSection, seeDraft, undoRefresh, writeSection } from './drafting.actions.ts';
import { freezeStatus, previewStatus, takeFile } from './freezing.actions.ts';
import { readEdition } from './delivery.actions.ts';
import { aFrozen, aTown, ground, said } from './status.example.ts';
import { edition } from './status.store.ts';
import type { StatusTables } from './status.store.ts';

test('lines with a mark are a list, and every other line is a paragraph', () => {
  assert.deepEqual(piecesOf('Først.\n\n- en\n• to \n* tre\nSidst - ikke en liste.\n- fire'), [
    { kind: 'text', text: 'Først.' },
    { kind: 'list', items: ['en', 'to', 'tre'] },
    { kind: 'text', text: 'Sidst - ikke en liste.' },
    { kind: 'list', items: ['fire'] },
  ]);
  // A list copied from a word processor, with the bullets it comes with.
  assert.deepEqual(piecesOf('\uF0B7\ten\n·\tto\no\ttre\n– fire\no store ord'), [
    { kind: 'list', items: ['en', 'to', 'tre', 'fire'] },
    { kind: 'text', text: 'o store ord' },
  ]);
  assert.deepEqual(newLines('a\nb \n\nc', 'b\nd'), ['a', 'c']);
});

test('a year has come as far as its newest edition', () => {
  const head = { year: '2025', frozenOn: day('2026-01-05') ?? assert.fail(), corrects: '', digest: '' };
  const year = { year: '2025', isBegun: true, editions: [], deliveries: [] };
  assert.equal(progressOf({ ...year, isBegun: false }), 'none');
  assert.equal(progressOf(year), 'draft');
  assert.equal(progressOf({ ...year, editions: [{ ...head, number: 1 }] }), 'frozen');
  assert.deepEqual(yearsToWrite(day('2026-11-22') ?? assert.fail()), ['2025', '2026']);
});

test('nobody but the team writes, freezes or sees what is not frozen', async () => {
  const town = await aTown();
  const year = '2025';
  for (const subject of ['demo-viden', 'demo-planejer', 'demo-administrator', 'demo-laerer']) {
    const person = await town.as(subject);
    for (const came of [
      await town.asks(beginStatus(ground), { year }, person),
      await town.asks(seeDraft(ground), { year }, person),
      await town.asks(openSection(ground), { year, section: 'law' }, person),
      await town.asks(previewStatus(ground), { year }, person),
      await town.asks(freezeStatus(ground), { year, digest: '', corrects: said('') }, person),
    ])
      assert.equal(outcome(came), 'not-allowed', subject);
  }
});

test('a draft is made from the year, once, and only of this year and the last', async () => {
  const town = await aTown();
  for (const year of ['2024', '2027', 'altid'])
    assert.deepEqual(mistakes(await town.asks(beginStatus(ground), { year })), ['year'], year);
  await town.begin('2026');
  const { sections } = await town.gets(seeDraft(ground), { year: '2026' });
  const wordsOf = (key: string) => sections.find((section) => section.key === key)?.words ?? assert.fail(key);
  assert.equal(wordsOf('figures'), 'Tallene for 2026 er ikke udgivet.');
  assert.match(wordsOf('coverage'), /^Opgjort 22\. november 2026\.\n/);
  assert.match(wordsOf('coverage'), /- Skole & Dagtilbud: 1 konsulent, vidensperson på 1 af 3 arbejdspladser\./);
  assert.ok(!/Kirsten|Vibe|demo/.test(JSON.stringify(sections)), 'nobody is named');
  await town.write('2026', 'law', 'Skrevet af os.');
  await town.begin('2026');
  assert.equal((await town.gets(seeDraft(ground), { year: '2026' })).sections[1]?.words, 'Skrevet af os.');
});

test('a section is read by the guard, kept once, and two who write in it: the second is told', async () => {
  const town = await aTown();
  await town.begin('2025');
  const form = { year: '2025', section: 'law', version: '1' };
  const send = (text: string) => town.asks(writeSection(ground), { ...form, words: said(text) });
  assert.deepEqual(mistakes(await send('Om 010190-1234 fra klassen.')), ['words.fund.0']);
  assert.deepEqual(mistakes(await send('x'.repeat(6001))), ['words']);
  assert.equal(outcome(await send('Ny lov.')), 'done');
  assert.equal(outcome(await send('Ny lov.')), 'done', 'sent twice');
  assert.equal(outcome(await send('En anden.')), 'conflict');
  const { section } = await town.gets(openSection(ground), { year: '2025', section: 'law' });
  assert.deepEqual([section.words, section.writing.version], ['Ny lov.', 2]);
  assert.equal(outcome(await town.asks(openSection(ground), { year: '2026', section: 'law' })), 'not-found');
});

test('what has come in the year since is shown, fetched, and put back again', async () => {
  const town = await aTown();
  await town.begin('2026');
  await town.write('2026', 'coverage', 'Vores egne ord.');
  await town.look<PeopleTables, unknown>((db) =>
    db.deleteFrom('post').where('role', '=', 'knowledge-person').execute(),
  );
  const open = async () => (await town.gets(openSection(ground), { year: '2026', section: 'coverage' })).section;
  const seen = await open();
  assert.equal(seen.words, 'Vores egne ord.');
  assert.deepEqual(seen.come, ['- Skole & Dagtilbud: 1 konsulent, vidensperson på 0 af 3 arbejdspladser.']);
  assert.deepEqual(seen.gone, ['- Skole & Dagtilbud: 1 konsulent, vidensperson på 1 af 3 arbejdspladser.']);
  const at = (version: number, how?: string) => ({
    year: '2026',
    section: 'coverage',
    version: String(version),
    ...(how && { how }),
  });
  assert.equal(outcome(await town.asks(undoRefresh(ground), at(2))), 'conflict', 'nothing to put back');
  assert.equal(outcome(await town.asks(refreshSection(ground), at(1, 'replace'))), 'conflict', 'somebody came first');
  assert.equal(outcome(await town.asks(refreshSection(ground), at(2, 'replace'))), 'done');
  const fresh = await open();
  assert.match(fresh.words, /vidensperson på 0 af 3/);
  assert.deepEqual([fresh.come, fresh.gone], [[], []]);
  assert.equal(outcome(await town.asks(undoRefresh(ground), at(3))), 'done');
  const back = await open();
  assert.equal(back.words, 'Vores egne ord.');
  assert.equal(back.come.length, 1, 'what came since is still news');
  assert.equal(outcome(await town.asks(refreshSection(ground), at(4, 'add'))), 'done');
  const added = await open();
  assert.equal(added.words, `Vores egne ord.\n${back.come[0]}`);
  assert.deepEqual(added.come, []);
});

test('what was read is what is frozen: a change after it is shown first', async () => {
  const town = await aTown();
  await town.begin('2025');
  const { digest } = await town.gets(previewStatus(ground), { year: '2025' });
  await town.write('2025', 'law', 'Ny lov.');
  const press = (seen: string) => town.asks(freezeStatus(ground), { year: '2025', digest: seen, corrects: said('') });
  assert.equal(outcome(await press(digest)), 'conflict');
  const fresh = await town.gets(previewStatus(ground), { year: '2025' });
  assert.equal(outcome(await press(fresh.digest)), 'done');
});

test('a status with nothing in it is not frozen', async () => {
  const town = await aTown();
  await town.begin('2025');
  for (const key of sectionKeys) await town.write('2025', key, '');
  const { digest, content } = await town.gets(previewStatus(ground), { year: '2025' });
  assert.ok(content.sections.every(({ words }) => words === ''));
  const came = await town.asks(freezeStatus(ground), { year: '2025', digest, corrects: said('') });
  assert.deepEqual(mistakes(came), ['corrects']);
});

test('the same edition is the same bytes, and a correction leaves it as it was', async () => {
  const town = await aFrozen();
  const file = (number: string, kind: string) =>
    town.gets(takeFile, { year: '2025', number, file: kind }).then(({ bytes }) => Buffer.from(bytes));
  const [pdf, word] = [await file('1', 'pdf'), await file('1', 'word')];
  assert.equal(pdf.toString('latin1', 0, 5), '%PDF-');
  assert.equal(word.toString('latin1', 0, 2), 'PK');
  const before = await town.look<StatusTables, unknown>((db) => edition(db, '2025', 1));

  assert.equal((await town.freeze('2025')).number, 1, 'the same once more is no new edition');
  await town.write('2025', 'law', '- Ny bestemmelse om kontrol, fra 1. juli.');
  const { digest } = await town.gets(previewStatus(ground), { year: '2025' });
  const silent = await town.asks(freezeStatus(ground), { year: '2025', digest, corrects: said('') });
  assert.deepEqual(mistakes(silent), ['corrects'], 'a correction says what it mends');
  town.clock.now = new Date('2027-03-01T12:00:00Z');
  const second = await town.freeze('2025', 'Datoen for bestemmelsen manglede.');
  assert.deepEqual([second.number, second.frozenOn], [2, '2027-03-01']);

  assert.deepEqual([await file('1', 'pdf'), await file('1', 'word')], [pdf, word]);
  assert.deepEqual(await town.look<StatusTables, unknown>((db) => edition(db, '2025', 1)), before);
  assert.notDeepEqual(await file('2', 'pdf'), pdf);
  const seen = await town.gets(readEdition(ground), { year: '2025', number: '2' });
  assert.equal(seen.edition.corrects, 'Datoen for bestemmelsen manglede.');
  assert.equal(outcome(await town.asks(readEdition(ground), { year: '2025', number: '3' })), 'not-found');
});

test('the database itself refuses to change or take back an edition', async () => {
  const town = await aFrozen();
  await assert.rejects(
    town.look<StatusTables, unknown>((db) => db.updateTable('status_edition').set({ corrects: 'x' }).execute()),
    /never changed|permission denied/,
  );
  await assert.rejects(
    town.look<StatusTables, unknown>((db) => db.deleteFrom('status_edition').execute()),
    /never changed|permission denied/,
  );
});

test('what the team wrote stands nowhere in the trail', async () => {
  const town = await aFrozen();
  const trail = JSON.stringify(await trailOf(town.house.database));
  assert.ok(trail.includes('status.freeze'));
  assert.ok(!trail.includes('bestemmelse'));
  assert.ok(!trail.includes('Ny lov'));
});
