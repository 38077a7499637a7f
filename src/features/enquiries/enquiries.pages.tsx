import { guardedOf } from '#features/guard';
import type { Deed, Id } from '#kernel/action';
import { allOf, does, showing, shows, textOf, textsOf } from '#ui/route.ts';
import type { Ask, Form, InsidePage, Route, Scene } from '#ui/route.ts';
import { ask, beginAsking } from './asking.actions.ts';
import { AcuteView, AskView } from './ask.view.tsx';
import { EnquiryView } from './enquiry.view.tsx';
import { askWords, listWords, pageWords } from './enquiry.words.ts';
import type { EnquiryGround } from './ground.ts';
import { answerCompany, attach, pass, share, take, write } from './guiding.actions.ts';
import { askCompany, close, handOver, reopen, withdraw } from './keeping.actions.ts';
import { ListView } from './list.view.tsx';
import { look, overview } from './reading.actions.ts';
import type { Tables } from './recipients.actions.ts';
import type { Overview, Seen, Standings } from './seen.ts';
import { stepPaths } from './steps.ts';
import type { Step } from './steps.ts';

/** Every address of enquiries. */
export const enquiryRoutes = (ground: EnquiryGround): readonly Route[] => [
  shows({ path: '/henvendelser', action: overview, given: () => ({}), page: listPage(ground) }),
  ...askRoutes(ground),
  ...oneRoutes(ground),
];

const listPage =
  (ground: EnquiryGround) =>
  (found: Overview, scene: Scene): InsidePage => ({
    title: listWords.title,
    body: <ListView ground={ground} scene={scene} {...found} />,
  });

function askRoutes(ground: EnquiryGround): readonly Route[] {
  const form = {
    action: beginAsking(ground),
    given: () => ({}),
    page: (found: Standings, scene: Scene): InsidePage =>
      textOf(scene.typed, 'urgency') === 'acute' ? acutePage(scene) : askPage(ground, found, scene),
  };
  return [
    shows({ path: '/henvendelser/ny', ...form }),
    does({
      path: '/henvendelser/ny',
      action: ask(ground),
      given: ({ form: sent }) => ({
        ...textsOf(sent, ['id', 'urgency', 'department', 'workplace', 'age', 'travel', 'extremism']),
        forms: allOf(sent, 'forms'),
        words: guardedOf(sent, 'words'),
      }),
      then: addressOfOne,
      again: showing(form),
    }),
  ];
}

const acutePage = (scene: Scene): InsidePage => ({
  title: askWords.acuteTitle,
  body: <AcuteView scene={scene} />,
});

const askPage = (ground: EnquiryGround, found: Standings, scene: Scene): InsidePage => ({
  title: askWords.title,
  body: <AskView ground={ground} scene={scene} {...found} />,
  scripts: ['guard'],
});

const addressOfOne = (id: string): string => `/henvendelser/${id}`;

function oneRoutes(ground: EnquiryGround): readonly Route[] {
  const one = {
    action: look,
    given: ({ params }: Ask) => ({ id: params['id'] }),
    page: (found: Seen, scene: Scene): InsidePage => ({
      title: pageWords.title,
      body: <EnquiryView ground={ground} scene={scene} {...found} />,
      scripts: ['guard'],
    }),
  };
  const again = showing(one);
  const step = <Input,>(
    name: Step,
    action: Deed<Tables, Input, Id>,
    more: (form: Form) => object = () => ({}),
  ): Route =>
    does({
      path: `/henvendelser/:id/${stepPaths[name]}`,
      action,
      given: ({ params, form }) => ({ id: params['id'], ...textsOf(form, ['line', 'version']), ...more(form) }),
      then: addressOfOne,
      again,
    });
  return [
    shows({ path: '/henvendelser/:id', ...one }),
    step('take', take),
    step('write', write(ground), (form) => ({ words: guardedOf(form, 'words') })),
    step('share', share(ground), (form) => textsOf(form, ['with'])),
    step('pass', pass),
    step('attach', attach, (form) => textsOf(form, ['authority'])),
    step('ask-company', askCompany),
    step('answer-company', answerCompany(ground), (form) => ({
      ...textsOf(form, ['comes']),
      reply: guardedOf(form, 'reply'),
    })),
    step('hand-over', handOver, (form) => textsOf(form, ['to', 'agreed'])),
    step('close', close(ground), (form) => textsOf(form, ['because'])),
    step('withdraw', withdraw),
    step('reopen', reopen),
  ];
}
