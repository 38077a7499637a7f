import { does, sends, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import {
  cancelFiling,
  journalise,
  seeJournal,
  showPackage,
  takeFile,
  takePackage,
  tryFilingAgain,
} from './filing.actions.ts';
import type { FilingDb, Overview, Shown } from './filing.actions.ts';
import { packageName } from './filing.ts';
import { JournalView, PackageView } from './filing.view.tsx';
import { journalWords as words } from './filing.words.ts';
import type { FilingGround } from './ground.ts';
import type { Packed } from './package.ts';
import { zip } from './zip.ts';

const idIn = ({ params }: Ask) => ({ id: params['id'] });
const editionIn = ({ params }: Ask) => ({ edition: params['year'] });

/** The pages of filing, for whoever may have things filed. */
export function filingRoutes(ground: FilingGround<FilingDb>): readonly Route[] {
  const { isConnected } = ground;
  const list = {
    action: seeJournal(ground),
    given: () => ({}),
    page: (found: Overview, scene: Scene): InsidePage => ({
      title: words.title,
      body: <JournalView {...found} isConnected={isConnected} scene={scene} />,
    }),
  };
  const one = {
    action: showPackage(ground),
    given: editionIn,
    page: (found: Shown, scene: Scene): InsidePage => ({
      title: words.title,
      body: <PackageView {...found} isConnected={isConnected} scene={scene} />,
    }),
  };
  const again = showing(list);
  return [
    shows({ path: '/journal', ...list }),
    shows({ path: '/journal/:year', ...one }),
    does({
      path: '/journal/:year',
      action: journalise(ground),
      given: (ask) => ({ ...editionIn(ask), id: textOf(ask.form, 'id'), digest: textOf(ask.form, 'digest') }),
      then: () => '/journal',
      again: showing(one),
    }),
    ...files(ground),
    does({ path: '/journal/sendes/:id/igen', action: tryFilingAgain, given: idIn, then: () => '/journal', again }),
    does({ path: '/journal/sendes/:id/fortryd', action: cancelFiling, given: idIn, then: () => '/journal', again }),
  ];
}

const files = (ground: FilingGround<FilingDb>): readonly Route[] => [
  sends({
    path: '/journal/:year/fil/:name',
    action: takeFile(ground),
    given: (ask) => ({ ...editionIn(ask), name: ask.params['name'] }),
    file: ({ name, type, bytes }) => ({ name, type, body: bytes }),
  }),
  sends({
    path: '/journal/:year/pakke',
    action: takePackage(ground),
    given: editionIn,
    file: (packed) => ({
      name: `${packageName(packed.edition)}.zip`,
      type: 'application/zip',
      body: zip(inPackage(packed)),
    }),
  }),
];

/** The files, and the note as a file beside them. */
const inPackage = ({ title, note, files: packed }: Packed) => [
  ...packed,
  { name: 'notat.txt', bytes: new TextEncoder().encode(`${[title, ...note].join('\r\n\r\n')}\r\n`) },
];
