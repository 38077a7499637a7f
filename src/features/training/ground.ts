import type { Addition, Card, Flow, Scenario } from '#features/guide';
import type { Municipality } from '#features/plan';
import { end } from '#features/guide';
import { follow } from './play.ts';

/** The published content that training is made of. */
export interface TrainingGround {
  readonly municipality: Municipality;
  readonly flow: Flow;
  readonly scenarios: readonly Scenario[];
  readonly cards: readonly Card[];
  readonly additions: readonly Addition[];
}

/** Where a room joins a training, as it is said aloud. */
export const joinAddress = ({ municipality }: Pick<TrainingGround, 'municipality'>): string =>
  `${new URL(municipality.address).host}/traening`;

/** Whoever sits in no department of the plan, or would rather not say. */
export const elsewhere = 'ukendt';

/** Everything one can be from: the departments, and elsewhere. */
export const departmentsOf = ({ municipality }: Pick<TrainingGround, 'municipality'>): readonly string[] => [
  ...municipality.departments.map(({ key }) => key),
  elsewhere,
];

/** What a department is called, the small ones together too. */
export function departmentName({ municipality }: Pick<TrainingGround, 'municipality'>, key: string): string {
  if (key === elsewhere) return 'Et andet sted';
  return municipality.departments.find((one) => one.key === key)?.name.text ?? 'Andre';
}

/** A composed card in words: its own short title, and what is added to it. */
export function cardName({ cards, additions }: Pick<TrainingGround, 'cards' | 'additions'>, id: string): string {
  const [base, ...more] = id.split('+');
  const card = cards.find((one) => one.id === base)?.short.text ?? id;
  const added = more.map((key) => additions.find((one) => one.id === key)?.title.text ?? key);
  return [card, ...added].join(' + ');
}

/** A question in words; the card is asked for last. */
export const questionText = ({ flow }: Pick<TrainingGround, 'flow'>, key: string): string =>
  key === end ? 'Hvilket kort endte I på?' : (flow.questions.find((one) => one.key === key)?.ask.text ?? key);

/** An answer in words. */
export const answerText = (ground: TrainingGround, question: string, answer: string): string =>
  question === end
    ? cardName(ground, answer)
    : (ground.flow.questions.find(({ key }) => key === question)?.answers.find(({ key }) => key === answer)?.text ??
      answer);

/** What the plan answers to each question of a story, by question; the card stands under `kort`. */
export function planAnswers(ground: TrainingGround, scenario: string): ReadonlyMap<string, string> {
  const story = ground.scenarios.find(({ key }) => key === scenario);
  if (!story) return new Map();
  const { steps } = follow(ground.flow, story.answers);
  return new Map([...steps.map(({ question, answer }) => [question.key, answer.key] as const), [end, story.card]]);
}

/** The story as it is told; one that has left the content since has no words any more. */
export const storyText = ({ scenarios }: Pick<TrainingGround, 'scenarios'>, key: string): string =>
  scenarios.find((one) => one.key === key)?.story ?? 'Historien findes ikke mere.';
