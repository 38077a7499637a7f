import assert from 'node:assert/strict';
import { test } from 'node:test';
import { municipalityFile } from '#features/plan';
import type { Language } from '#kernel/text';
import { contactFile } from './contact.file.ts';
import { mergeContacts } from './contacts.ts';
import { contactPages } from './contacts.pages.tsx';

const municipality = municipalityFile.parse({
  key: 'lilleby',
  name: { text: 'Lilleby Kommune' },
  short: 'Lilleby',
  address: 'https://vaern.lilleby.dk',
  leaveTo: 'https://www.dmi.dk/',
  plan: {
    title: { text: 'Plan' },
    adopted: '2023-10-10',
    adoptedBy: { text: 'Rådet' },
    reviseBy: '2027-10-10',
    owner: 'skole',
  },
  departments: ['skole', 'dke'].map((key) => ({
    key,
    name: { text: `Afdeling ${key}` },
    short: { text: key },
    examples: { text: key },
  })),
  sections: [{ key: '3.kontakt', part: 'Del 3', title: 'Kontakt' }],
  acute: { emergency: 'alarm', child: ['familie'], adult: ['familie'] },
});

const row = (id: string, more: object): object => ({
  id,
  name: { text: `Navnet ${id}` },
  roles: ['sparring'],
  what: { text: 'Hjælper.' },
  hours: 'ukendt',
  needs: ['sparring'],
  next: 'alarm',
  owner: { text: 'Teamet' },
  checked: { on: '2026-10-01', by: { text: 'Vagten' } },
  ...more,
});

const listed = mergeContacts(
  contactFile.parse({
    contacts: [
      row('alarm', {
        phone: '112',
        hours: 'altid',
        hoursSource: 'loven',
        needs: ['akut'],
        next: undefined,
        beyondPlan: { source: 'Loven', confirmed: false },
      }),
      row('viso', {
        phone: '72424000',
        hours: { weekly: [{ days: ['man'], from: '9.00', to: '11.30' }], holidays: 'lukket' },
        needs: ['raadgivning'],
        mail: 'viso@example.dk',
        ready: [{ text: 'Din leder er orienteret', en: 'Your manager knows' }],
        conditions: [{ text: 'Kun for fagfolk' }],
        caution: { text: 'Vent med mægling.' },
        checked: { on: '2023-10-10', by: { text: 'planens vedtagelse' } },
      }),
      row('ond', {
        name: { text: '</script><b>ond</b>' },
        phone: '11 22 33 44',
        ages: { from: 16, to: 30 },
        needs: ['bolig'],
      }),
    ],
  }),
  contactFile.parse({
    contacts: [
      row('familie', { phone: '43 68 64 86', needs: ['akut'], ages: { from: 0, to: 17 } }),
      row('konsulent', { departments: ['skole', 'dke'], missing: { text: 'Kommunen skal skrive nummeret.' } }),
    ],
    planNumbers: [{ contact: 'viso', phone: '72 42 40 00', cites: ['3.kontakt'] }],
  }),
);

/** Monday 23 November 2026, 10.12 in Denmark. */
const monday = new Date('2026-11-23T09:12:00Z');
const pageOf = (language: Language = 'da', now = monday) =>
  contactPages({ contacts: listed, municipality }, language, now)[0] ?? assert.fail();
const html = (language: Language = 'da', now = monday): string => String(pageOf(language, now).body);
/** The markup of one contact. */
const part = (id: string, language: Language = 'da', now = monday): string =>
  html(language, now).split(`id="kontakt-${id}"`)[1]?.split('</article>')[0] ?? assert.fail(`${id} is not on the page`);
const words = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('the page is made at the minute it is asked for, and brings its script', () => {
  const { path, title, made, scripts } = pageOf();
  assert.deepEqual(
    { path, title, made, scripts },
    { path: '/kontakter', title: 'Hvem kan jeg ringe til nu', made: 'now', scripts: ['contacts'] },
  );
});

test('each number is a link that calls, and each word of time says when it was true', () => {
  assert.match(part('viso'), /<a class="tel" href="tel:\+4572424000">/);
  assert.match(words(part('viso')), /72 42 40 00 Åben nu til 11\.30 beregnet kl\. 10\.12/);
  assert.match(part('alarm'), /href="tel:112"/);
  assert.match(words(html()), /Tiderne er beregnet mandag 23\. november kl\. 10\.12/);
});

test('unknown hours are never shown as open, at any hour of a week', () => {
  for (let hour = 0; hour < 168; hour += 1) {
    const said = words(part('ond', 'da', new Date(monday.getTime() + hour * 3_600_000)));
    assert.match(said, /Tider ukendt/);
    assert.doesNotMatch(said, /Åben|Døgnåben/);
  }
});

test('whoever may not answer says whom to call instead', () => {
  assert.match(words(part('viso')), /Svarer ingen\? Ring til Navnet alarm 112/);
  assert.doesNotMatch(words(part('alarm')), /Svarer ingen/);
});

test('a missing number is shown with what the municipality must do, under each of its departments', () => {
  assert.match(words(part('konsulent')), /Nummeret mangler\. Kommunen skal skrive nummeret\./);
  assert.doesNotMatch(part('konsulent'), /class="tel"|Tider ukendt/);
  const other = html().split('id="afdeling-dke"')[1] ?? '';
  assert.match(other, /<a href="#kontakt-konsulent">/);
});

test('where a number is from, when it was checked and that it is too long ago stand in words', () => {
  assert.match(
    words(part('viso')),
    /Fra planen, Del 3 Kontakt \. Kontrolleret 10\. oktober 2023, planens vedtagelse\. Det er over et år siden/,
  );
  assert.match(words(part('alarm')), /Ikke fra planen og ikke bekræftet\. Kontrolleret 1\. oktober 2026, Vagten\./);
  assert.doesNotMatch(words(part('alarm')), /over et år siden/);
});

test('what to have ready, conditions, caution and mail stand with the contact', () => {
  const said = words(part('viso'));
  for (const text of ['Din leder er orienteret', 'Kun for fagfolk', 'Vent med mægling.', 'Skriv til viso@example.dk'])
    assert.ok(said.includes(text), text);
});

test('acute help stands first, marked with whom it is for', () => {
  const at = html().indexOf('class="contacts__filter');
  const [before, after] = [html().slice(0, at), html().slice(at)];
  assert.ok(before.includes('tel:112') && before.includes('tel:+4543686486') && !before.includes('tel:+4572424000'));
  assert.match(words(before), /Under 18 år Navnet familie/);
  assert.ok(after.includes('tel:+4572424000'));
});

test('every chip leads to a place on the page, and no place stands twice', () => {
  const ids = [...html().matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  assert.equal(new Set(ids).size, ids.length);
  const targets = [...html().matchAll(/href="#([^"]+)"/g)].map((found) => found[1]);
  assert.ok(targets.length > 12);
  for (const target of targets) assert.ok(ids.includes(target), target);
});

test('content cannot end the data the script reads, nor become markup', () => {
  assert.ok(!html().includes('<b>ond</b>'));
  const [, data = ''] = /data-contacts-data="[^"]*">(.*?)<\/script>/s.exec(html()) ?? [];
  const read: { readonly contacts: readonly { readonly id: string; readonly name: string }[] } = JSON.parse(data);
  assert.equal(read.contacts.find((contact) => contact.id === 'ond')?.name, '</script><b>ond</b>');
});

test('English says the same, and marks what is only in Danish', () => {
  const said = part('viso', 'en');
  assert.match(words(said), /Open now until 11:30 worked out at 10:12/);
  assert.match(words(said), /Your manager knows/);
  assert.match(said, /<span lang="da">Vent med mægling\.<\/span>/);
  assert.equal(pageOf('en').title, 'Who can I call now');
});
