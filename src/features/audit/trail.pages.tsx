import { csv } from '#kernel/csv';
import { clockWord } from '#kernel/danish-time';
import { dayOf } from '#kernel/day';
import { does, sends, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, Download, InsidePage, Route, Scene } from '#ui/route.ts';
import { auditWords as words, columnWords, lookupWords, outcomeWords } from './audit.words.ts';
import type { Line } from './chain.ts';
import { choicePath, partsOfWord } from './choice.ts';
import type { LookUps } from './lookups.ts';
import { LookUpsView, asWord, whenWord } from './lookups.view.tsx';
import { readLookUps, takeLookUps } from './lookups.actions.ts';
import { chooseLines, listPeople, readTrail, takeTrail } from './trail.actions.ts';
import type { Ground } from './trail.actions.ts';
import type { Copy, InTheTrail, Leaf } from './trail.ts';
import { PeopleView, TrailView, didWord, whoWord, whyWord } from './trail.view.tsx';

/** Every address of the trail, for whoever may read it. */
export function auditRoutes(ground: Ground): readonly Route[] {
  const read = readTrail(ground);
  const whole = { action: read, given: () => ({}), page: trailPage };
  return [
    shows({ path: '/spor', ...whole }),
    does({ path: '/spor', action: chooseLines, given: chosenIn, then: choicePath, again: showing(whole) }),
    shows({ path: '/spor/udvalg/:choice', action: read, given: chosenAt, page: trailPage }),
    shows({ path: '/spor/personer', action: listPeople(ground), given: () => ({}), page: peoplePage }),
    sends({ path: '/spor/fil/:choice', action: takeTrail(ground), given: chosenAt, file: trailFile }),
    shows({ path: '/spor/opslag/:which', action: readLookUps(ground), given: thingAt, page: lookUpsPage }),
    sends({ path: '/spor/opslag/:which/fil', action: takeLookUps(ground), given: thingAt, file: lookUpsFile }),
  ];
}

const peoplePage = (found: InTheTrail): InsidePage => ({ title: words.who, body: <PeopleView {...found} /> });

const fields = ['from', 'to', 'who', 'what', 'outcome', 'which'] as const;

/** What a form chose; a field left empty chooses nothing. */
const chosenIn = ({ form }: Ask): unknown =>
  Object.fromEntries(fields.map((field) => [field, textOf(form, field)]).filter(([, text]) => text !== ''));

const chosenAt = ({ params }: Ask): unknown => {
  const word = params['choice'] ?? '';
  return word === 'alt' ? {} : partsOfWord(word);
};

const thingAt = ({ params }: Ask): unknown => ({ which: params['which'] });

const trailPage = (shown: Leaf, scene: Scene): InsidePage => ({
  title: words.title,
  body: <TrailView shown={shown} scene={scene} />,
});

const lookUpsPage = (found: LookUps): InsidePage => ({
  title: lookupWords.title,
  body: <LookUpsView found={found} />,
});

const csvType = 'text/csv; charset=utf-8';

const trailFile = ({ lines, more, names }: Copy): Download => ({
  name: 'spor.csv',
  type: csvType,
  body: csv([
    [...columnWords],
    ...lines.map((line) => [
      String(line.number),
      momentWord(line.at),
      whoWord(line.who, names),
      line.who,
      didWord(line.what),
      line.what,
      whyWord(line),
      line.which,
      outcomeWords[line.outcome],
      line.outcome,
      line.hash,
    ]),
    ...(more ? [[words.cut]] : []),
  ]),
});

/** Sorts as text: 2026-11-22 13.00.05. */
const momentWord = (at: Line['at']): string => `${dayOf(new Date(at))} ${clockWord(new Date(at))}.${at.slice(17, 19)}`;

const lookUpsFile = ({ which, lookUps, refused }: LookUps): Download => ({
  name: 'opslag.csv',
  type: csvType,
  body: csv([
    [lookupWords.title, which],
    [lookupWords.when, lookupWords.did, lookupWords.why, lookupWords.as],
    ...lookUps.map((line) => [whenWord(line.at), didWord(line.what), whyWord(line), asWord(line)]),
    ...(refused > 0 ? [[lookupWords.refused(refused)]] : []),
  ]),
});
