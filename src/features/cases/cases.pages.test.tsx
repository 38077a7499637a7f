import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { aTown, hiddenOf } from '../../../test/inside/town.ts';
import type { Town, Visit } from '../../../test/inside/town.ts';

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
  return { ...came, id: hidden['id'] ?? '' };
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
