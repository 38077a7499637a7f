import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broken, hear, lineOf, told } from './broken.example.ts';
import type { Fault } from './broken.example.ts';
import { checkGuide } from './guide.check.ts';
import { lilleby, sourcesOf } from './lilleby.example.ts';
import type { Files } from './lilleby.example.ts';

const faults: readonly Fault[] = [
  {
    rule: 'P12',
    fault: 'a number typed in a sentence',
    file: 'cards/alle-voksen.yaml',
    from: 'text: Få sparring.',
    to: 'text: Ring 43 00 00 04.',
    at: { line: '43 00 00 04' },
  },
  {
    rule: 'P14',
    fault: 'a question asks for a name',
    file: 'flow.yaml',
    from: 'Hvad med travel?',
    to: 'Hvad er navnet?',
    at: { line: 'navnet' },
  },
  {
    rule: 'P17',
    fault: 'a step too long to read in a hurry',
    file: 'cards/alle-voksen.yaml',
    from: 'Få sparring.',
    to: `Få ${'meget '.repeat(20)}sparring.`,
    at: { line: 'meget' },
  },
  {
    rule: 'P18',
    fault: 'a review after the plan itself runs out',
    file: 'cards/alle-voksen.yaml',
    from: '2027-06-01',
    to: '2030-06-01',
    at: { line: '2030' },
  },
];

for (const fault of faults) {
  test(`${fault.rule} speaks: ${fault.fault}`, () => {
    const { wanted, heard } = hear(fault);
    assert.ok(heard.includes(wanted), `wanted ${wanted}, heard\n${heard.join('\n')}`);
  });
}

test('P17 speaks when a card with its additions no longer fits one A4', () => {
  const steps = Array.from(
    { length: 24 },
    (_, nth) =>
      `  - { key: trin-${nth}, kind: noter, text: Noter det nu., note: { text: ${'Skriv kort. '.repeat(18)} }, toward: ingen, cites: [3.over18] }\n`,
  );
  const full = (count: number): Files =>
    broken('cards/alle-voksen.yaml', 'say:\n', `${steps.slice(0, count).join('')}say:\n`);
  const isTold = (files: Files): boolean =>
    told(files).includes(`P17 cards/alle-voksen.yaml:${lineOf(files, 'cards/alle-voksen.yaml', 'key: tal')}`);
  assert.deepEqual([isTold(full(2)), isTold(full(24))], [false, true]);
});

test('P18 warns, and does not refuse, when a review is overdue', () => {
  const overdue = checkGuide(sourcesOf(lilleby(), '2027-06-02')).filter(({ rule }) => rule === 'P18');
  assert.ok(overdue.length > 0 && overdue.every(({ severity }) => severity === 'warning'));
});

test('P20 speaks at the seventh addition', () => {
  const rows = ['a', 'b', 'c'].map((id) => [
    `lilleby/additions/${id}.yaml`,
    lilleby()['lilleby/additions/rejse.yaml']?.replace('id: rejse', `id: ${id}`) ?? '',
  ]);
  assert.ok(told({ ...lilleby(), ...Object.fromEntries(rows) }).some((one) => one.startsWith('P20')));
});
