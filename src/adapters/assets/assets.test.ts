import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { buildLook } from './index.ts';
import { keep, readKept } from './kept.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');
const look = await buildLook(root);
const sheets = Object.entries(look.style);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const light = (hex: string): number => {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [bright = 0, dim = 0] = [light(one), light(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
};

const tokensOf = (block: string): Map<string, string> =>
  new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{3,6}|#\w+)\b/gi)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
const roots = [...look.style.front.matchAll(/:root\{([^}]*--paper[^}]*)\}/g)].map((found) => tokensOf(found[1] ?? ''));
const [day = new Map<string, string>(), dark = new Map<string, string>()] = roots;
const named: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' };
const colour = (theme: Map<string, string>, name: string): string => {
  const found = theme.get(name) ?? day.get(name) ?? assert.fail(`no colour --${name}`);
  return named[found] ?? found;
};

test('steps, numbers and the acute box reach 7:1 in both themes, quiet text too', () => {
  for (const theme of [day, dark]) {
    for (const [text, ground] of [
      ['ink', 'paper'],
      ['ink', 'card'],
      ['ink-quiet', 'paper'],
      ['ink-quiet', 'card'],
      ['link', 'paper'],
      ['link', 'card'],
      ['ok', 'paper'],
      ['acute-ink', 'acute'],
    ] as const) {
      const found = contrast(colour(theme, text), colour(theme, ground));
      assert.ok(found >= 7, `--${text} on --${ground} is ${found.toFixed(2)}:1`);
    }
  }
});

test('edges of what can be pressed reach 3:1, and the focus ring too', () => {
  for (const theme of [day, dark]) {
    for (const name of ['edge', 'focus']) assert.ok(contrast(colour(theme, name), colour(theme, 'paper')) >= 3, name);
  }
});

test('dark is a theme of its own', () => {
  assert.equal(roots.length >= 2, true);
  assert.ok(light(colour(dark, 'paper')) < 0.02 && light(colour(day, 'paper')) > 0.9);
});

test('a style sheet is small enough to stand in the page', () => {
  for (const [section, css] of sheets)
    assert.ok(brotliCompressSync(css).length <= 5000, `${section}: ${brotliCompressSync(css).length} bytes`);
});

test('nothing is fetched from another host, and the fonts a sheet names are there', () => {
  const there = new Set(look.files.map((file) => file.path));
  for (const [, css] of sheets) {
    for (const [, url = ''] of css.matchAll(/url\(["']?([^"')]+)/g))
      assert.ok(url.startsWith('data:') || there.has(url), url);
    assert.doesNotMatch(css, /url\(["']?(?:https?:)?\/\//);
  }
});

test('the fonts keep their address as long as their bytes, two weights below 13 kB', () => {
  const fonts = look.files.filter((file) => file.type === 'font/woff2');
  assert.equal(fonts.length, 2);
  assert.ok(fonts.every((font) => font.immutable && /\.[\da-f]{8}\.woff2$/.test(font.path)));
  assert.ok(fonts.reduce((sum, font) => sum + font.body.length, 0) < 13_000);
});

test('forced colours, paper and rest from motion are thought of on every page', () => {
  for (const [section, css] of sheets) {
    for (const query of ['forced-colors:active', '@media print', 'prefers-color-scheme:dark'])
      assert.ok(css.replaceAll(': ', ':').includes(query), `${section}: ${query}`);
    assert.doesNotMatch(css, /transition|animation/);
  }
});

test('no sheet is empty of what its section needs', () => {
  const need: Readonly<Record<string, string>> = {
    guide: '.question',
    cards: '.steps',
    plan: '.chapter',
    contacts: '.contact',
    search: '.hit',
    front: '.door',
    about: '.leave',
    figures: '.chart',
    knowledge: '.news',
    history: '.chapter',
    inside: '.mark',
    year: '.wheel',
  };
  for (const [section, css] of sheets) assert.ok(css.includes(need[section] ?? '?'), section);
});

test('the manifest names icons that are there', () => {
  const manifest: unknown = JSON.parse(readFileSync(`${root}/public/manifest.webmanifest`, 'utf8'));
  const icons = [...JSON.stringify(manifest).matchAll(/"src":"([^"]+)"/g)].map((found) => found[1] ?? '');
  assert.ok(icons.length >= 3);
  for (const icon of icons)
    assert.ok(
      look.files.some((file) => file.path === icon && file.type.startsWith('image/')),
      icon,
    );
});

test('the policy names each sheet by its hash', () => {
  assert.ok(look.styleHashes.length >= 5);
  assert.ok(look.styleHashes.every((hash) => /^sha256-[A-Za-z0-9+/]{43}=$/.test(hash)));
});

test('a kept sheet that is broken, incomplete or gone is made again, and a folder that cannot be written stops nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'look-'));
  const path = join(folder, 'inner', 'style.json');
  assert.equal(readKept(path, ['front']), undefined);
  keep(path, { front: 'a{}' });
  assert.deepEqual(readKept(path, ['front']), { front: 'a{}' });
  assert.equal(readKept(path, ['front', 'guide']), undefined);
  writeFileSync(path, '{"front":"a{');
  assert.equal(readKept(path, ['front']), undefined);
  const blocked = join(path, 'below-a-file.json');
  keep(blocked, { front: 'a{}' });
  assert.equal(existsSync(blocked), false);
  rmSync(folder, { recursive: true });
});
