import type { Path, Problem } from '#kernel/file';
import { nearest } from '#kernel/nearest';
import type { Answer, Question } from './flow.file.ts';
import { problem } from './ground.ts';
import type { Ground, Told } from './ground.ts';
import { additionsFor, cardsFor, end, pathName, walk } from './guide.ts';
import type { Path as Walked } from './guide.ts';

const most = 6;

/** Rules 1 and 10 for the questions themselves: no dead ends, circles or loose ends, one card a path, and "Ved ikke" everywhere. */
export function checkFlow(ground: Ground): Problem[] {
  return [
    ...checkTargets(ground),
    ...checkCircles(ground),
    ...checkNames(ground),
    ...checkDepartments(ground),
    ...checkReach(ground),
    ...walk(ground.flow.value).flatMap((path) => checkPath(ground, path)),
    ...ground.flow.value.questions.flatMap((question, at) => checkDontKnow(ground, question, at)),
  ];
}

const at = (ground: Ground, path: Path, told: Told): Problem => problem(ground.flow.placeOf(path), told);

function checkTargets(ground: Ground): Problem[] {
  const { questions, start, outcomes, additions } = ground.flow.value;
  const keys = questions.map(({ key }) => key);
  const cards = ground.cards.map(({ value }) => value.id);
  const added = ground.additions.map(({ value }) => value.id);
  const unknown = (path: Path, key: string, known: readonly string[], what: string): Problem[] => {
    if (known.includes(key)) return [];
    const wrong = `${what} ${key} findes ikke.`;
    const write = `Skriv en af disse: ${known.join(', ')}.`;
    return [at(ground, path, { rule: 'P01', wrong, write, didYouMean: nearest(key, known) })];
  };
  return [
    ...unknown(['start'], start, keys, 'Spørgsmålet'),
    ...questions.flatMap((question, nth) =>
      question.answers.flatMap(({ then }, answer) =>
        unknown(['questions', nth, 'answers', answer, 'then'], then, [...keys, end], 'Spørgsmålet'),
      ),
    ),
    ...outcomes.flatMap(({ card }, nth) => unknown(['outcomes', nth, 'card'], card, cards, 'Kortet')),
    ...additions.flatMap(({ add }, nth) => unknown(['additions', nth, 'add'], add, added, 'Tillægget')),
  ];
}

function checkCircles(ground: Ground): Problem[] {
  const { questions, start } = ground.flow.value;
  const found: Problem[] = [];
  const done = new Set<string>();
  const visit = (key: string, above: readonly string[]): void => {
    const nth = questions.findIndex((question) => question.key === key);
    if (nth < 0 || done.has(key)) return;
    const trail = [...above, key];
    for (const [answer, { then }] of answersOf(questions, nth)) {
      if (trail.includes(then)) found.push(circle(ground, then, ['questions', nth, 'answers', answer, 'then']));
      else visit(then, trail);
    }
    done.add(key);
  };
  visit(start, []);
  return found;
}

const answersOf = (questions: readonly Question[], nth: number) => (questions[nth]?.answers ?? []).entries();

const circle = (ground: Ground, then: string, path: Path): Problem =>
  at(ground, path, {
    rule: 'P01',
    wrong: `Svaret fører tilbage til spørgsmålet ${then}, så guiden går i ring.`,
    write: 'Lad svaret føre videre eller til kort.',
  });

function checkNames(ground: Ground): Problem[] {
  const { questions } = ground.flow.value;
  const write = 'Giv hvert sit navn, så de samme svar altid giver det samme kort.';
  const twice = (names: readonly string[], place: (nth: number) => Path): Problem[] =>
    names.flatMap((name, nth) =>
      names.indexOf(name) === nth
        ? []
        : [at(ground, place(nth), { rule: 'P19', wrong: `Navnet ${name} står to gange.`, write })],
    );
  return [
    ...twice(
      questions.map(({ key }) => key),
      (nth) => ['questions', nth, 'key'],
    ),
    ...questions.flatMap(({ answers }, question) => [
      ...twice(
        answers.map(({ key }) => key),
        (nth) => ['questions', question, 'answers', nth, 'key'],
      ),
      ...twice(
        answers.map(({ text }) => text),
        (nth) => ['questions', question, 'answers', nth, 'text'],
      ),
    ]),
  ];
}

function checkDepartments(ground: Ground): Problem[] {
  const { questions, outcomes } = ground.flow.value;
  const known = [...ground.municipality.value.departments.map(({ key }) => key), 'unknown'];
  const answers = questions.flatMap((question, nth) =>
    question.answers.map(({ tells }, place) => ({
      key: tells.department,
      path: ['questions', nth, 'answers', place, 'tells', 'department'],
    })),
  );
  const lines = outcomes.flatMap(({ when }, nth) =>
    (when.department ?? []).map((key, place) => ({ key, path: ['outcomes', nth, 'when', 'department', place] })),
  );
  const write = 'Skriv en afdeling fra municipality.yaml eller unknown.';
  return [...answers, ...lines].flatMap(({ key, path }) =>
    key === undefined || known.includes(key)
      ? []
      : [
          at(ground, path, {
            rule: 'afdeling-ukendt',
            wrong: `Afdelingen ${key} findes ikke.`,
            write,
            didYouMean: nearest(key, known),
          }),
        ],
  );
}

/** Everything written is met on some path; what is not, somebody believes to be there. */
function checkReach(ground: Ground): Problem[] {
  const { flow, cards, additions } = ground;
  const paths = walk(flow.value);
  const asked = new Set(paths.flatMap(({ chosen }) => chosen.map(({ question }) => question.key)));
  const dealt = new Set(paths.flatMap(({ facts }) => cardsFor(flow.value, facts)));
  const added = new Set(paths.flatMap(({ facts }) => additionsFor(flow.value, facts)));
  const tell = (what: string): Told => ({
    rule: 'P01',
    wrong: `Ingen svar fører til ${what}.`,
    write: 'Lad et svar føre dertil, eller slet det.',
  });
  return [
    ...flow.value.questions.flatMap(({ key }, nth) =>
      asked.has(key) ? [] : [at(ground, ['questions', nth, 'key'], tell(`spørgsmålet ${key}`))],
    ),
    ...cards.flatMap((card) =>
      dealt.has(card.value.id) ? [] : [problem(card.placeOf(['id']), tell(`kortet ${card.value.id}`))],
    ),
    ...additions.flatMap((part) =>
      added.has(part.value.id) ? [] : [problem(part.placeOf(['id']), tell(`tillægget ${part.value.id}`))],
    ),
  ];
}

function checkPath(ground: Ground, path: Walked): Problem[] {
  const cards = cardsFor(ground.flow.value, path.facts);
  const last = path.chosen.at(-1);
  const nth = ground.flow.value.questions.findIndex(({ key }) => key === last?.question.key);
  const answer = last?.question.answers.findIndex(({ key }) => key === last.answer.key) ?? 0;
  const why = `Fx efter svarene: ${pathName(path)}.`;
  const found: Problem[] = [];
  if (path.chosen.length > most) {
    found.push(
      at(ground, ['questions', nth], {
        rule: 'P01',
        wrong: `Der er mere end ${most} spørgsmål, før kortet kommer.`,
        write: 'Spørg om færre ting.',
        why,
      }),
    );
  }
  if (cards.length === 0) {
    found.push(
      at(ground, ['questions', nth, 'answers', answer], {
        rule: 'P01',
        wrong: 'Svaret ender uden et kort.',
        write: 'Skriv en linje under outcomes, som svarene passer på.',
        why,
      }),
    );
  }
  if (cards.length > 1) {
    const line = ground.flow.value.outcomes.findLastIndex(({ card }) => card === cards[1]);
    found.push(
      at(ground, ['outcomes', line], {
        rule: 'P01',
        wrong: `Svarene passer på to kort: ${cards.join(' og ')}.`,
        write: 'Skriv when, så kun den ene linje passer.',
        why,
      }),
    );
  }
  return found;
}

function checkDontKnow(ground: Ground, { answers }: Question, nth: number): Problem[] {
  const marked = answers.flatMap((answer, place) => (answer.dontKnow ? [place] : []));
  const [place, second] = marked;
  const tell = (where: Path, wrong: string, write: string): Problem[] => [
    at(ground, ['questions', nth, ...where], { rule: 'P10', wrong, write }),
  ];
  if (place === undefined)
    return tell([], 'Spørgsmålet mangler svaret "Ved ikke".', 'Tilføj det som det sidste svar, med dontKnow: true.');
  if (second !== undefined) return tell(['answers', second], 'To svar er mærket dontKnow.', 'Behold det sidste.');
  if (place !== answers.length - 1)
    return tell(['answers', place], '"Ved ikke" står ikke sidst.', 'Flyt svaret ned som det sidste.');
  if (isDoubt(answers[place])) return [];
  return tell(
    ['answers', place],
    '"Ved ikke" fortæller noget andet, end at man ikke ved det.',
    'Skriv unknown under tells for det, spørgsmålet handler om.',
  );
}

const isDoubt = (answer: Answer | undefined): boolean => {
  const told = Object.values(answer?.tells ?? {});
  return told.length > 0 && told.every((value) => value === 'unknown');
};
