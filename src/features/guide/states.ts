import type { Answer, Facts, Flow, Question } from './flow.file.ts';
import { end, outcomeOf } from './guide.ts';

/** A question as it stands on the static page: the same question again for each earlier answer that still matters. */
export interface State {
  /** The fragment, `start`, `q2`, `q3` ...: it says nothing about the answers to somebody who reads over the shoulder. */
  readonly id: string;
  readonly question: Question;
  /** The number of the question on its path, from 1. */
  readonly number: number;
  /** The question before it, for the way back. */
  readonly back?: string | undefined;
  /** Where each answer leads: the fragment of a question or of a composed card. */
  readonly ways: readonly { readonly answer: Answer; readonly to: string; readonly isCard: boolean }[];
}

interface Node {
  readonly question: Question;
  readonly number: number;
  readonly name: string;
  readonly ways: readonly { readonly answer: Answer; readonly to: Node | string }[];
}

/** The fewest sections that keep every path apart: two ways to a question share one when all that follows is the same. */
export function statesOf(flow: Flow): State[] {
  const start = nodes(flow);
  if (!start) return [];
  const named = nameAll(start);
  const target = (to: Node | string): string => (typeof to === 'string' ? to : (named.get(to)?.id ?? 'start'));
  return [...named].map(([{ question, number, ways }, { id, back }]) => ({
    id,
    question,
    number,
    back,
    ways: ways.map(({ answer, to }) => ({ answer, to: target(to), isCard: typeof to === 'string' })),
  }));
}

interface Named {
  readonly id: string;
  readonly back?: string;
}

/** Each question in the order one can meet it, with the question that leads there first. */
function nameAll(start: Node): ReadonlyMap<Node, Named> {
  const named = new Map<Node, Named>([[start, { id: 'start' }]]);
  for (const [node, { id }] of named) {
    for (const next of followers(node)) {
      if (!named.has(next)) named.set(next, { id: `q${named.size + 1}`, back: id });
    }
  }
  return named;
}

const followers = ({ ways }: Node): Node[] => ways.flatMap(({ to }) => (typeof to === 'string' ? [] : [to]));

function nodes(flow: Flow): Node | undefined {
  const questions = new Map(flow.questions.map((question) => [question.key, question]));
  const known = new Map<string, Node>();
  const at = (key: string, facts: Facts, number: number): Node | undefined => {
    const question = questions.get(key);
    if (!question || number > flow.questions.length) return undefined;
    const ways = question.answers.flatMap((answer) => {
      const told = { ...facts, ...answer.tells };
      const to = answer.then === end ? outcomeOf(flow, told) : at(answer.then, told, number + 1);
      return to === undefined ? [] : [{ answer, to }];
    });
    const name = [key, number, ...ways.map(({ to }) => (typeof to === 'string' ? to : to.name))].join('(') + ')';
    const same = known.get(name);
    if (same) return same;
    const node = { question, number, name: `${known.size}`, ways };
    known.set(name, node);
    return node;
  };
  return at(flow.start, {}, 1);
}
