import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deleteLine, hear, told, withHouse } from './broken.example.ts';
import type { Fault } from './broken.example.ts';

const faults: readonly Fault[] = [
  {
    rule: 'P02',
    fault: 'nobody who always answers',
    file: 'contacts.yaml',
    from: 'hours: altid',
    to: 'hours: ukendt',
    at: { file: 'cards/alle-voksen.yaml', line: 'contacts: [alarm]' },
  },
  {
    rule: 'P03',
    fault: 'the acute card does not begin with a call',
    file: 'cards/akut-voksen.yaml',
    from: 'kind: ring,',
    to: 'kind: noter,',
    at: { line: 'kind: noter' },
  },
  {
    rule: 'P03',
    fault: 'the acute call lacks the family section',
    file: 'cards/akut-under18.yaml',
    from: 'needs: [alarm, familieafsnit, politi], contacts: [alarm, familie, politi]',
    to: 'needs: [alarm, politi], contacts: [alarm, politi]',
    at: { line: 'key: ring' },
  },
  {
    rule: 'P03',
    fault: 'acute answers lead to a card that is not',
    file: 'cards/akut-ukendt.yaml',
    from: 'level: acute',
    to: 'level: today',
    at: { line: 'level: today' },
  },
  {
    rule: 'P03',
    fault: 'perhaps acute, and the answers lead to the mild card',
    file: 'flow.yaml',
    from: /acute: \[yes, unknown\], age: \[adult\]([^]*)acute: \[no\], age: \[adult\]/,
    to: 'acute: [yes], age: [adult]$1acute: [no, unknown], age: [adult]',
    at: { file: 'cards/alle-voksen.yaml', line: 'level:' },
  },
  {
    rule: 'P04',
    fault: 'a card for children without the duty',
    file: 'cards/alle-under18.yaml',
    from: deleteLine('kind: skaerpet'),
    to: '',
    at: { line: 'kind: orienter-politiet' },
  },
  {
    rule: 'P04',
    fault: 'a card for an unknown age that does not say notify',
    file: 'cards/alle-ukendt.yaml',
    from: deleteLine('key: underret'),
    to: '',
    at: { line: 'key: tal' },
  },
  {
    rule: 'P04',
    fault: 'an adult card for a child',
    file: 'flow.yaml',
    from: 'department: [job, unknown] }, card: alle-under18',
    to: 'department: [job, unknown] }, card: alle-voksen',
    at: { file: 'cards/alle-voksen.yaml', line: 'age:' },
  },
  {
    rule: 'P05',
    fault: 'an adult with children and no duty',
    file: 'additions/boern.yaml',
    from: 'kind: skaerpet-underretningspligt',
    to: 'kind: andet',
    at: { file: 'cards/alle-voksen.yaml', line: 'kind: orienter-politiet' },
  },
  {
    rule: 'P05',
    fault: 'perhaps with children, and nothing is added',
    file: 'flow.yaml',
    from: 'children: [yes, unknown]',
    to: 'children: [yes]',
    at: { file: 'cards/alle-voksen.yaml', line: 'kind: orienter-politiet' },
  },
  {
    rule: 'P06',
    fault: 'fear of departure without the ministry',
    file: 'additions/rejse.yaml',
    from: 'needs: [udenrigsministerium], contacts: [ministerium]',
    to: 'needs: [], contacts: []',
    at: { file: 'cards/alle-voksen.yaml', line: 'key: tal' },
  },
  {
    rule: 'P06',
    fault: 'abroad without the duty',
    file: 'additions/ude.yaml',
    from: 'kind: orienter-udenrigsministeriet',
    to: 'kind: andet',
    at: { file: 'cards/alle-voksen.yaml', line: 'kind: orienter-politiet' },
  },
  {
    rule: 'P09',
    fault: 'threats without the police',
    file: 'cards/alle-voksen.yaml',
    from: deleteLine('key: politi'),
    to: '',
    at: { line: 'key: tal' },
  },
  {
    rule: 'P09',
    fault: 'no duty to tell the police',
    file: 'cards/alle-voksen.yaml',
    from: 'kind: orienter-politiet',
    to: 'kind: andet',
    at: { line: 'kind: andet' },
  },
  {
    rule: 'P16',
    fault: 'perhaps extremism, and the unit is not added',
    file: 'flow.yaml',
    from: 'extremism: [yes, unknown]',
    to: 'extremism: [yes]',
    at: { file: 'cards/alle-voksen.yaml', line: 'key: tal' },
  },
  {
    rule: 'P15',
    fault: 'a safehouse on the card without its conditions',
    file: 'contacts.yaml',
    from: ', conditions: [{ text: 16-30 år uden børn }]',
    to: '',
    at: { file: 'cards/alle-voksen.yaml', line: 'contacts: [alarm, hus]' },
  },
  {
    rule: 'P16',
    fault: 'extremism without the unit',
    file: 'additions/ekstremisme.yaml',
    from: 'needs: [kriminalpraevention], contacts: [dke]',
    to: 'needs: [], contacts: []',
    at: { file: 'cards/alle-voksen.yaml', line: 'key: tal' },
  },
  {
    rule: 'P16',
    fault: 'extremism without its source',
    file: 'additions/ekstremisme.yaml',
    from: '1.ekstremisme',
    to: '3.kontakt',
    at: { file: 'cards/alle-voksen.yaml', line: 'key: tal' },
  },
];

for (const fault of faults) {
  test(`${fault.rule} speaks: ${fault.fault}`, () => {
    const { wanted, heard } = hear(fault);
    assert.ok(heard.includes(wanted), `wanted ${wanted}, heard\n${heard.join('\n')}`);
  });
}

test('P15 speaks: a safehouse for somebody who has or may have children', () => {
  assert.ok(told(withHouse()).some((one) => one.startsWith('P15 cards/alle-voksen.yaml')));
});
