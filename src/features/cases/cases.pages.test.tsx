import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { id } from '#kernel/action';
import { quarter } from '#kernel/quarter';
import { ok } from '#kernel/result';
import { aTown, hiddenOf } from '../../../test/inside/town.ts';
import type { Town, Visit } from '../../../test/inside/town.ts';
import { closeThrough, lineOfForm } from './index.ts';
import type { CaseTables } from './index.ts';

let town: Town;
let consultant: string;

before(async () => {
  town = await aTown();
  consultant = await town.signIn('demo-konsulent-skole');
});

const answers: Readonly<Record<string, string>> = {
  quarter: '2026K4',
  department: 'skole-dagtilbud',
  concern: 'social-control',
  forms: 'isolation',
  stage: 'ongoing',
  level: 'concern-case',
  age: '13-17',
  gender: 'female',
  abroad: 'no',
  raisedBy: 'school',
};

/** Fills in the form for a line and sends it. */
async function counts(more: Readonly<Record<string, string>> = {}): Promise<Visit & { readonly id: string }> {
  const page = await town.get(consultant, '/sager/ny');
  const hidden = hiddenOf(page.text, '/sager/ny');
  const came = await town.post(consultant, '/sager/ny', { ...hidden, ...answers, ...more });
  return { ...came, id: await lineOfForm(id(hidden['id'] ?? '') ?? assert.fail()) };
}

test('the register says what counts before there is anything in it, and that it is not for publishing', async () => {
  const { text } = await town.get(consultant, '/sager');
  assert.match(text, /Der er ingen sager i 2026 endnu/);
  assert.match(text, /Tæl med: en bekymring/);
  assert.match(text, /Ikke til offentliggørelse/);
});

test('the form stands with this quarter and one’s own department, holds nothing that can be typed, and leads to a receipt without the line', async () => {
  const { text } = await town.get(consultant, '/sager/ny');
  assert.match(text, /<option value="2026K4" selected/);
  assert.match(text, /<option value="skole-dagtilbud" selected/);
  assert.doesNotMatch(text, /<textarea|type="(?:text|search|date|email)"/);
  assert.match(
    text,
    /En sag tælles én gang: i det kvartal, hvor bekymringen kom, og på det højeste niveau, den nåede\./,
  );
  const came = await counts();
  assert.deepEqual([came.status, came.to], [303, '/sager/gemt/2026K4']);
  assert.match((await town.get(consultant, came.to ?? '')).text, /Den tælles i 4\. kvartal 2026\. Her er nu 1 sag\./);
});

test('a line that is like another comes back once, shows it, and leads to it or is counted as another case', async () => {
  const first = await counts({ concern: 'stalking' });
  const again = await counts({ concern: 'stalking' });
  assert.equal(again.status, 422);
  assert.match(again.text, /Der er allerede en linje, der ligner/);
  assert.match(again.text, new RegExp(`href="/sager/linje/${first.id}"`));
  assert.match(again.text, /Det er den samme sag: ret den i stedet/);
  assert.equal((await counts({ concern: 'stalking', another: 'yes' })).status, 303);
});

test('what was wrong comes back at its field, with what was chosen still chosen', async () => {
  const came = await counts({ concern: '', forms: 'stalking' });
  assert.equal(came.status, 422);
  assert.match(came.text, /<a href="#concern">Vælg den bekymring, der fylder mest/);
  assert.match(came.text, /name="forms" value="stalking" checked/);
  assert.match(came.text, /name="level" value="concern-case" checked/);
  assert.match(came.text, /<details open=""><summary>Vis de andre former/, 'what is chosen is never folded away');
});

test('a line is corrected on its page, and the page says what it said before and why', async () => {
  const { id } = await counts({ concern: 'digital-violence', forms: 'isolation' });
  const address = `/sager/linje/${id}`;
  const page = await town.get(consultant, address);
  assert.match(page.text, /name="forms" value="isolation" checked/);
  assert.match(page.text, /name="concern" value="digital-violence" checked/);
  const hidden = hiddenOf(page.text, address);
  const without = await town.post(consultant, address, { ...hidden, ...answers, concern: 'digital-violence' });
  assert.equal(without.status, 422);
  assert.match(without.text, /Vælg, hvorfor du retter/);
  assert.match(without.text, /<details class="no-print" open=""><summary>Ret linjen/);
  const form = { ...hidden, ...answers, concern: 'digital-violence', level: 'measure', why: 'developed' };
  assert.equal((await town.post(consultant, address, form)).to, address);
  const { text } = await town.get(consultant, address);
  assert.match(text, /<b>Niveau<\/b><small>Før: Bekymringssag\. Nu: Foranstaltning\. Sagen har udviklet sig\./);
});

test('whoever comes second is shown both: the line as it is now, and what they chose', async () => {
  const { id } = await counts({ concern: 'economic-violence' });
  const address = `/sager/linje/${id}`;
  const hidden = hiddenOf((await town.get(consultant, address)).text, address);
  const form = { ...hidden, ...answers, concern: 'economic-violence', why: 'mistake' };
  await town.post(consultant, address, { ...form, gender: 'male' });
  const second = await town.post(consultant, address, { ...form, gender: 'other' });
  assert.equal(second.status, 409);
  assert.match(second.text, /Nogen nåede at ændre det/);
  assert.match(second.text, /<dt>Køn<\/dt><dd>Dreng eller mand<\/dd>/);
  assert.match(second.text, /name="gender" value="other" checked/);
});

test('a line that is struck out says so, can be counted again, and offers nothing else', async () => {
  const { id } = await counts({ concern: 'honour-killing' });
  const address = `/sager/linje/${id}`;
  const out = `${address}/taeller-ikke`;
  const hidden = hiddenOf((await town.get(consultant, address)).text, out);
  const without = await town.post(consultant, out, hidden);
  assert.equal(without.status, 422);
  assert.match(without.text, /Vælg, hvorfor linjen ikke skal tælles/);
  assert.equal((await town.post(consultant, out, { ...hidden, struck: 'not-such-a-case' })).to, address);
  const { text } = await town.get(consultant, address);
  assert.match(text, /Linjen tæller ikke med\. Sagen handlede ikke om det\./);
  assert.doesNotMatch(text, /Ret linjen/);
  assert.match((await town.get(consultant, '/sager')).text, /Tæller ikke/);
  const back = hiddenOf(text, `${address}/taeller`);
  assert.equal((await town.post(consultant, `${address}/taeller`, back)).to, address);
  assert.match((await town.get(consultant, address)).text, /Ret linjen/);
});

test('each year has a page of its own, and a published quarter says before anything is saved where its cases are counted', async () => {
  await counts({ concern: 'genital-cutting', quarter: '2024K2' });
  const { text } = await town.get(consultant, '/sager/aar/2024');
  assert.match(text, /2\. kvartal 2024: 1 sag/);
  assert.match(text, /<a class="chip" href="\/sager\/aar\/2026">2026<\/a>/);
  await town.house.database.transaction(async (work) =>
    ok(await closeThrough(work.tables<CaseTables>(), quarter('2024K4') ?? assert.fail())),
  );
  assert.match((await town.get(consultant, '/sager/aar/2024')).text, /Tallene er udgivet og ændres ikke mere/);
  const form = (await town.get(consultant, '/sager/ny')).text;
  assert.match(form, /value="2024K2">2\. kvartal 2024: udgivet, tælles i 1\. kvartal 2025</);
  assert.equal((await counts({ concern: 'genital-cutting', quarter: '2024K1' })).to, '/sager/gemt/2025K1');
});

test('no address of the register tells which line was counted when, and an odd one is not there', async () => {
  for (const odd of ['/sager/gemt/2026K9', '/sager/gemt/x', '/sager/linje/x', '/sager/aar/20', '/sager/aar/2026K1'])
    assert.notEqual((await town.get(consultant, odd)).status, 200, odd);
  assert.deepEqual(town.told, []);
});
