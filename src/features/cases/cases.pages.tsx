import { allOf, does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, Form, InsidePage, Route, Scene } from '#ui/route.ts';
import { correctLine, restoreLine, seeLine, strikeLine } from './line.actions.ts';
import { formWords, lineWords, registerWords } from './case.words.ts';
import type { CaseGround } from './ground.ts';
import { LineView } from './line.view.tsx';
import { beginCase, registerCase, seeReceipt, seeRegister } from './register.actions.ts';
import { NewLineView, ReceiptView, RegisterView, addressOfLine, addressOfReceipt } from './register.view.tsx';
import type { Begun, LineSeen, Overview, Receipt } from './seen.ts';

/** Every address of the register. */
export const caseRoutes = (ground: CaseGround): readonly Route[] => [
  ...overviewRoutes(ground),
  ...newRoutes(ground),
  ...lineRoutes(ground),
];

function overviewRoutes(ground: CaseGround): readonly Route[] {
  const page = (found: Overview): InsidePage => ({
    title: registerWords.title,
    body: <RegisterView ground={ground} {...found} />,
  });
  const yearOf = ({ params }: Ask) => ({ year: params['year'] ?? '' });
  return [
    shows({ path: '/sager', action: seeRegister, given: () => ({ year: '' }), page }),
    shows({ path: '/sager/aar/:year', action: seeRegister, given: yearOf, page }),
    shows({
      path: '/sager/gemt/:quarter',
      action: seeReceipt,
      given: ({ params }) => ({ quarter: params['quarter'] ?? '' }),
      page: (found: Receipt): InsidePage => ({ title: formWords.saved, body: <ReceiptView {...found} /> }),
    }),
  ];
}

const single = ['quarter', 'department', 'concern', 'stage', 'level', 'age', 'gender', 'abroad', 'raisedBy'] as const;

/** The answers of a form for a line, as they were sent. */
export const answersSent = (form: Form): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(single.map((name) => [name, textOf(form, name)])),
  forms: allOf(form, 'forms'),
  categories: textOf(form, 'categories'),
});

function newRoutes(ground: CaseGround): readonly Route[] {
  const form = {
    action: beginCase(ground),
    given: ({ form: sent }: Ask) => ({ like: sent }),
    page: (found: Begun, scene: Scene): InsidePage => ({
      title: formWords.title,
      body: <NewLineView ground={ground} scene={scene} {...found} />,
    }),
  };
  return [
    shows({ path: '/sager/ny', ...form }),
    does({
      path: '/sager/ny',
      action: registerCase(ground),
      given: ({ form: sent }) => ({
        ...answersSent(sent),
        id: textOf(sent, 'id'),
        another: textOf(sent, 'another'),
      }),
      then: ({ quarter }) => addressOfReceipt(quarter),
      again: showing(form),
    }),
  ];
}

const whichOf = ({ params, form }: Ask) => ({ id: params['id'], version: textOf(form, 'version') });

function lineRoutes(ground: CaseGround): readonly Route[] {
  const one = {
    action: seeLine(ground),
    given: ({ params }: Ask) => ({ id: params['id'] }),
    page: (found: LineSeen, scene: Scene): InsidePage => ({
      title: lineWords.title,
      body: <LineView ground={ground} scene={scene} {...found} />,
    }),
  };
  const again = showing(one);
  return [
    shows({ path: '/sager/linje/:id', ...one }),
    does({
      path: '/sager/linje/:id',
      action: correctLine(ground),
      given: (ask) => ({ ...answersSent(ask.form), ...whichOf(ask), why: textOf(ask.form, 'why') }),
      then: addressOfLine,
      again,
    }),
    does({
      path: '/sager/linje/:id/taeller-ikke',
      action: strikeLine,
      given: (ask) => ({ ...whichOf(ask), struck: textOf(ask.form, 'struck') }),
      then: addressOfLine,
      again,
    }),
    does({
      path: '/sager/linje/:id/taeller',
      action: restoreLine,
      given: whichOf,
      then: addressOfLine,
      again,
    }),
  ];
}
