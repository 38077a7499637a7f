// A consultant publishes what others are to read, with the forms as their pages have them.
import assert from 'node:assert/strict';
import { hiddenOf } from './town.ts';
import type { Town } from './town.ts';

const law: Readonly<Record<string, string>> = {
  kind: 'law',
  title: 'Ny regel om udrejseforbud',
  words: 'Kommunen kan nu nedlægge et midlertidigt forbud.\n\nSpørg konsulenten, hvis du er i tvivl.',
  source: 'Ankestyrelsen',
  link: 'https://ast.dk/nyt',
  date: '2026-11-20',
  audience: 'all',
};

/** Writes a post and publishes it; gives its id. */
export async function publishes(town: Town, who: string, form: Readonly<Record<string, string>> = {}): Promise<string> {
  const page = await sends(town, who, ['/aaret/viden/ny', '/aaret/viden/ny'], { ...law, ...form });
  await sends(town, who, [page, `${page}/udgiv`], {});
  return page.split('/').at(-1) ?? '';
}

async function sends(
  town: Town,
  who: string,
  [page, to]: readonly [page: string, to: string],
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const shown = await town.get(who, page);
  const sent = await town.post(who, to, { ...hiddenOf(shown.text, to), ...form });
  assert.equal(sent.status, 303, `${to}: ${sent.text.slice(-2000)}`);
  return sent.to ?? '';
}
