import { facts } from '../src/features/guide/flow.file.ts';
import type { Answer, Flow, When } from '../src/features/guide/flow.file.ts';
import { another, drop, plant, positions, swap } from './faults.ts';
import type { Fault, Town } from './faults.ts';

/** Every fault of the questions, of where answers lead and of what is added to a card. */
export function flowFaults({ flow }: Town): Fault[] {
  const { questions, start } = flow.value;
  return [
    ...questions.flatMap((question, index) => [
      ...plant(flow, 'spørgsmål fjernet', question.key, (copy) => drop(copy.questions, index)),
      ...plant(
        flow,
        'guiden begynder et andet sted',
        `${start} → ${question.key}`,
        (copy) => void (copy.start = question.key),
      ),
      ...question.answers.flatMap((answer, place) => answerFaults(answer, index, place)),
    ]),
    ...mildFaults(),
    ...outcomeFaults(),
    ...additionFaults(),
  ];

  function answerFaults(answer: Answer, index: number, place: number): Fault[] {
    const name = `${questions[index]?.key ?? ''} > ${answer.key}`;
    const at = (kind: string, detail: string, change: (copy: Answer) => void): Fault[] =>
      plant(flow, kind, `${name}${detail && `: ${detail}`}`, (copy) => {
        const found = copy.questions[index]?.answers[place];
        if (found) change(found);
      });
    const targets = ['kort', ...questions.map(({ key }) => key)].filter((key) => key !== answer.then);
    return [
      ...plant(flow, 'svar fjernet', name, (copy) => drop(copy.questions[index]?.answers, place)),
      ...plant(flow, 'svar flyttet', name, (copy) => swap(copy.questions[index]?.answers, place, place + 1)),
      ...targets.flatMap((then) =>
        at('svar fører et andet sted hen', `${answer.then} → ${then}`, (copy) => void (copy.then = then)),
      ),
      ...at('svar fører ingen steder hen', '', (copy) => void (copy.then = `${answer.then}x`)),
      ...at('"ved ikke" ikke mærket', '', (copy) => void (copy.dontKnow = false)),
      ...at('"ved ikke" mærket forkert', '', (copy) => void (copy.dontKnow = true)),
      ...Object.entries(answer.tells).flatMap(([fact, told]) => [
        ...at('svar fortæller intet', fact, (copy) => void Reflect.deleteProperty(copy.tells, fact)),
        ...otherValues(fact, told ?? '').flatMap((value) =>
          at(
            'svar fortæller noget andet',
            `${fact}: ${told} → ${value}`,
            (copy) => void Reflect.set(copy.tells, fact, value),
          ),
        ),
      ]),
    ];
  }

  function otherValues(fact: string, told: string): string[] {
    const known = Object.entries(facts).find(([name]) => name === fact)?.[1];
    const values: readonly string[] = known ?? ['unknown', 'dke', 'boern-familie'];
    return values.filter((value) => value !== told);
  }

  /** "Don't know" that leads where "no" does: to the mild card. */
  function mildFaults(): Fault[] {
    return questions.flatMap(({ key, answers }, index) => {
      const unsure = answers.findIndex(({ dontKnow }) => dontKnow);
      return answers.flatMap((answer) =>
        answer.dontKnow
          ? []
          : plant(flow, '"ved ikke" fører til det milde kort', `${key}: som ${answer.key}`, (copy) => {
              const found = copy.questions[index]?.answers[unsure];
              if (found) Object.assign(found, { then: answer.then, tells: answer.tells });
            }),
      );
    });
  }

  function outcomeFaults(): Fault[] {
    const { outcomes } = flow.value;
    const cards = outcomes.map(({ card }) => card);
    return outcomes.flatMap(({ card, when }, index) => [
      ...plant(flow, 'udfald fjernet', card, (copy) => drop(copy.outcomes, index)),
      ...plant(
        flow,
        'udfald gentaget',
        card,
        (copy) => void copy.outcomes.push(structuredClone(copy.outcomes[index] ?? { when: {}, card })),
      ),
      ...positions(cards)
        .filter((other) => other > index)
        .flatMap((other) =>
          plant(flow, 'kort ombyttet mellem udfald', `${card} ↔ ${cards[other] ?? ''}`, (copy) =>
            swapCards(copy, index, other),
          ),
        ),
      ...plant(
        flow,
        'udfald til et andet kort',
        card,
        (copy) => void (copy.outcomes[index] && (copy.outcomes[index].card = another(cards, card, index) ?? card)),
      ),
      ...plant(
        flow,
        'udfald til et kort, der ikke findes',
        card,
        (copy) => void (copy.outcomes[index] && (copy.outcomes[index].card += 'x')),
      ),
      ...whenFaults('udfald', card, when, (copy) => copy.outcomes[index]?.when),
    ]);
  }

  function swapCards(copy: Flow, one: number, other: number): void {
    const [first, second] = [copy.outcomes[one], copy.outcomes[other]];
    if (first && second) [first.card, second.card] = [second.card, first.card];
  }

  function additionFaults(): Fault[] {
    const { additions } = flow.value;
    const names = additions.map(({ add }) => add);
    return additions.flatMap(({ add, when }, index) => [
      ...plant(flow, 'tillæg fjernet', add, (copy) => drop(copy.additions, index)),
      ...plant(
        flow,
        'tillæg forvekslet',
        add,
        (copy) => void (copy.additions[index] && (copy.additions[index].add = another(names, add, index) ?? add)),
      ),
      ...plant(flow, 'tillæg flyttet', add, (copy) => swap(copy.additions, index, index + 1)),
      ...plant(
        flow,
        'tillæg findes ikke',
        add,
        (copy) => void (copy.additions[index] && (copy.additions[index].add += 'x')),
      ),
      ...whenFaults('tillæg', add, when, (copy) => copy.additions[index]?.when),
    ]);
  }

  function whenFaults(what: string, name: string, when: When, of: (copy: Flow) => When | undefined): Fault[] {
    return Object.entries(when).flatMap(([fact, values]) => [
      ...plant(
        flow,
        `${what}: betingelse fjernet`,
        `${name}: ${fact}`,
        (copy) => void Reflect.deleteProperty(of(copy) ?? {}, fact),
      ),
      ...(values ?? []).flatMap((value, place) => [
        ...plant(flow, `${what}: værdi fjernet`, `${name}: ${fact} ${value}`, (copy) =>
          drop(listOf(of(copy), fact), place),
        ),
        ...otherValues(fact, value).flatMap((other) =>
          plant(
            flow,
            `${what}: værdi ændret`,
            `${name}: ${fact} ${value} → ${other}`,
            (copy) => void listOf(of(copy), fact)?.splice(place, 1, other),
          ),
        ),
      ]),
    ]);
  }
}

const listOf = (when: When | undefined, fact: string): unknown[] | undefined => {
  const found = Object.entries(when ?? {}).find(([name]) => name === fact)?.[1];
  return found;
};
