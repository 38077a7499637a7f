import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkGuide } from './guide.check.ts';
import { lilleby, sourcesOf, unapproved } from './lilleby.example.ts';
import type { Files } from './lilleby.example.ts';

/** Lilleby with one thing changed in one file; the change must be there to make. */
function broken(file: string, from: string | RegExp, to: string): Files {
  const files = lilleby();
  const path = `lilleby/${file}`;
  const text = files[path] ?? '';
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, `${file} has no ${String(from)}`);
  return { ...files, [path]: changed };
}

/** The rules that speak, the owner's approval apart, each with its file and line. */
const told = (files: Files, today?: string): string[] =>
  checkGuide(sourcesOf(files, today))
    .filter(({ rule }) => !rule.startsWith('godkendt'))
    .map(({ rule, place }) => `${rule} ${place.file.replace('lilleby/', '')}:${place.line}`);

const lineOf = (files: Files, file: string, text: string): number =>
  (files[`lilleby/${file}`] ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;

interface Fault {
  readonly rule: string;
  readonly fault: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** Where the author is sent: a file, and a word on the line when it is not the broken line itself. */
  readonly at?: { readonly file?: string; readonly line: string };
}

const deleteLine = (start: string): RegExp => new RegExp(`^.*${start}.*\\n`, 'm');

const faults: readonly Fault[] = [
  { rule: 'P01', fault: 'an answer leads to a question that is not there', file: 'flow.yaml', from: 'then: boern', to: 'then: born', at: { line: 'then: born' } },
  { rule: 'P01', fault: 'an answer leads back', file: 'flow.yaml', from: 'children: yes }, then: rejse', to: 'children: yes }, then: alder', at: { line: 'children: yes' } },
  { rule: 'P01', fault: 'the first question is not there', file: 'flow.yaml', from: 'start: akut', to: 'start: akutt', at: { line: 'start' } },
  { rule: 'P01', fault: 'no card for an answer', file: 'flow.yaml', from: deleteLine('card: alle-voksen'), to: '', at: { line: 'department: skole' } },
  { rule: 'P01', fault: 'two cards for an answer', file: 'flow.yaml', from: 'department: [job, unknown]', to: 'department: [job, skole, unknown]', at: { line: 'card: alle-under18' } },
  { rule: 'P01', fault: 'an outcome names no card', file: 'flow.yaml', from: 'card: alle-voksen', to: 'card: alle-vokse', at: { line: 'card: alle-vokse' } },
  { rule: 'P01', fault: 'an addition that nothing asks for', file: 'flow.yaml', from: 'travel: [abroad]', to: 'travel: []', at: { file: 'additions/ude.yaml', line: 'id: ude' } },
  { rule: 'P01', fault: 'a seventh question', file: 'flow.yaml', from: /department: (\w+) }, then: kort/g, to: 'department: $1 }, then: alder-akut', at: { line: 'key: alder-akut' } },
  { rule: 'P19', fault: 'two answers with one key', file: 'flow.yaml', from: 'key: nej, text: Svar nej, tells: { children', to: 'key: ja, text: Svar nej, tells: { children', at: { line: 'tells: { children: no' } },
  { rule: 'P02', fault: 'nobody who always answers', file: 'contacts.yaml', from: 'hours: altid', to: 'hours: ukendt', at: { file: 'cards/alle-voksen.yaml', line: 'contacts: [alarm]' } },
  { rule: 'P03', fault: 'the acute card does not begin with a call', file: 'cards/akut-voksen.yaml', from: 'kind: ring,', to: 'kind: noter,', at: { line: 'kind: noter' } },
  { rule: 'P03', fault: 'the acute call lacks the family section', file: 'cards/akut-under18.yaml', from: 'needs: [alarm, familieafsnit, politi], contacts: [alarm, familie, politi]', to: 'needs: [alarm, politi], contacts: [alarm, politi]', at: { line: 'key: ring' } },
  { rule: 'P03', fault: 'acute answers lead to a card that is not', file: 'cards/akut-ukendt.yaml', from: 'level: acute', to: 'level: today', at: { line: 'level: today' } },
  { rule: 'P04', fault: 'a card for children without the duty', file: 'cards/alle-under18.yaml', from: deleteLine('kind: skaerpet'), to: '', at: { line: 'kind: orienter-politiet' } },
  { rule: 'P04', fault: 'a card for an unknown age that does not say notify', file: 'cards/alle-ukendt.yaml', from: deleteLine('key: underret'), to: '', at: { line: 'key: tal' } },
  { rule: 'P04', fault: 'an adult card for a child', file: 'flow.yaml', from: 'department: [job, unknown] }, card: alle-under18', to: 'department: [job, unknown] }, card: alle-voksen', at: { file: 'cards/alle-voksen.yaml', line: 'age:' } },
  { rule: 'P05', fault: 'an adult with children and no duty', file: 'additions/boern.yaml', from: 'kind: skaerpet-underretningspligt', to: 'kind: andet', at: { file: 'cards/alle-voksen.yaml', line: 'kind: orienter-politiet' } },
  { rule: 'P05', fault: 'perhaps with children, and nothing is added', file: 'flow.yaml', from: 'children: [yes, unknown]', to: 'children: [yes]', at: { file: 'cards/alle-voksen.yaml', line: 'kind: orienter-politiet' } },
  { rule: 'P06', fault: 'fear of departure without the ministry', file: 'additions/rejse.yaml', from: 'needs: [udenrigsministerium], contacts: [ministerium]', to: 'needs: [], contacts: []', at: { file: 'cards/alle-voksen.yaml', line: 'key: tal' } },
  { rule: 'P06', fault: 'abroad without the duty', file: 'additions/ude.yaml', from: 'kind: orienter-udenrigsministeriet', to: 'kind: andet', at: { file: 'cards/alle-voksen.yaml', line: 'kind: orienter-politiet' } },
  { rule: 'P07', fault: 'the family is drawn in without consent and risk assessment', file: 'cards/alle-voksen.yaml', from: 'kind: sparring', to: 'kind: inddrag-familie', at: { line: 'kind: inddrag' } },
  { rule: 'P07', fault: 'mediation comes second', file: 'cards/alle-voksen.yaml', from: 'kind: orienter,', to: 'kind: maegling, after: [samtykke, risikovurdering],', at: { line: 'key: tal' } },
  { rule: 'P07', fault: 'a step of another kind says it', file: 'cards/alle-voksen.yaml', from: 'text: Få sparring.', to: 'text: Ring til familien og hør.', at: { line: 'key: sparring' } },
  { rule: 'P07', fault: 'a note says it', file: 'cards/alle-voksen.yaml', from: 'text: Få sparring.,', to: 'text: Få sparring., note: { text: Kontakt forældrene bagefter. },', at: { line: 'key: sparring' } },
  { rule: 'P07', fault: 'the card does not say to wait with the family', file: 'cards/skole-under18.yaml', from: 'Kontakt ikke familien.', to: 'Kontakt ikke naboen.', at: { line: 'text: Kontakt ikke naboen' } },
  { rule: 'P08', fault: 'nobody talks alone', file: 'cards/alle-ukendt.yaml', from: 'Tal alene med', to: 'Tal med', at: { line: 'key: tal' } },
  { rule: 'P08', fault: 'a relative as support person', file: 'cards/alle-ukendt.yaml', from: 'bisidder eller tolk', to: 'tolk', at: { line: 'Kontakt ikke' } },
  { rule: 'P08', fault: 'a relative as interpreter', file: 'cards/alle-ukendt.yaml', from: 'bisidder eller tolk', to: 'bisidder', at: { line: 'Kontakt ikke' } },
  { rule: 'P09', fault: 'threats without the police', file: 'cards/alle-voksen.yaml', from: deleteLine('key: politi'), to: '', at: { line: 'key: tal' } },
  { rule: 'P09', fault: 'no duty to tell the police', file: 'cards/alle-voksen.yaml', from: 'kind: orienter-politiet', to: 'kind: andet', at: { line: 'kind: andet' } },
  { rule: 'P10', fault: 'no "Ved ikke"', file: 'flow.yaml', from: 'tells: { children: unknown }, then: rejse, dontKnow: true', to: 'tells: { children: unknown }, then: rejse', at: { line: 'key: boern' } },
  { rule: 'P10', fault: '"Ved ikke" leads to the mild card', file: 'flow.yaml', from: 'tells: { extremism: unknown }', to: 'tells: { extremism: no }', at: { line: 'tells: { extremism: no }, then: afdeling, dontKnow' } },
  { rule: 'P10', fault: 'doubt loses a contact', file: 'flow.yaml', from: 'extremism: [yes, unknown]', to: 'extremism: [yes, no]', at: { file: 'cards/alle-voksen.yaml', line: 'contacts: [alarm]' } },
  { rule: 'P11', fault: 'a section that is not there', file: 'cards/alle-voksen.yaml', from: 'cites: [3.over18], fulfils', to: 'cites: [3.over19], fulfils', at: { line: '3.over19' } },
  { rule: 'P11', fault: 'the sentence loses the source of its point', file: 'cards/alle-voksen.yaml', from: 'cites: [3.over18], fulfils', to: 'cites: [3.kontakt], fulfils', at: { line: 'fulfils' } },
  { rule: 'P12', fault: 'a number typed in a sentence', file: 'cards/alle-voksen.yaml', from: 'text: Få sparring.', to: 'text: Ring 43 00 00 04.', at: { line: '43 00 00 04' } },
  { rule: 'P13', fault: 'a department drops an emergency call', file: 'cards/skole-under18.yaml', from: 'contacts: [politi]', to: 'contacts: []', at: { line: 'key: tal' } },
  { rule: 'P13', fault: 'a department drops a duty', file: 'cards/skole-under18.yaml', from: 'kind: orienter-politiet', to: 'kind: andet', at: { line: 'kind: andet' } },
  { rule: 'P14', fault: 'a question asks for a name', file: 'flow.yaml', from: 'Hvad med travel?', to: 'Hvad er navnet?', at: { line: 'navnet' } },
  { rule: 'P15', fault: 'a safehouse on the card without its conditions', file: 'contacts.yaml', from: ', conditions: [{ text: 16-30 år uden børn }]', to: '', at: { file: 'cards/alle-voksen.yaml', line: 'contacts: [alarm, hus]' } },
  { rule: 'P16', fault: 'extremism without the unit', file: 'additions/ekstremisme.yaml', from: 'needs: [kriminalpraevention], contacts: [dke]', to: 'needs: [], contacts: []', at: { file: 'cards/alle-voksen.yaml', line: 'key: tal' } },
  { rule: 'P16', fault: 'extremism without its source', file: 'additions/ekstremisme.yaml', from: '1.ekstremisme', to: '3.kontakt', at: { file: 'cards/alle-voksen.yaml', line: 'key: tal' } },
  { rule: 'P17', fault: 'a step too long to read in a hurry', file: 'cards/alle-voksen.yaml', from: 'Få sparring.', to: `Få ${'meget '.repeat(20)}sparring.`, at: { line: 'meget' } },
  { rule: 'P18', fault: 'a review after the plan itself runs out', file: 'cards/alle-voksen.yaml', from: '2027-06-01', to: '2030-06-01', at: { line: '2030' } },
  { rule: 'rolle', fault: 'two contacts swapped', file: 'cards/alle-voksen.yaml', from: 'contacts: [team]', to: 'contacts: [politi]', at: { line: 'key: sparring' } },
  { rule: 'rolle', fault: 'a role that no contact of the step has', file: 'cards/alle-voksen.yaml', from: 'needs: [sparring]', to: 'needs: [sparring, vidensperson]', at: { line: 'key: sparring' } },
  { rule: 'contact-ukendt', fault: 'a contact that is not there', file: 'cards/alle-voksen.yaml', from: 'contacts: [team]', to: 'contacts: [teem]', at: { line: 'teem' } },
  { rule: 'gap-ukendt', fault: 'a gap that is not there', file: 'cards/alle-voksen.yaml', from: 'gaps: [pas]', to: 'gaps: [paz]', at: { line: 'paz' } },
  { rule: 'law-ukendt', fault: 'a law that is not there', file: 'cards/alle-under18.yaml', from: 'law: [barnets-lov-133]', to: 'law: [barnets-lov-134]', at: { line: '134' } },
  { rule: 'point-ukendt', fault: 'a point that is not there', file: 'cards/alle-voksen.yaml', from: 'fulfils: [tal-alene]', to: 'fulfils: [tal-alen]', at: { line: 'tal-alen]' } },
  { rule: 'kort-id', fault: 'a file with another name than its card', file: 'cards/alle-voksen.yaml', from: 'id: alle-voksen', to: 'id: alle-voksne', at: { line: 'id:' } },
  { rule: 'afdeling-ukendt', fault: 'a department that is not there', file: 'cards/skole-under18.yaml', from: 'department: skole', to: 'department: skola', at: { line: 'department' } },
  { rule: 'historie', fault: 'a story that ends elsewhere', file: 'scenarios.yaml', from: 'card: skole-under18+rejse', to: 'card: skole-under18', at: { line: 'card:' } },
  { rule: 'historie', fault: 'a story whose first call is another', file: 'scenarios.yaml', from: 'firstCall: ministerium', to: 'firstCall: politi', at: { line: 'firstCall' } },
  { rule: 'historie', fault: 'a story with answers that are not there', file: 'scenarios.yaml', from: 'frygtes, nej, skole', to: 'frygtes, nej', at: { line: 'answers' } },
];

test('Lilleby keeps every rule', () => {
  assert.deepEqual(checkGuide(sourcesOf(lilleby())), []);
});

for (const { rule, fault, file, from, to, at } of faults) {
  test(`${rule} speaks: ${fault}`, () => {
    const base = rule === 'P15' ? withHouse() : lilleby();
    const text = base[`lilleby/${file}`] ?? '';
    const files = { ...base, [`lilleby/${file}`]: text.replace(from, to) };
    assert.notEqual(files[`lilleby/${file}`], text, 'the fault is not there to make');
    const where = at?.file ?? file;
    const wanted = `${rule} ${where}:${lineOf(files, where, at?.line ?? to)}`;
    assert.ok(told(files).includes(wanted), `wanted ${wanted}, got\n${told(files).join('\n')}`);
  });
}

const withHouse = (): Files => broken('cards/alle-voksen.yaml', 'contacts: [alarm]', 'contacts: [alarm, hus]');

test('P15 speaks: a safehouse for somebody with children, and no word that it takes none', () => {
  assert.ok(told(withHouse()).some((one) => one.startsWith('P15 cards/alle-voksen.yaml')));
  const warned = { ...withHouse(), 'lilleby/additions/boern.yaml': `${lilleby()['lilleby/additions/boern.yaml']}doNot:\n  - { text: Regn ikke med et safehouse til børn., cites: [3.kontakt] }\n` };
  assert.ok(!told(warned).some((one) => one.startsWith('P15')));
});

test('P18 warns, and does not refuse, when a review is overdue', () => {
  const overdue = checkGuide(sourcesOf(lilleby(), '2027-06-02')).filter(({ rule }) => rule === 'P18');
  assert.ok(overdue.length > 0 && overdue.every(({ severity }) => severity === 'warning'));
});

test('P11 speaks when a point for employees stands on no card, and only for employees', () => {
  const files = Object.fromEntries(Object.entries(lilleby()).map(([path, text]) => [path, text.replaceAll(', fulfils: [tal-alene]', '')]));
  const found = checkGuide(sourcesOf(files)).filter(({ rule }) => rule === 'P11');
  assert.match(found.map(({ wrong }) => wrong).join(), /Tal alene/);
  assert.doesNotMatch(found.map(({ wrong }) => wrong).join(), /Læs/);
});

test('P20 speaks at the seventh addition', () => {
  const rows = ['a', 'b', 'c'].map((id) => [`lilleby/additions/${id}.yaml`, lilleby()['lilleby/additions/rejse.yaml']?.replace('id: rejse', `id: ${id}`) ?? '']);
  assert.ok(told({ ...lilleby(), ...Object.fromEntries(rows) }).some((one) => one.startsWith('P20')));
});

test('a pack that nobody approved says what to run', () => {
  const [first] = checkGuide(unapproved(lilleby())).filter(({ rule }) => rule === 'godkendt-mangler');
  assert.match(first?.write ?? '', /guide approve/);
});

test('what the owner has not approved is told: a level, a number, a moved step, a source, a path', () => {
  const spoken = (files: Files): string => checkGuide(sourcesOf(files)).filter(({ rule }) => rule.startsWith('godkendt')).map(({ wrong }) => wrong).join('\n');
  assert.equal(spoken(lilleby()), '');
  assert.match(spoken(broken('cards/alle-voksen.yaml', 'level: soon', 'level: today')), /niveau: soon er blevet today/);
  assert.match(spoken(broken('contacts.yaml', '43 00 00 04', '43 00 00 40')), /opkald: væk: sparring: team 43000004; nyt: sparring: team 43000040/);
  assert.match(spoken(broken('cards/alle-voksen.yaml', 'text: Kontakt ikke familien., cites: [3.over18]', 'text: Kontakt ikke familien., cites: [3.kontakt]')), /kilder og huller/);
  assert.match(spoken(broken('cards/alle-voksen.yaml', /(.*key: politi.*\n)(.*key: sparring.*\n)/, '$2$1')), /rækkefølgen er en anden/);
  assert.match(spoken(broken('flow.yaml', 'travel: [feared, unknown]', 'travel: [feared]')), /fører nu til/);
});

test('each fault tells its author what to write, in whole sentences', () => {
  for (const { file, from, to } of faults) {
    const files = { ...withHouse(), [`lilleby/${file}`]: (withHouse()[`lilleby/${file}`] ?? '').replace(from, to) };
    for (const { wrong, write } of checkGuide(sourcesOf(files))) {
      assert.match(wrong, /^[\p{Lu}"\d].*[.?"]$|^[\p{Ll}-]+ står to gange\.$/u);
      assert.match(write, /^\p{Lu}.*[."]$/u, write);
    }
  }
});
