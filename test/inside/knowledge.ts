// A consultant publishes what others are to read, with the forms as their pages have them.
import assert from 'node:assert/strict';
import { hiddenOf } from './town.ts';
import type { Town } from './town.ts';

type Form = Readonly<Record<string, string>>;

/** The form for a new law, filled in. */
export const lawForm = {
  kind: 'law',
  title: 'Ny regel om udrejseforbud',
  words:
    'Kommunen kan nu nedlægge et midlertidigt forbud.\n\nLæs mere på https://www.retsinformation.dk/eli/lta/2024/90.',
  source: 'Ankestyrelsen',
  link: 'https://ast.dk/nyt',
  date: '2026-11-20',
  audience: 'all',
};

/** Writes a post as a draft; gives the address where the team sees it. */
export const writes = (town: Town, who: string, form: Form = {}): Promise<string> =>
  sends(town, who, ['/aaret/viden/ny', '/aaret/viden/ny'], { ...lawForm, ...form });

/** Writes a post and publishes it; gives its id. */
export async function publishes(town: Town, who: string, form: Form = {}): Promise<string> {
  const page = await writes(town, who, form);
  await sends(town, who, [page, `${page}/udgiv`]);
  return page.split('/').at(-1) ?? '';
}

/** Sends a form as its page has it; gives where it leads. */
export async function sends(
  town: Town,
  who: string,
  [page, to]: readonly [page: string, to: string],
  form: Form = {},
): Promise<string> {
  const shown = await town.get(who, page);
  const sent = await town.post(who, to, { ...hiddenOf(shown.text, to), ...form });
  assert.equal(sent.status, 303, `${to}: ${sent.text.slice(-2000)}`);
  return sent.to ?? '';
}
