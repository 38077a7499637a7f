// bench:guard: what the guard finds and lets through, what it costs, what it weighs, and whether a browser sees the same.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { contentShelf, readText, root } from '#adapters/files';
import { bundleScripts } from '#adapters/bundle';
import { allowedOf, guardFile, openGuard } from '#features/guard';
import type { Guard } from '#features/guard';
import { openPack } from '#features/pack';
import { dayOf } from '#kernel/day';
import { openBrowser } from '../test/browser.ts';
import { forms } from '../src/features/guard/forms.example.ts';
import { innocent } from '../src/features/guard/innocent.example.ts';

const shared = join(root, '..', 'shared', 'bench', 'guard');
const kept = (name: string): string => readText(`${root}/content/national/guard/${name}.txt`) ?? '';

/** What the guard of this clone knows: the words, and what the plan of the pack says itself. */
function known() {
  const shelf = contentShelf(`${root}/content`);
  const sources = { national: shelf.read('national'), own: shelf.read('albertslund') };
  const { pack } = openPack(sources, dayOf(new Date()));
  if (!pack) throw new Error('content/albertslund cannot be read: run the check');
  return { words: { words: kept('words'), weights: kept('weights') }, allowed: allowedOf(pack) };
}

/** Prints the scores of the shared texts (where they are), the cost, the weight and the differences between Node and Chromium. */
export async function run(): Promise<void> {
  const knows = known();
  const guard = openGuard(knows.words, knows.allowed);
  const texts = [...sharedTexts(), ...ownTexts()];
  printScores();
  printCost(guard, texts);
  printWorst(guard);
  await printWeight(knows);
  await printSameness(knows, guard, [...texts, ...everySign()]);
}

function printScores(): void {
  if (!existsSync(join(shared, 'run.mjs'))) {
    console.log('shared texts: skipped, ../shared/bench/guard is not here');
    return;
  }
  const command = `"${process.execPath}" --import tsx src/main.ts guard --json`;
  const scored = spawnSync(process.execPath, [join(shared, 'run.mjs'), '--split', 'dev', '--cmd', command], {
    cwd: root,
    encoding: 'utf8',
  });
  console.log(scored.status === 0 ? scored.stdout.trim() : `shared texts: failed\n${scored.stderr}`);
}

/** Every text of the shared sets; none where the folder is missing. */
function sharedTexts(): readonly string[] {
  const folder = join(shared, 'dev');
  if (!existsSync(folder)) return [];
  const sets = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && name !== 'ner-train.jsonl');
  return sets.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => String(JSON.parse(line).text)),
  );
}

const ownTexts = (): readonly string[] => {
  const plain = [...forms.map((form) => form.replace(/\[\[[A-Z_]+:|\]\]/g, '')), ...innocent];
  return [...plain, ...plain.map((text) => Array.from(text).join('\u200b'))];
};

/** Every sign that can be written, among letters and digits: browsers and Node need not know the same edition of them. */
const everySign = (): readonly string[] =>
  Array.from({ length: 0x20000 / 64 }, (_, row) => {
    const signs = Array.from({ length: 64 }, (_each, step) => row * 64 + step).filter(
      (code) => code < 0xd800 || code > 0xdfff,
    );
    return `Amina ${signs.map((code) => `2${String.fromCodePoint(code)}`).join('')} født`;
  });

/** The processor's own time, which others on the machine do not lengthen as they do the clock's. */
function cpuOf(what: () => void): number {
  const before = process.cpuUsage();
  what();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function printCost({ look }: Guard, texts: readonly string[]): void {
  const notes = Array.from({ length: Math.ceil(texts.length / 8) }, (_, at) =>
    texts.slice(at * 8, at * 8 + 8).join(' '),
  );
  const signs = notes.reduce((sum, { length }) => sum + length, 0);
  const all = (): void => notes.forEach((note) => look(note));
  all();
  all();
  const rounds = Array.from({ length: 5 }, () => (1000 * cpuOf(all)) / signs).toSorted((one, other) => one - other);
  const [least = 0, , middle = 0, , most = 0] = rounds;
  console.log(
    `1,000 characters: ${middle.toFixed(2)} ms of processor time (five rounds over ${signs} characters, ${least.toFixed(2)}-${most.toFixed(2)}), aim 2: ${middle <= 2 ? 'reached' : 'MISSED'}`,
  );
}

const pieces = [
  'A', 'a', 'Æ', 'Aa ', 'Amina ', 'amina ', 'AMINA ', '1', '9', ' ', '\n', '.', ',', '@', 'a@', '-', ':', '/', '(', "'",
  'O', '1l', '1 ', '20 ', '1.', '1-', '010251-', 'sag ', 'f. ', 'født ', '+45 ', 'facebook.com/', 'snap: ', '\u200b',
  'a\u0301', '\u0301', '\ufdfa', '\ud800', '１', 'en to ', '3. maj ', 'plade A', 'S-', '::', 'tlf. 1 ', 'A.', 'A-', "A'",
  'vej ', 'Vej 1 ', '7.b ', 'skole ', 'hedder ', 'al-', 'bin ', 'A A. ', 'hos ', 'på ',
] as const; // prettier-ignore

function printWorst({ look }: Guard): void {
  const times = pieces.map((piece) => {
    const text = piece.repeat(10_000).slice(0, 10_000);
    return { piece, time: Math.min(...Array.from({ length: 4 }, () => cpuOf(() => look(text)))) };
  });
  const [worst, next, third] = times.toSorted((one, other) => other.time - one.time);
  const told = [worst, next, third].map((row) => `${JSON.stringify(row?.piece)} ${row?.time.toFixed(1)} ms`).join(', ');
  const isReached = worst !== undefined && worst.time <= 50;
  console.log(
    `10,000 characters of one thing, ${pieces.length} things: the slowest ${told}; aim 50: ${isReached ? 'reached' : 'MISSED'}`,
  );
}

const kilobytes = (body: string | Uint8Array): string => `${(brotliCompressSync(body).length / 1000).toFixed(0)} kB`;

async function printWeight(knows: ReturnType<typeof known>): Promise<void> {
  const entry = { name: 'guard', from: 'src/features/guard/guard.browser.ts' };
  const [script] = await bundleScripts(root, [entry]);
  const words = guardFile(knows);
  const all = brotliCompressSync(words).length + brotliCompressSync(script?.body ?? '').length;
  console.log(
    `in the browser, brotli: words ${kilobytes(words)}, code ${kilobytes(script?.body ?? '')}; aim 2,000 kB: ${all <= 2_000_000 ? 'reached' : 'MISSED'}`,
  );
}

/** The same texts in Chromium: the guard is bundled for it and asked there. */
async function printSameness(
  knows: ReturnType<typeof known>,
  { look }: Guard,
  texts: readonly string[],
): Promise<void> {
  const made = await build({
    absWorkingDir: root,
    stdin: {
      contents: "import { openGuard } from './src/features/guard/guard.ts'; globalThis.openGuard = openGuard;",
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome109',
    logLevel: 'silent',
  });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: made.outputFiles[0]?.text ?? '' });
    // As text: what makes our TypeScript run adds calls that a page does not know.
    const there = await page.evaluate<readonly string[]>(`(() => {
      const guard = openGuard(${JSON.stringify(knows.words)}, ${JSON.stringify(knows.allowed)});
      return ${JSON.stringify(texts)}.map((text) => JSON.stringify(guard.look(text)));
    })()`);
    const unlike = texts.filter((text, at) => JSON.stringify(look(text)) !== there[at]);
    console.log(
      `Node and Chromium ${browser.version()}: ${unlike.length} of ${texts.length} texts are seen differently; aim 0: ${unlike.length === 0 ? 'reached' : 'MISSED'}`,
    );
  } finally {
    await browser.close();
  }
}
