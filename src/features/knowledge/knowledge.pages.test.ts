import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import ical from 'ical.js';
import { newId } from '#kernel/action';
import { lawForm, publishes, sends as sendsIn } from '../../../test/inside/knowledge.ts';
import { aTown, hiddenOf } from '../../../test/inside/town.ts';
import type { Town } from '../../../test/inside/town.ts';
import { trailOf } from '../../../test/house.ts';

let town: Town;
let kirsten: string;
let vibe: string;
let laerke: string;
let law: string;
let talk: string;

const talkForm = {
  ...lawForm,
  kind: 'talk',
  title: 'Oplæg om tidlige tegn',
  audience: 'boern-familie',
  on: '2026-12-01',
  from: '13.00',
  to: '15.00',
  place: 'Rådhuset, lokale 2',
  seats: '1',
};

const wordsOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const sends = (who: string, page: string, to: string, form: Readonly<Record<string, string>> = {}) =>
  sendsIn(town, who, [page, to], form);

before(async () => {
  town = await aTown();
  [kirsten, vibe, laerke] = [
    await town.signIn('demo-konsulent-skole'),
    await town.signIn('demo-viden'),
    await town.signIn('demo-laerer'),
  ];
});

test('before anything is published the pages say so, in both languages, on every list', async () => {
  for (const path of ['/viden', '/en/viden', '/viden/slags/law', '/viden/afdeling/dke'])
    assert.equal((await town.get(undefined, path)).status, 200, path);
  assert.match(wordsOf((await town.get(undefined, '/viden')).text), /ikke noget nyt lige nu/);
  assert.match(wordsOf((await town.get(kirsten, '/aaret/viden')).text), /Intet er udgivet endnu/);
  assert.equal((await town.get(undefined, `/viden/${newId()}`)).status, 404);
});

test('pages of national bodies stand with the day somebody last looked, and say when that is too long ago', async () => {
  const text = wordsOf((await town.get(undefined, '/viden')).text);
  assert.match(text, /Materiale fra de nationale .*Senest kontrolleret 1\. november 2026/);
  assert.match(
    text,
    /Find din lokale sikkerhedskonsulent .*Senest kontrolleret 10\. oktober 2023 [^.]*\. Det er over et år siden/,
  );
  assert.ok(!wordsOf((await town.get(undefined, '/viden/slags/law')).text).includes('Materiale fra de nationale'));
});

test('what is published is read by everybody at once, at its own address, without a trace', async () => {
  law = await publishes(town, kirsten);
  const lines = (await trailOf(town.house.database)).length;
  const page = await town.get(undefined, `/viden/${law}`);
  assert.equal(page.status, 200);
  const text = wordsOf(page.text);
  for (const said of ['Ny regel om udrejseforbud', 'Lov · 20. november 2026 · Alle afdelinger', 'Kilde: Ankestyrelsen'])
    assert.ok(text.includes(said), said);
  assert.ok(page.text.includes('<a href="https://www.retsinformation.dk/eli/lta/2024/90">'), 'an address is a link');
  assert.equal(page.headers.get('set-cookie'), null);
  for (const path of ['/viden', '/viden/slags/law', '/viden/afdeling/dke'])
    assert.ok((await town.get(undefined, path)).text.includes(`/viden/${law}`), path);
  assert.ok(!(await town.get(undefined, '/viden/slags/talk')).text.includes(law));
  assert.equal((await trailOf(town.house.database)).length, lines);
});

test('what somebody writes is shown as it was written, and is no part of the page', async () => {
  const evil = '<script>alert(1)</script> "onload=" https://example.dk/"><img/src=x>';
  const id = await publishes(town, kirsten, { words: evil });
  const { text } = await town.get(undefined, `/viden/${id}`);
  assert.ok(!text.includes('<script>alert') && !text.includes('<img'));
  assert.ok(text.includes('&lt;script&gt;'));
  assert.ok(text.includes('<a href="https://example.dk/">'));
  await sends(kirsten, `/aaret/viden/${id}`, `/aaret/viden/${id}/traek-tilbage`);
  assert.equal((await town.get(undefined, `/viden/${id}`)).status, 404, 'taken back, it is nowhere');
});

test('a form that is refused comes back with all that was typed', async () => {
  const shown = await town.get(kirsten, '/aaret/viden/ny');
  const typed = { ...talkForm, to: '12.00', link: 'ast.dk', expires: '' };
  const back = await town.post(kirsten, '/aaret/viden/ny', { ...hiddenOf(shown.text, '/aaret/viden/ny'), ...typed });
  assert.equal(back.status, 422);
  for (const kept of ['Oplæg om tidlige tegn', 'value="ast.dk"', 'value="13.00"', 'value="Rådhuset, lokale 2"'])
    assert.ok(back.text.includes(kept), kept);
  assert.match(back.text, /value="talk" checked/);
  assert.match(back.text, /value="boern-familie" checked/);
  assert.match(back.text, /<a href="#link">/);
});

test('changing a post begins with what it is, and the change is public at once', async () => {
  const path = `/aaret/viden/${law}/ret`;
  const shown = await town.get(kirsten, path);
  assert.ok(shown.text.includes('>Ny regel om udrejseforbud</textarea>'));
  assert.match(shown.text, /value="all" checked/);
  await sends(kirsten, path, path, { ...lawForm, title: 'Regel om udrejseforbud rettet' });
  assert.ok((await town.get(undefined, `/viden/${law}`)).text.includes('Regel om udrejseforbud rettet'));
});

test('two who change the same post: the second is told, and sees both what is there now and what they wrote', async () => {
  const path = `/aaret/viden/${law}/ret`;
  const kim = await town.signIn('demo-konsulent-familie');
  const shown = await town.get(kim, path);
  await sends(kirsten, path, path, { ...lawForm, title: 'Den første udgave' });
  const late = await town.post(kim, path, { ...hiddenOf(shown.text, path), ...lawForm, title: 'Den anden udgave' });
  assert.equal(late.status, 409);
  assert.ok(late.text.includes('>Den anden udgave</textarea>'));
  assert.match(wordsOf(late.text), /Nogen nåede at ændre det.*Sådan står det nu Den første udgave/);
  await sends(kirsten, path, path, lawForm);
});

test('a box that was emptied stays empty when the form comes back', async () => {
  const path = `/aaret/viden/${law}/ret`;
  const shown = await town.get(kirsten, path);
  const { audience: _, ...none } = lawForm;
  const back = await town.post(kirsten, path, { ...hiddenOf(shown.text, path), ...none });
  assert.equal(back.status, 422);
  assert.doesNotMatch(back.text, /name="audience" value="[^"]*" checked/);
});

test('a talk has its hours in words and as a calendar file that another reader understands', async () => {
  talk = await publishes(town, kirsten, talkForm);
  const page = wordsOf((await town.get(undefined, `/viden/${talk}`)).text);
  assert.match(page, /tirsdag den 1\. december 2026 kl\. 13\.00–15\.00/);
  assert.match(page, /Rådhuset, lokale 2/);
  const file = await town.get(undefined, `/viden/${talk}/kalender.ics`);
  assert.match(file.headers.get('content-type') ?? '', /^text\/calendar/);
  const event = new ical.Event(
    new ical.Component(ical.parse(file.text)).getFirstSubcomponent('vevent') ?? assert.fail(),
  );
  assert.deepEqual(
    [event.summary, event.location, event.startDate.toJSDate().toISOString(), event.uid.split('@')[0]],
    ['Oplæg om tidlige tegn', 'Rådhuset, lokale 2', '2026-12-01T12:00:00.000Z', talk],
  );
  assert.equal((await town.get(undefined, `/viden/${law}/kalender.ics`)).status, 404, 'a law takes place nowhere');
});

test('an employee signs up from the post, sees it, and takes it back; the team sees the names, nobody else does', async () => {
  const path = `/aaret/viden/tilmelding/${talk}`;
  assert.ok((await town.get(undefined, `/viden/${talk}`)).text.includes(path));
  assert.match(wordsOf((await town.get(laerke, path)).text), /Der er én plads/);
  await sends(laerke, path, path);
  await sends(vibe, path, path);
  assert.match(wordsOf((await town.get(laerke, path)).text), /Du er tilmeldt/);
  assert.match(wordsOf((await town.get(vibe, path)).text), /nummer 1 på ventelisten/);
  const team = wordsOf((await town.get(kirsten, `/aaret/viden/${talk}`)).text);
  assert.match(team, /Tilmeldte \(1\).*30 dage.*Lærke Lærer.*Venteliste \(1\).*Vibe Viden/);
  assert.ok(!(await town.get(vibe, path)).text.includes('Lærke'));
  assert.equal((await town.get(vibe, `/aaret/viden/${talk}`)).status, 403);
  await sends(laerke, path, `${path}/fra`);
  assert.match(wordsOf((await town.get(vibe, path)).text), /Du er tilmeldt/);
});

test('cancelled, it says so on the page, in the list and in the calendar, and can be held after all', async () => {
  await sends(kirsten, `/aaret/viden/${talk}`, `/aaret/viden/${talk}/aflys`);
  assert.match(wordsOf((await town.get(undefined, `/viden/${talk}`)).text), /er aflyst/);
  assert.match(wordsOf((await town.get(undefined, '/viden')).text), /Aflyst/);
  assert.match((await town.get(undefined, `/viden/${talk}/kalender.ics`)).text, /STATUS:CANCELLED/);
  assert.ok(!(await town.get(undefined, `/viden/${talk}`)).text.includes('Tilmeld dig'));
  await sends(kirsten, `/aaret/viden/${talk}`, `/aaret/viden/${talk}/hold`);
  assert.match((await town.get(undefined, `/viden/${talk}/kalender.ics`)).text, /STATUS:CONFIRMED/);
});

test('a knowledge person finds what to pass on, with a text and a mail, and marks it done', async () => {
  const list = await town.get(vibe, '/aaret/viden');
  assert.match(wordsOf(list.text), /Giv én ting videre/);
  const page = await town.get(vibe, '/aaret/viden/videre');
  assert.match(wordsOf(page.text), /Kære kolleger/);
  assert.match(page.text, /href="mailto:\?subject=[^"]+&amp;body=K%C3%A6re/);
  await sends(vibe, '/aaret/viden/videre', '/aaret/viden/videre');
  assert.match(wordsOf((await town.get(vibe, '/aaret/viden/videre')).text), /ikke noget at give videre.*Givet videre/);
  assert.match(wordsOf((await town.get(kirsten, `/aaret/viden/${law}`)).text), /Skole &amp; Dagtilbud 1 af 3/);
  await sends(vibe, '/aaret/viden/videre', '/aaret/viden/videre/fortryd');
  assert.match(wordsOf((await town.get(kirsten, `/aaret/viden/${law}`)).text), /Skole &amp; Dagtilbud 0 af 3/);
});

test('who passes on at several places says where, and is asked when nothing was chosen', async () => {
  const page = await town.get(kirsten, '/aaret/viden/videre');
  const sent = await town.post(kirsten, '/aaret/viden/videre', hiddenOf(page.text, '/aaret/viden/videre'));
  assert.equal(sent.status, 422);
  assert.match(sent.text, /<a href="#places">Vælg mindst ét sted/);
  assert.equal(sent.text.split('id="places"').length, 2);
});

test('the next day what was over is off the lists, and still stands at its address', async () => {
  const id = await publishes(town, kirsten, { title: 'Gælder kun i dag', expires: '2026-11-22' });
  assert.ok((await town.get(undefined, '/viden')).text.includes(id));
  town.clock.now = new Date('2026-11-22T23:30:00Z');
  await town.web.lookAgain();
  assert.ok(!(await town.get(undefined, '/viden')).text.includes(id));
  assert.match(wordsOf((await town.get(undefined, `/viden/${id}`)).text), /gjaldt til og med 22\. november 2026/);
  assert.deepEqual(town.told, []);
});
