import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hear } from './broken.example.ts';
import type { Fault } from './broken.example.ts';
import { checkGuide } from './guide.check.ts';
import { lilleby, sourcesOf } from './lilleby.example.ts';

const faults: readonly Fault[] = [
  {
    rule: 'P11',
    fault: 'a section that is not there',
    file: 'cards/alle-voksen.yaml',
    from: 'cites: [3.over18], fulfils',
    to: 'cites: [3.over19], fulfils',
    at: { line: '3.over19' },
  },
  {
    rule: 'P11',
    fault: 'the sentence loses the source of its point',
    file: 'cards/alle-voksen.yaml',
    from: 'cites: [3.over18], fulfils',
    to: 'cites: [3.kontakt], fulfils',
    at: { line: 'fulfils' },
  },
  {
    rule: 'rolle',
    fault: 'two contacts swapped',
    file: 'cards/alle-voksen.yaml',
    from: 'contacts: [team]',
    to: 'contacts: [politi]',
    at: { line: 'key: sparring' },
  },
  {
    rule: 'rolle',
    fault: 'a role that no contact of the step has',
    file: 'cards/alle-voksen.yaml',
    from: 'needs: [sparring]',
    to: 'needs: [sparring, vidensperson]',
    at: { line: 'key: sparring' },
  },
  {
    rule: 'contact-ukendt',
    fault: 'a contact that is not there',
    file: 'cards/alle-voksen.yaml',
    from: 'contacts: [team]',
    to: 'contacts: [teem]',
    at: { line: 'teem' },
  },
  {
    rule: 'gap-ukendt',
    fault: 'a gap that is not there',
    file: 'cards/alle-voksen.yaml',
    from: 'gaps: [pas]',
    to: 'gaps: [paz]',
    at: { line: 'paz' },
  },
  {
    rule: 'law-ukendt',
    fault: 'a law that is not there',
    file: 'cards/alle-under18.yaml',
    from: 'law: [barnets-lov-133]',
    to: 'law: [barnets-lov-134]',
    at: { line: '134' },
  },
  {
    rule: 'point-ukendt',
    fault: 'a point that is not there',
    file: 'cards/alle-voksen.yaml',
    from: 'fulfils: [tal-alene]',
    to: 'fulfils: [tal-alen]',
    at: { line: 'tal-alen]' },
  },
  {
    rule: 'kort-id',
    fault: 'a file with another name than its card',
    file: 'cards/alle-voksen.yaml',
    from: 'id: alle-voksen',
    to: 'id: alle-voksne',
    at: { line: 'id:' },
  },
  {
    rule: 'afdeling-ukendt',
    fault: 'a department that is not there',
    file: 'cards/skole-under18.yaml',
    from: 'department: skole',
    to: 'department: skola',
    at: { line: 'department' },
  },
];

for (const fault of faults) {
  test(`${fault.rule} speaks: ${fault.fault}`, () => {
    const { wanted, heard } = hear(fault);
    assert.ok(heard.includes(wanted), `wanted ${wanted}, heard\n${heard.join('\n')}`);
  });
}

test('P11 speaks when a point for employees stands on no card, and only for employees', () => {
  const files = Object.fromEntries(
    Object.entries(lilleby()).map(([path, text]) => [path, text.replaceAll(', fulfils: [tal-alene]', '')]),
  );
  const found = checkGuide(sourcesOf(files)).filter(({ rule }) => rule === 'P11');
  assert.match(found.map(({ wrong }) => wrong).join(), /Tal alene/);
  assert.doesNotMatch(found.map(({ wrong }) => wrong).join(), /Læs/);
});
