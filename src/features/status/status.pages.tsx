import { guardedOf } from '#features/guard';
import { does, sends, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import { confirmStatus, decideForum, deliverStatus, readEdition, recordOutcome } from './delivery.actions.ts';
import { DraftView, SectionView } from './draft.view.tsx';
import { beginStatus, openSection, refreshSection, seeDraft, undoRefresh, writeSection } from './drafting.actions.ts';
import type { OneSection } from './drafting.actions.ts';
import { EditionView } from './edition.view.tsx';
import { FreezeView } from './freeze.view.tsx';
import { freezeStatus, previewStatus, takeFile } from './freezing.actions.ts';
import type { FrozenFile } from './freezing.actions.ts';
import type { StatusGround } from './ground.ts';
import { seeStatuses } from './overview.actions.ts';
import { OverviewView } from './overview.view.tsx';
import { freezeWords, pageWords, writeWords } from './page.words.ts';
import type { Overview, Preview, SeenDraft, SeenEdition } from './status.ts';

const yearIn = ({ params }: Ask) => ({ year: params['year'] });
const sectionIn = ({ params }: Ask) => ({ year: params['year'], section: params['section'] });
const editionIn = ({ params }: Ask) => ({ year: params['year'], number: params['edition'] });
const versionIn = ({ form }: Ask) => ({ version: textOf(form, 'version') });

/** Every address of the annual status. */
export const statusRoutes = (ground: StatusGround): readonly Route[] => [
  shows({
    path: '/aaret/status',
    action: seeStatuses(ground),
    given: () => ({}),
    page: (found: Overview): InsidePage => ({
      title: pageWords.title,
      body: <OverviewView {...found} ground={ground} />,
    }),
  }),
  ...draftRoutes(ground),
  ...freezeRoutes(ground),
  ...editionRoutes(ground),
];

const draftPath = (year: string): string => `/aaret/status/${year}/udkast`;

function draftRoutes(ground: StatusGround): readonly Route[] {
  const draft = {
    action: seeDraft(ground),
    given: yearIn,
    page: (found: SeenDraft, scene: Scene): InsidePage => ({
      title: writeWords.title(found.year),
      body: <DraftView {...found} scene={scene} />,
    }),
  };
  const one = {
    action: openSection(ground),
    given: sectionIn,
    page: (found: OneSection, scene: Scene): InsidePage => ({
      title: found.section.heading,
      body: <SectionView {...found} ground={ground} scene={scene} />,
      scripts: ['guard'],
    }),
  };
  const path = '/aaret/status/:year/udkast/:section';
  const here = (year: string, { params }: Ask): string => `${draftPath(year)}/${params['section'] ?? ''}`;
  const again = showing(one);
  return [
    shows({ path: '/aaret/status/:year/udkast', ...draft }),
    does({
      path: '/aaret/status/:year/begynd',
      action: beginStatus(ground),
      given: yearIn,
      then: draftPath,
      again: showing(draft),
    }),
    shows({ path, ...one }),
    does({
      path,
      action: writeSection(ground),
      given: (ask) => ({ ...sectionIn(ask), ...versionIn(ask), words: guardedOf(ask.form, 'words') }),
      then: draftPath,
      again,
    }),
    does({
      path: `${path}/hent`,
      action: refreshSection(ground),
      given: (ask) => ({ ...sectionIn(ask), ...versionIn(ask), how: textOf(ask.form, 'how') }),
      then: here,
      again,
    }),
    does({
      path: `${path}/fortryd`,
      action: undoRefresh(ground),
      given: (ask) => ({ ...sectionIn(ask), ...versionIn(ask) }),
      then: here,
      again,
    }),
  ];
}

function freezeRoutes(ground: StatusGround): readonly Route[] {
  const preview = {
    action: previewStatus(ground),
    given: yearIn,
    page: (found: Preview, scene: Scene): InsidePage => ({
      title: freezeWords.title(found.content.year),
      body: <FreezeView {...found} ground={ground} scene={scene} />,
      scripts: ['guard'],
    }),
  };
  return [
    shows({ path: '/aaret/status/:year/laes', ...preview }),
    does({
      path: '/aaret/status/:year/frys',
      action: freezeStatus(ground),
      given: (ask) => ({
        ...yearIn(ask),
        digest: textOf(ask.form, 'digest'),
        corrects: guardedOf(ask.form, 'corrects'),
      }),
      then: addressOf,
      again: showing(preview),
    }),
  ];
}

const addressOf = ({ year, number }: { readonly year: string; readonly number: number }): string =>
  `/aaret/status/${year}/${number}`;

function editionRoutes(ground: StatusGround): readonly Route[] {
  const edition = {
    action: readEdition(ground),
    given: editionIn,
    page: (found: SeenEdition, scene: Scene): InsidePage => ({
      title: pageWords.year(found.edition.year),
      body: <EditionView {...found} ground={ground} scene={scene} />,
      scripts: ['guard'],
    }),
  };
  const path = '/aaret/status/:year/:edition';
  const again = showing(edition);
  return [
    shows({ path, ...edition }),
    ...(['pdf', 'word'] as const).map((file) =>
      sends({ path: `${path}/${file}`, action: takeFile, given: (ask) => ({ ...editionIn(ask), file }), file: named }),
    ),
    does({ path: `${path}/aflever`, action: deliverStatus(ground), given: editionIn, then: addressOf, again }),
    does({ path: `${path}/modtag`, action: confirmStatus(ground), given: editionIn, then: addressOf, again }),
    does({
      path: `${path}/forum`,
      action: decideForum(ground),
      given: (ask) => ({
        ...editionIn(ask),
        ...versionIn(ask),
        forum: textOf(ask.form, 'forum'),
        on: textOf(ask.form, 'on'),
        political: textOf(ask.form, 'political'),
        words: guardedOf(ask.form, 'words'),
      }),
      then: addressOf,
      again,
    }),
    does({
      path: `${path}/udfald`,
      action: recordOutcome(ground),
      given: (ask) => ({
        ...editionIn(ask),
        ...versionIn(ask),
        came: textOf(ask.form, 'came'),
        outcome: guardedOf(ask.form, 'outcome'),
      }),
      then: addressOf,
      again,
    }),
  ];
}

const kinds = {
  pdf: { ending: 'pdf', type: 'application/pdf' },
  word: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
} as const;

const named = ({ year, number, file, bytes }: FrozenFile) => ({
  name: `status-${year}-${number}.${kinds[file].ending}`,
  type: kinds[file].type,
  body: bytes,
});
