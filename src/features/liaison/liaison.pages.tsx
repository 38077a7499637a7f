import { guardedOf } from '#features/guard';
import { csv } from '#kernel/csv';
import { allOf, does, sends, showing, shows, textOf, textsOf } from '#ui/route.ts';
import type { Ask, Download, Form, InsidePage, Route, Scene } from '#ui/route.ts';
import { longest } from './entry.file.ts';
import { EntryView } from './entry.view.tsx';
import { FormView } from './form.view.tsx';
import type { LiaisonGround } from './ground.ts';
import { formWords, listWords, pageWords, yearWords } from './liaison.words.ts';
import { ListView } from './list.view.tsx';
import { readEntry, readLog, takeYear } from './reading.actions.ts';
import type { Log, Seen, Writing, YearOfLog } from './seen.ts';
import {
  beginEntry,
  correctEntry,
  lookToCorrect,
  settleFollowUp,
  withdrawEntry,
  writeEntry,
} from './writing.actions.ts';
import { cellsOf } from './year.words.ts';
import { YearView } from './year.view.tsx';

const base = '/aaret/myndigheder';
const addressOf = (id: string): string => `${base}/${id}`;
const idOf = ({ params }: Ask) => ({ id: params['id'] });
const yearOf = ({ params }: Ask) => ({ year: params['year'] });

/** Every address of the liaison log. What is looked for is sent in a form, never in an address. */
export const liaisonRoutes = (ground: LiaisonGround): readonly Route[] => [
  ...listRoutes(ground),
  ...yearRoutes(),
  ...writeRoutes(ground),
  ...oneRoutes(),
];

const everything = { year: '', body: '', theme: '', open: '', text: '' };
const sought = ['year', 'body', 'theme', 'open', 'text'] as const;

const listPage = (found: Log, scene: Scene): InsidePage => ({
  title: listWords.title,
  body: <ListView {...found} scene={scene} />,
});

function listRoutes(ground: LiaisonGround): readonly Route[] {
  const action = readLog(ground);
  const found = showing({ action, given: ({ form }) => textsOf(form, sought), page: listPage });
  return [
    shows({ path: base, action, given: () => everything, page: listPage }),
    {
      method: 'POST',
      path: `${base}/find`,
      needs: action.needs,
      action: action.name,
      answer: (enter, ask, scene) => found(enter, ask, { ...scene, typed: ask.form }),
    },
  ];
}

const yearRoutes = (): readonly Route[] => [
  shows({
    path: `${base}/aar/:year`,
    action: takeYear,
    given: yearOf,
    page: (log): InsidePage => ({
      title: yearWords.title(log.year),
      body: <YearView {...log} />,
      // The guide's script is what shows and answers the button for printing.
      scripts: ['guide'],
    }),
  }),
  sends({ path: `${base}/fil/:year`, action: takeYear, given: yearOf, file: yearFile }),
];

const yearFile = ({ year, entries, names }: YearOfLog): Download => ({
  name: `kontakt-til-myndigheder-${year}.csv`,
  type: 'text/csv; charset=utf-8',
  body: csv([[...yearWords.columns], ...entries.map((entry) => cellsOf(entry, names))]),
});

const written = (form: Form) => ({
  ...textsOf(form, ['day', 'body', 'responsible', 'due']),
  ownBody: guardedOf(form, 'ownBody'),
  words: guardedOf(form, 'words'),
  follow: guardedOf(form, 'follow'),
  ours: allOf(form, 'ours'),
  themes: allOf(form, 'themes'),
  told: allOf(form, 'told'),
});

const formPage =
  (ground: LiaisonGround) =>
  (found: Writing, scene: Scene): InsidePage => ({
    title: found.entry ? formWords.changeTitle : formWords.newTitle,
    body: <FormView {...found} scene={scene} ground={ground} longest={longest} />,
    scripts: ['guard'],
  });

function writeRoutes(ground: LiaisonGround): readonly Route[] {
  const fresh = { action: beginEntry, given: () => ({}), page: formPage(ground) };
  const before = { action: lookToCorrect, given: idOf, page: formPage(ground) };
  return [
    shows({ path: `${base}/ny`, ...fresh }),
    does({
      path: `${base}/ny`,
      action: writeEntry(ground),
      given: ({ form }) => ({ ...written(form), id: textOf(form, 'id') }),
      then: addressOf,
      again: showing(fresh),
    }),
    shows({ path: `${base}/:id/ret`, ...before }),
    does({
      path: `${base}/:id/ret`,
      action: correctEntry(ground),
      given: ({ form, params }) => ({ ...written(form), id: params['id'], version: textOf(form, 'version') }),
      then: addressOf,
      again: showing(before),
    }),
  ];
}

function oneRoutes(): readonly Route[] {
  const one = {
    action: readEntry,
    given: idOf,
    page: (found: Seen, scene: Scene): InsidePage => ({
      title: pageWords.title,
      body: <EntryView {...found} scene={scene} />,
    }),
  };
  const again = showing(one);
  const then = addressOf;
  return [
    shows({ path: `${base}/:id`, ...one }),
    does({
      path: `${base}/:id/gjort`,
      action: settleFollowUp,
      given: (ask) => ({ ...idOf(ask), done: textOf(ask.form, 'done') }),
      then,
      again,
    }),
    does({
      path: `${base}/:id/traek`,
      action: withdrawEntry,
      given: (ask) => ({ ...idOf(ask), ...textsOf(ask.form, ['version', 'because']) }),
      then,
      again,
    }),
  ];
}
