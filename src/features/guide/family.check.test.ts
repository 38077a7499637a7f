import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hear } from './broken.example.ts';
import type { Fault } from './broken.example.ts';

const faults: readonly Fault[] = [
  {
    rule: 'P07',
    fault: 'the family is drawn in without consent and risk assessment',
    file: 'cards/alle-voksen.yaml',
    from: 'kind: sparring',
    to: 'kind: inddrag-familie',
    at: { line: 'kind: inddrag' },
  },
  {
    rule: 'P07',
    fault: 'mediation comes second',
    file: 'cards/alle-voksen.yaml',
    from: 'kind: orienter,',
    to: 'kind: maegling, after: [samtykke, risikovurdering],',
    at: { line: 'key: tal' },
  },
  {
    rule: 'P07',
    fault: 'a step of another kind says it',
    file: 'cards/alle-voksen.yaml',
    from: 'text: Få sparring.',
    to: 'text: Ring til familien og hør.',
    at: { line: 'key: sparring' },
  },
  {
    rule: 'P07',
    fault: 'a step of another kind sends a call home',
    file: 'cards/alle-voksen.yaml',
    from: 'text: Få sparring.',
    to: 'text: Få sparring. Ring så hjem.',
    at: { line: 'key: sparring' },
  },
  {
    rule: 'P07',
    fault: 'a note says it',
    file: 'cards/alle-voksen.yaml',
    from: 'text: Få sparring.,',
    to: 'text: Få sparring., note: { text: Kontakt forældrene bagefter. },',
    at: { line: 'key: sparring' },
  },
  {
    rule: 'P07',
    fault: 'the card does not say to wait with the family',
    file: 'cards/skole-under18.yaml',
    from: 'Kontakt ikke familien.',
    to: 'Kontakt ikke naboen.',
    at: { line: 'text: Kontakt ikke naboen' },
  },
  {
    rule: 'P08',
    fault: 'nobody talks alone',
    file: 'cards/alle-ukendt.yaml',
    from: 'Tal alene med',
    to: 'Tal med',
    at: { line: 'key: tal' },
  },
  {
    rule: 'P08',
    fault: 'a relative as support person',
    file: 'cards/alle-ukendt.yaml',
    from: 'bisidder eller tolk',
    to: 'tolk',
    at: { line: 'Kontakt ikke' },
  },
  {
    rule: 'P08',
    fault: 'a relative as interpreter',
    file: 'cards/alle-ukendt.yaml',
    from: 'bisidder eller tolk',
    to: 'bisidder',
    at: { line: 'Kontakt ikke' },
  },
];

for (const fault of faults) {
  test(`${fault.rule} speaks: ${fault.fault}`, () => {
    const { wanted, heard } = hear(fault);
    assert.ok(heard.includes(wanted), `wanted ${wanted}, heard\n${heard.join('\n')}`);
  });
}
