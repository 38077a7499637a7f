import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '#kernel/file';
import { problemsAsJson, problemsAsText } from './problem.view.ts';

const problem = (file: string, line: number, more: Partial<Problem> = {}): Problem => ({
  rule: 'P07',
  severity: 'error',
  place: { file, line, column: 5 },
  wrong: 'Trinnet går til familien først.',
  write: 'Flyt trinnet ned.',
  ...more,
});

test('problems stand by file and line, warnings apart, with a count at the end', () => {
  const text = problemsAsText([
    problem('b.yaml', 9, { wrong: 'Trinnet mangler.' }),
    problem('c.yaml', 1, { severity: 'warning', rule: 'P18' }),
    problem('a.yaml', 12, { rule: 'P01', didYouMean: 'politi', why: 'Det kan skade barnet.' }),
    problem('a.yaml', 3),
  ]);
  assert.equal(
    text,
    `a.yaml:3:5  FEJL P07  Trinnet går til familien først.
    Ret: Flyt trinnet ned.
a.yaml:12:5  FEJL P01  Trinnet går til familien først.
    Ret: Flyt trinnet ned.
    Mente du "politi"?
    Hvorfor: Det kan skade barnet.

b.yaml:9:5  FEJL P07  Trinnet mangler.
    Ret: Flyt trinnet ned.

Advarsler: pakken kan udgives, men se på dem.

c.yaml:1:5  ADVARSEL P18  Trinnet går til familien først.
    Ret: Flyt trinnet ned.

3 fejl i 2 filer. 1 advarsel. Pakken bliver ikke udgivet, før fejlene er rettet.
`,
  );
});

test('what is wrong in the same words on many paths and cards is told once, with the places', () => {
  const lost = (path: string): Partial<Problem> => ({ wrong: `Pligten falder væk efter "nej > ${path}".` });
  const text = problemsAsText([
    problem('a.yaml', 3, lost('under-18')),
    problem('a.yaml', 3, lost('over-18')),
    ...['b', 'c', 'd', 'e'].map((name) => problem(`${name}.yaml`, 7, lost('ved-ikke'))),
  ]);
  assert.equal(
    text,
    `a.yaml:3:5  FEJL P07  Pligten falder væk efter "nej > under-18".
    Ret: Flyt trinnet ned.
    Det samme gælder 4 andre steder: b.yaml:7, c.yaml:7, d.yaml:7 ...

1 fejl i 1 fil. Pakken bliver ikke udgivet, før fejlene er rettet.
`,
  );
});

test('a pack without problems is told in two words', () => assert.equal(problemsAsText([]), 'Ingen fejl.\n'));

test('JSON has the place beside the words, in order', () => {
  const told: unknown = JSON.parse(problemsAsJson([problem('b.yaml', 1), problem('a.yaml', 2)]));
  const rest = {
    column: 5,
    rule: 'P07',
    severity: 'error',
    wrong: 'Trinnet går til familien først.',
    write: 'Flyt trinnet ned.',
  };
  assert.deepEqual(told, [
    { file: 'a.yaml', line: 2, ...rest },
    { file: 'b.yaml', line: 1, ...rest },
  ]);
});
