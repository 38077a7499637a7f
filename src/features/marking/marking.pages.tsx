import { answersSent } from '#features/cases';
import type { CaseGround } from '#features/cases';
import { does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import { beginCounting, countEnquiry } from './enquiry.actions.ts';
import type { CountBegun } from './enquiry.ts';
import { CountView } from './enquiry.view.tsx';
import { beginMarking, mark, noneToMark } from './mark.actions.ts';
import type { Marked, Marking, Receipt } from './marking.ts';
import { MarkView } from './marking.view.tsx';
import { countWords, markWords, receiptWords } from './marking.words.ts';
import { seeReceipt, undoMarking } from './receipt.actions.ts';
import { ReceiptView, SameView } from './receipt.view.tsx';

/** Every address of marking, for the registrars; and for the team that of counting a closed enquiry. */
export const markingRoutes = (ground: CaseGround): readonly Route[] => [
  ...markRoutes(ground),
  ...receiptRoutes(ground),
  ...countRoutes(ground),
];

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
        ...answersSent(sent),
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

function countRoutes(ground: CaseGround): readonly Route[] {
  const form = {
    action: beginCounting(ground),
    given: ({ params }: Ask) => ({ enquiry: params['enquiry'] }),
    page: (found: CountBegun, scene: Scene): InsidePage => ({
      title: countWords.title,
      body: <CountView ground={ground} scene={scene} {...found} />,
    }),
  };
  return [
    shows({ path: '/sager/ny/:enquiry', ...form }),
    does({
      path: '/sager/ny/:enquiry',
      action: countEnquiry(ground),
      given: ({ params, form: sent }) => ({
        ...answersSent(sent),
        enquiry: params['enquiry'],
        id: textOf(sent, 'id'),
        another: textOf(sent, 'another'),
        again: textOf(sent, 'again'),
      }),
      then: (enquiry) => `/henvendelser/${enquiry}`,
      again: showing(form),
    }),
  ];
}
