import { end, outcomeOf } from '#features/guide';
import type { Flow } from '#features/guide';

type Question = Flow['questions'][number];
type Answer = Question['answers'][number];
type Facts = Answer['tells'];

/** One answer chosen in a story, with the question it answers. */
export interface Step {
  readonly question: Question;
  readonly answer: Answer;
}

/** How far somebody is in a story: at a question, or at the card the answers lead to. */
export type Standing =
  | { readonly at: 'question'; readonly question: Question; readonly steps: readonly Step[] }
  | { readonly at: 'card'; readonly card: string; readonly steps: readonly Step[] };

/** Follows answers through the guide's own questions; what does not fit stops it at the question it did not answer. */
export function follow(flow: Flow, answers: readonly string[]): Standing {
  const named = (key: string): Question => flow.questions.find((question) => question.key === key) ?? lost();
  const from = (question: Question, steps: readonly Step[]): Standing => {
    const answer = question.answers.find(({ key }) => key === answers[steps.length]);
    if (!answer) return { at: 'question', question, steps };
    const taken = [...steps, { question, answer }];
    if (answer.then === end) return { at: 'card', card: cardOf(flow, taken), steps: taken };
    return from(named(answer.then), taken);
  };
  return from(named(flow.start), []);
}

// A flow that leads nowhere is refused by check, so it is never on the air.
const lost = (): never => {
  throw new RangeError('the flow leads nowhere');
};

const cardOf = (flow: Flow, steps: readonly Step[]): string =>
  outcomeOf(
    flow,
    steps.reduce<Facts>((told, { answer }) => ({ ...told, ...answer.tells }), {}),
  );
