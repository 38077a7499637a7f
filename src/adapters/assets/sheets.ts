import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { keep, readKept } from './kept.ts';

/** Which partials a section needs beyond those that all need; one that is not there is left out. */
const own = {
  front: [],
  guide: ['card', 'guide'],
  cards: ['card', 'guide'],
  plan: ['plan'],
  contacts: ['contacts'],
  search: ['search'],
  about: [],
  figures: ['chart', 'figures'],
  history: ['plan', 'history'],
  knowledge: ['knowledge'],
  inside: ['inside', 'guard', 'chart', 'figures'],
  year: ['inside', 'guard', 'compliance', 'training', 'year', 'meeting', 'knowledge'],
} as const satisfies Record<string, readonly string[]>;

/** A section of the site that has a style sheet of its own. */
export type Sheet = keyof typeof own;

const every = ['core', 'frame', 'acute', 'rows'];
const last = ['print'];

/** One small style sheet for each section of the site, so that it can stand in the page itself. */
export async function compileSheets(root: string, faces: string): Promise<Readonly<Record<Sheet, string>>> {
  const home = join(root, 'src/ui/style');
  const path = join(root, '.cache', `style-${fingerprint(root, home, faces)}.json`);
  const kept = readKept(path, sections);
  if (kept) return kept;
  const parts = await compileParts(root, home);
  const sheet = (section: Sheet) => [...every, ...own[section], ...last].map((name) => parts.get(name) ?? '').join('');
  const made = {
    front: '',
    guide: '',
    cards: '',
    plan: '',
    contacts: '',
    search: '',
    about: '',
    figures: '',
    history: '',
    knowledge: '',
    inside: '',
    year: '',
  };
  for (const section of sections) made[section] = await shorten(faces + sheet(section));
  keep(path, made);
  return made;
}

const sections = [
  'front',
  'guide',
  'cards',
  'plan',
  'contacts',
  'search',
  'about',
  'figures',
  'history',
  'knowledge',
  'inside',
  'year',
] as const satisfies readonly Sheet[];

async function compileParts(root: string, home: string): Promise<ReadonlyMap<string, string>> {
  const sass = await import('sass');
  const names = partialsIn(home).map((file) => file.slice(1, -'.scss'.length));
  const options = {
    loadPaths: [home, join(root, 'node_modules/dkfds/src/stylesheets')],
    quietDeps: true,
    logger: sass.Logger.silent,
  };
  return new Map(
    names.map((name) => [
      name,
      sass.compile(join(home, `_${name}.scss`), options).css.replace(/^(?:@charset[^;]*;|\uFEFF)/, ''),
    ]),
  );
}

const partialsIn = (home: string): readonly string[] =>
  readdirSync(home)
    .filter((file) => /^_.*\.scss$/.test(file))
    .toSorted();

const shorten = async (css: string): Promise<string> => {
  const { code } = await transform(css, {
    loader: 'css',
    minify: true,
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
  });
  return code.trim();
};

function fingerprint(root: string, home: string, faces: string): string {
  const hash = createHash('sha256')
    .update(faces)
    .update(JSON.stringify([own, every, last]));
  for (const file of partialsIn(home)) hash.update(file).update(readFileSync(join(home, file)));
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}
