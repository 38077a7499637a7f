/** The look of the site as it is sent: style sheets made from SCSS, fonts, icons and the manifest. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset, Look } from '#ports/assets';
import { compileSheets } from './sheets.ts';
import type { Sheet } from './sheets.ts';

const fonts = 'public/fonts';
const weights = ['400', '600'] as const;

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Builds the look once, at start-up; style sheets are kept in `.cache` until a source of theirs changes. */
export async function buildLook(root: string): Promise<Look<Sheet>> {
  const letters = weights.map((weight) => font(root, weight));
  const faces = letters.map(({ weight, asset }) => fontFace(weight, asset.path)).join('');
  const style = await compileSheets(root, faces);
  const styleHashes = [...new Set(Object.values(style).map(hashOf))];
  return { style, styleHashes, files: [...letters.map(({ asset }) => asset), ...publicFiles(root)] };
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function font(root: string, weight: string): { weight: string; asset: Asset } {
  const body = readFileSync(join(root, fonts, `vaern-sans-${weight}.woff2`));
  const mark = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return {
    weight,
    asset: { path: `/assets/vaern-${weight}.${mark}.woff2`, type: 'font/woff2', body, immutable: true },
  };
}

const fontFace = (weight: string, path: string): string =>
  `@font-face{font-family:Vaern Sans;font-weight:${weight};font-display:swap;src:url(${path})format("woff2")}`;

/** Everything under `public` but the fonts, which have addresses of their own, at the address its path says. */
function publicFiles(root: string): Asset[] {
  const home = join(root, 'public');
  if (!existsSync(home)) return [];
  const found = readdirSync(home, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.endsWith('fonts'),
  );
  return found.map((entry) => {
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(home.length).replaceAll('\\', '/');
    const ending = /[^.]*$/.exec(path)?.[0] ?? '';
    return { path, type: types[ending] ?? 'application/octet-stream', body: readFileSync(full), immutable: false };
  });
}
