import assert from 'node:assert/strict';
import { test } from 'node:test';
import { approve } from './approved.ts';
import { composeCard, composeDeck, shelfOf } from './compose.ts';
import { approvedFile } from './flow.file.ts';
import { readYaml } from '#kernel/read';
import { additionsFor, cardsFor, matches, outcomeOf, pathName, reachable, walk } from './guide.ts';
import { contentOf, lilleby } from './lilleby.example.ts';
import { pathsJson } from './paths.ts';
import { statesOf } from './states.ts';

const content = contentOf(lilleby());
const shelf = shelfOf(content);
const cardNamed = (id: string) => content.cards.find((card) => card.id === id) ?? assert.fail(id);
const additionsNamed = (...ids: string[]) => content.additions.filter(({ id }) => ids.includes(id));

test('every path is walked, in the order of the file', () => {
  const paths = walk(content.flow);
  assert.equal(paths.length, 3 + 3 + 4 * 3 * 3 + 3 * 4 * 3 * 3 + 4 * 3 * 3);
  assert.equal(pathName(paths[0] ?? assert.fail()), 'ja > under-18');
  assert.deepEqual(paths.at(-1)?.facts, { acute: 'unknown', age: 'unknown' });
});

test('a fact that was never told matches nothing but silence', () => {
  assert.equal(matches({ age: ['adult'] }, {}), false);
  assert.equal(matches({}, { age: 'adult' }), true);
  assert.equal(matches({ age: ['adult'], acute: ['no'] }, { age: 'adult', acute: 'yes' }), false);
});

test('facts pick one card and its additions, in the order of the file', () => {
  const facts = {
    acute: 'no',
    age: 'adult',
    children: 'unknown',
    travel: 'feared',
    extremism: 'yes',
    department: 'job',
  } as const;
  assert.deepEqual(cardsFor(content.flow, facts), ['alle-voksen']);
  assert.deepEqual(additionsFor(content.flow, facts), ['boern', 'rejse', 'ekstremisme']);
  assert.equal(outcomeOf(content.flow, facts), 'alle-voksen+boern+rejse+ekstremisme');
});

test('an acute card never gets an addition, a child never the one on children', () => {
  const sets = reachable(content.flow);
  assert.deepEqual(sets.get('akut-voksen'), [[]]);
  assert.equal(sets.get('alle-under18')?.length, 6);
  assert.equal(sets.get('alle-voksen')?.length, 12);
});

test('an addition comes right after the first step, raises the level, and says nothing twice', () => {
  const alone = composeCard(cardNamed('alle-voksen'), [], shelf);
  const card = composeCard(cardNamed('alle-voksen'), additionsNamed('rejse', 'ekstremisme'), shelf);
  assert.deepEqual(
    card.steps.map(({ value }) => value.step.key),
    ['tal', 'ministerium', 'dke', 'politi', 'sparring'],
  );
  assert.deepEqual([alone.level, card.level], ['soon', 'today']);
  assert.equal(card.id, 'alle-voksen+rejse+ekstremisme');
  assert.deepEqual(
    card.contacts.map(({ value }) => value.id),
    ['ministerium', 'dke', 'politi', 'team', 'alarm'],
  );
  assert.deepEqual(
    card.duties.map(({ value }) => value.kind),
    ['orienter-politiet', 'orienter-udenrigsministeriet'],
  );
});

test('a deck holds all additions, each marked, and what two of them bring stands once with both marks', () => {
  const deck = composeDeck(cardNamed('alle-voksen'), additionsNamed('boern', 'rejse', 'ude'), shelf);
  const only = deck.duties.map(({ value, only: marks }) => [value.kind, marks]);
  assert.deepEqual(only, [
    ['orienter-politiet', []],
    ['skaerpet-underretningspligt', ['boern']],
    ['orienter-udenrigsministeriet', ['rejse', 'ude']],
  ]);
});

/** Follows the answers through the static page's fragments, as a reader without a script would. */
function follow(answers: readonly string[]): string {
  const states = statesOf(content.flow);
  return answers.reduce((at, key) => {
    const way = states.find(({ id }) => id === at)?.ways.find(({ answer }) => answer.key === key);
    return way?.to ?? assert.fail(`${at} has no ${key}`);
  }, 'start');
}

test('the static page leads every row of answers to the very card of the path (rule 19)', () => {
  for (const path of walk(content.flow)) {
    assert.equal(
      follow(path.chosen.map(({ answer }) => answer.key)),
      outcomeOf(content.flow, path.facts),
      pathName(path),
    );
  }
});

test('questions whose answers no longer matter share a section, so the page stays small', () => {
  const states = statesOf(content.flow);
  assert.equal(new Set(states.map(({ id }) => id)).size, states.length);
  assert.equal(states.filter(({ question }) => question.key === 'afdeling').length, 6 + 12 + 6);
  assert.ok(states.every(({ id }) => id === 'start' || /^q\d+$/.test(id)));
});

test('the way back leads to the question one came from', () => {
  const states = statesOf(content.flow);
  for (const { id, back, number } of states) {
    const before = states.find((state) => state.id === back);
    if (id === 'start') assert.equal(back, undefined);
    else assert.ok(before?.ways.some(({ to }) => to === id) && before.number === number - 1, id);
  }
});

test('paths --json has the promised shape, and a missing number is null', () => {
  const [first] = pathsJson(content);
  assert.deepEqual(Object.keys(first ?? {}), [
    'answers',
    'facts',
    'card',
    'level',
    'steps',
    'say',
    'doNot',
    'duties',
    'contacts',
  ]);
  assert.deepEqual(first?.answers, [
    { question: 'Hvad med acute?', answer: 'Svar ja' },
    { question: 'Hvad med age?', answer: 'Svar under-18' },
  ]);
  assert.deepEqual(first?.steps[0], {
    text: 'Ring nu.',
    needs: ['alarm', 'familieafsnit', 'politi'],
    contacts: [
      { id: 'alarm', phone: '112' },
      { id: 'familie', phone: '43 00 00 01' },
      { id: 'politi', phone: '43 00 00 02' },
    ],
    cites: ['3.kontakt'],
  });
  assert.deepEqual(first?.contacts[0], { id: 'alarm', role: 'alarm', phone: '112', hours: 'altid' });
  assert.deepEqual(first?.duties[1], 'Du har skærpet underretningspligt. Frist: Straks');
  const silent = contentOf({
    ...lilleby(),
    'lilleby/contacts.yaml': (lilleby()['lilleby/contacts.yaml'] ?? '').replace('phone: "43 00 00 04", ', ''),
  });
  assert.ok(
    pathsJson(silent).some(({ contacts }) => contacts.some(({ id, phone }) => id === 'team' && phone === null)),
  );
});

test('approving writes a file that reads back, the same for the same content', () => {
  const today = content.cards[0]?.reviewBy ?? assert.fail();
  const text = approve(content, today);
  const { written, problems } = readYaml({ path: 'approved-paths.yaml', text }, approvedFile);
  assert.deepEqual(problems, []);
  assert.equal(written?.value.paths['ja > under-18'], 'akut-under18');
  assert.deepEqual(written?.value.cards['+rejse']?.calls, ['ministerium: ministerium 33000003']);
  assert.equal(approve(contentOf(lilleby()), today), text);
  const cards = Object.keys(written?.value.cards ?? {}).filter((id) => !id.startsWith('+'));
  assert.deepEqual(cards, cards.toSorted());
});
