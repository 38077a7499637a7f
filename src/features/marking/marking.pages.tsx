import type { CaseGround } from '#features/cases';
import { allOf, does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, Form, InsidePage, Route, Scene } from '#ui/route.ts';
import { beginMarking, mark, noneToMark } from './mark.actions.ts';
import type { Marked, Marking, Receipt } from './marking.ts';
import { MarkView } from './marking.view.tsx';
import { markWords, receiptWords } from './marking.words.ts';
import { seeReceipt, undoMarking } from './receipt.actions.ts';
import { ReceiptView, SameView } from './receipt.view.tsx';

/** Every address of marking, for the registrars. */
export const markingRoutes = (ground: CaseGround): readonly Route[] => [
  ...markRoutes(ground),
  ...receiptRoutes(ground),
];

const answers = ['department', 'quarter', 'concern', 'stage', 'level', 'age', 'gender', 'abroad', 'raisedBy'];

/** The answers of a form for a line, field by field. */
export const answersOf = (form: Form): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(answers.map((name) => [name, textOf(form, name)])),
  categories: textOf(form, 'categories'),
  forms: allOf(form, 'forms'),
});

function markRoutes(ground: CaseGround): readonly Route[] {
  const form = {
    action: beginMarking(ground),
    given: () => ({}),
    page: (found: Marking, scene: Scene): InsidePage => ({
      title: markWords.title,
      body: <MarkView ground={ground} scene={scene} {...found} />,
    }),
  };
  return [
    shows({ path: '/markering', ...form }),
    does({
      path: '/markering',
      action: mark(ground),
      given: ({ form: sent }) => ({
        ...answersOf(sent),
        form: textOf(sent, 'form'),
        another: textOf(sent, 'another'),
      }),
      then: addressOf,
      again: showing(form),
    }),
    does({
      path: '/markering/ingen',
      action: noneToMark(ground),
      given: ({ form: sent }) => ({ department: textOf(sent, 'department'), month: textOf(sent, 'month') }),
      then: () => '/min-side',
      again: showing(form),
    }),
    shows({
      path: '/markering/samme',
      action: beginMarking(ground),
      given: () => ({}),
      page: (): InsidePage => ({ title: receiptWords.same, body: <SameView /> }),
    }),
  ];
}

const addressOf = (marked: Marked): string =>
  marked.kind === 'line' ? `/markering/gemt/${marked.form}` : '/markering/samme';

function receiptRoutes(ground: CaseGround): readonly Route[] {
  const receipt = {
    action: seeReceipt(ground),
    given: ({ params }: Ask) => ({ form: params['id'] }),
    page: (found: Receipt, scene: Scene): InsidePage => ({
      title: receiptWords.title,
      body: <ReceiptView ground={ground} scene={scene} {...found} />,
    }),
  };
  return [
    shows({ path: '/markering/gemt/:id', ...receipt }),
    does({
      path: '/markering/gemt/:id/fortryd',
      action: undoMarking(ground),
      given: ({ params }: Ask) => ({ form: params['id'] }),
      then: (form) => `/markering/gemt/${form}`,
      again: showing(receipt),
    }),
  ];
}
