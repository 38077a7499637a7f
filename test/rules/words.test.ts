import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { foldersOf, roomsFile, roomsPage, signOf } from './rooms.ts';
import {
  emptyNames,
  impure,
  pastTheGate,
  portsThatDo,
  strayFetches,
  strayQueries,
  traces,
  unescapedText,
  unexplained,
  unsigned,
} from './words.ts';
import type { Written } from './words.ts';

const files: readonly Written[] = globSync('{src,test,bench}/**/*.{ts,tsx}')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('test/rules/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

// Each makes its own text safe, and says so beside the line.
const makersOfSafeText = [
  'src/ui/frame.tsx', // our own style sheet, made from our own files
  'src/features/contacts/contacts.pages.tsx', // JSON with every < written as an escape
];

// What they fetch is the same for everybody, whatever was typed or answered.
const fetchers = [
  'src/features/search/search.browser.ts',
  'src/features/guard/guard.browser.ts',
  'src/faces/offline/worker.browser.ts',
  'src/features/spreading/vaern.browser.ts',
];

const rules = [
  {
    name: 'no name is empty of meaning',
    wrong: (house: readonly Written[]) => emptyNames(house),
    offence: { path: 'src/features/plan/plan-helpers.ts', text: '' },
  },
  {
    name: 'only a store writes queries',
    wrong: (house: readonly Written[]) => strayQueries(house),
    offence: { path: 'src/features/plan/plan.actions.ts', text: "const rows = desk.db.selectFrom('note');" },
  },
  {
    name: 'only the gate runs an action',
    wrong: (house: readonly Written[]) => pastTheGate(house),
    offence: {
      path: 'src/faces/web/app.ts',
      text: 'const page = await readTimedPage(publication).run({ input, now });',
    },
  },
  {
    name: 'text reaches the screen escaped',
    wrong: (house: readonly Written[]) => unescapedText(house, makersOfSafeText),
    offence: { path: 'src/features/plan/plan.view.tsx', text: '<p dangerouslySetInnerHTML={{ __html: typed }} />' },
  },
  {
    name: 'a warning is switched off for one line, with a reason',
    wrong: (house: readonly Written[]) => unexplained(house),
    offence: { path: 'src/gate.ts', text: '// oxlint-disable-next-line no-console' },
  },
  {
    name: 'only the top of the house looks at the clock, the process and the net',
    wrong: (house: readonly Written[]) => impure(house),
    offence: { path: 'src/features/contacts/hours.ts', text: 'const moment = new Date();' },
  },
  {
    name: 'the browser keeps and sends nothing by itself',
    wrong: (house: readonly Written[]) => traces(house),
    offence: { path: 'src/features/guide/guide.browser.ts', text: "sessionStorage.setItem('answers', answers);" },
  },
  {
    name: 'only what is the same for everybody is fetched',
    wrong: (house: readonly Written[]) => strayFetches(house, fetchers),
    offence: { path: 'src/features/guide/guide.browser.ts', text: "await fetch('/svar', { body: answers });" },
  },
  {
    name: 'a port holds only types',
    wrong: (house: readonly Written[]) => portsThatDo(house),
    offence: { path: 'src/ports/clock.ts', text: 'export const now = () => new Date();' },
  },
  {
    name: 'each export promises something in a sentence',
    wrong: (house: readonly Written[]) => unsigned(house),
    offence: { path: 'src/kernel/day.ts', text: 'export const tomorrow = 1;' },
  },
];

for (const { name, wrong, offence } of rules) {
  test(name, () => {
    assert.deepEqual(wrong(files), []);
    assert.equal(wrong([offence]).length, 1, 'the planted offence was not caught');
  });
}

test('a reason on the line is enough', () => {
  const text = '// oxlint-disable-next-line complexity -- the law itself has seven cases';
  assert.deepEqual(unexplained([{ path: 'src/gate.ts', text }]), []);
});

test('the files that make safe text themselves are still there, and still need to', () => {
  const still = files.filter(({ path }) => makersOfSafeText.includes(path));
  assert.deepEqual(
    still.filter((file) => unescapedText([file], []).length === 0),
    [],
  );
  assert.equal(still.length, makersOfSafeText.length);
});

test('every door has a sign', () => {
  const folders = ['features', 'faces', 'adapters'].flatMap(foldersOf);
  assert.ok(folders.length > 5);
  assert.deepEqual(
    folders.filter((folder) => signOf(folder) === undefined),
    [],
  );
});

test(`${roomsFile} says what the doors say`, () => {
  assert.equal(readFileSync(roomsFile, 'utf8'), roomsPage(), 'write it again: node start.mjs test/rules/rooms.ts');
});
