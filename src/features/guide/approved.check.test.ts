import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broken, hear } from './broken.example.ts';
import type { Fault } from './broken.example.ts';
import { checkGuide } from './guide.check.ts';
import { lilleby, sourcesOf, unapproved } from './lilleby.example.ts';
import type { Files } from './lilleby.example.ts';

const faults: readonly Fault[] = [
  {
    rule: 'historie',
    fault: 'a story that ends elsewhere',
    file: 'scenarios.yaml',
    from: 'card: skole-under18+rejse',
    to: 'card: skole-under18',
    at: { line: 'card:' },
  },
  {
    rule: 'historie',
    fault: 'a story whose first call is another',
    file: 'scenarios.yaml',
    from: 'firstCall: ministerium',
    to: 'firstCall: politi',
    at: { line: 'firstCall' },
  },
  {
    rule: 'historie',
    fault: 'a story with answers that are not there',
    file: 'scenarios.yaml',
    from: 'frygtes, nej, skole',
    to: 'frygtes, nej',
    at: { line: 'answers' },
  },
];

for (const fault of faults) {
  test(`${fault.rule} speaks: ${fault.fault}`, () => {
    const { wanted, heard } = hear(fault);
    assert.ok(heard.includes(wanted), `wanted ${wanted}, heard\n${heard.join('\n')}`);
  });
}

test('a pack that nobody approved says what to run', () => {
  const [first] = checkGuide(unapproved(lilleby())).filter(({ rule }) => rule === 'godkendt-mangler');
  assert.match(first?.write ?? '', /guide approve/);
});

test('what the owner has not approved is told: a level, a number, a moved step, a source, a path', () => {
  const spoken = (files: Files): string =>
    checkGuide(sourcesOf(files))
      .filter(({ rule }) => rule.startsWith('godkendt'))
      .map(({ wrong }) => wrong)
      .join('\n');
  assert.equal(spoken(lilleby()), '');
  assert.match(spoken(broken('cards/alle-voksen.yaml', 'level: soon', 'level: today')), /niveau: soon er blevet today/);
  assert.match(
    spoken(broken('contacts.yaml', '43 00 00 04', '43 00 00 40')),
    /opkald: væk: sparring: team 43000004; nyt: sparring: team 43000040/,
  );
  assert.match(
    spoken(
      broken(
        'cards/alle-voksen.yaml',
        'text: Kontakt ikke familien., cites: [3.over18]',
        'text: Kontakt ikke familien., cites: [3.kontakt]',
      ),
    ),
    /kilder og huller/,
  );
  assert.match(
    spoken(broken('cards/alle-voksen.yaml', /(.*key: politi.*\n)(.*key: sparring.*\n)/, '$2$1')),
    /rækkefølgen er en anden/,
  );
  assert.match(spoken(broken('flow.yaml', 'travel: [feared, unknown]', 'travel: [feared]')), /fører nu til/);
});
