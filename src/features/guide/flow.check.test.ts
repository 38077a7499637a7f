import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deleteLine, hear } from './broken.example.ts';
import type { Fault } from './broken.example.ts';

const faults: readonly Fault[] = [
  {
    rule: 'P01',
    fault: 'an answer leads to a question that is not there',
    file: 'flow.yaml',
    from: 'then: boern',
    to: 'then: born',
    at: { line: 'then: born' },
  },
  {
    rule: 'P01',
    fault: 'an answer leads back',
    file: 'flow.yaml',
    from: 'children: yes }, then: rejse',
    to: 'children: yes }, then: alder',
    at: { line: 'children: yes' },
  },
  {
    rule: 'P01',
    fault: 'the first question is not there',
    file: 'flow.yaml',
    from: 'start: akut',
    to: 'start: akutt',
    at: { line: 'start' },
  },
  {
    rule: 'P01',
    fault: 'no card for an answer',
    file: 'flow.yaml',
    from: deleteLine('card: alle-voksen'),
    to: '',
    at: { line: 'department: skole' },
  },
  {
    rule: 'P01',
    fault: 'two cards for an answer',
    file: 'flow.yaml',
    from: 'department: [job, unknown]',
    to: 'department: [job, skole, unknown]',
    at: { line: 'card: alle-under18' },
  },
  {
    rule: 'P01',
    fault: 'an outcome names no card',
    file: 'flow.yaml',
    from: 'card: alle-voksen',
    to: 'card: alle-vokse',
    at: { line: 'card: alle-vokse' },
  },
  {
    rule: 'P01',
    fault: 'an addition that nothing asks for',
    file: 'flow.yaml',
    from: 'travel: [abroad]',
    to: 'travel: []',
    at: { file: 'additions/ude.yaml', line: 'id: ude' },
  },
  {
    rule: 'P01',
    fault: 'a seventh question',
    file: 'flow.yaml',
    from: /department: (\w+) }, then: kort/g,
    to: 'department: $1 }, then: alder-akut',
    at: { line: 'key: alder-akut' },
  },
  {
    rule: 'P19',
    fault: 'two answers with one key',
    file: 'flow.yaml',
    from: 'key: nej, text: Svar nej, tells: { children',
    to: 'key: ja, text: Svar nej, tells: { children',
    at: { line: 'tells: { children: no' },
  },
  {
    rule: 'P10',
    fault: 'no "Ved ikke"',
    file: 'flow.yaml',
    from: 'tells: { children: unknown }, then: rejse, dontKnow: true',
    to: 'tells: { children: unknown }, then: rejse',
    at: { line: 'key: boern' },
  },
  {
    rule: 'P10',
    fault: '"Ved ikke" leads to the mild card',
    file: 'flow.yaml',
    from: 'tells: { extremism: unknown }',
    to: 'tells: { extremism: no }',
    at: { line: 'tells: { extremism: no }, then: afdeling, dontKnow' },
  },
  {
    rule: 'P10',
    fault: 'doubt loses a contact',
    file: 'flow.yaml',
    from: 'extremism: [yes, unknown]',
    to: 'extremism: [yes, no]',
    at: { file: 'cards/alle-voksen.yaml', line: 'contacts: [alarm]' },
  },
  {
    rule: 'P10',
    fault: 'only the answer no brings a contact',
    file: 'flow.yaml',
    from: 'extremism: [yes, unknown]',
    to: 'extremism: [no]',
    at: { file: 'cards/alle-voksen.yaml', line: 'contacts: [alarm]' },
  },
  {
    rule: 'P13',
    fault: 'a department drops an emergency call',
    file: 'cards/skole-under18.yaml',
    from: 'contacts: [politi]',
    to: 'contacts: []',
    at: { line: 'key: tal' },
  },
  {
    rule: 'P13',
    fault: 'a department drops a duty',
    file: 'cards/skole-under18.yaml',
    from: 'kind: orienter-politiet',
    to: 'kind: andet',
    at: { line: 'kind: andet' },
  },
];

for (const fault of faults) {
  test(`${fault.rule} speaks: ${fault.fault}`, () => {
    const { wanted, heard } = hear(fault);
    assert.ok(heard.includes(wanted), `wanted ${wanted}, heard\n${heard.join('\n')}`);
  });
}
