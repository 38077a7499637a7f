import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { danishOnly } from '#ui/danish-only.tsx';
import type { Page } from '#ui/page.ts';
import { editionsOn, turnsOf } from './edition.ts';
import type { Edition, History, Named } from './edition.ts';
import { EditionView, EditionsView, told } from './history.view.tsx';
import type { Telling } from './history.view.tsx';
import { englishWords, historyWords as words, thenWords } from './history.words.ts';
import { editionPath, editionsPath, kindOf, thenPath } from './places.ts';
import { StoodView, TurnsView } from './stood.view.tsx';
import { ThenView } from './then.view.tsx';

/** What a public page of the plan's history is made from. */
export interface Asked extends Telling {
  readonly today: Day;
}

/** The addresses of the plan's history, as a list of them shows them. */
export const historyAddresses: readonly string[] = [
  editionsPath,
  `/en${editionsPath}`,
  `${editionsPath}/:edition`,
  `${editionsPath}/:edition/siden/:older`,
  `${editionsPath}/:edition/:kind/:key`,
  `${editionsPath}/:kind/:key`,
  thenPath,
  `${thenPath}/:day`,
];

const danish = { language: 'da', section: 'history', twin: editionsPath } as const;

/** The page at an address; undefined when there is none. A page in English says what there is; the history itself is in Danish. */
export function historyPage(address: string, asked: Asked): Page | undefined {
  if (address === `/en${editionsPath}`) return englishPage;
  if (address === editionsPath)
    return { ...danish, path: address, title: words.title, body: <EditionsView {...asked} /> };
  if (address === thenPath) return thenPage(address, <ThenView />);
  if (address.startsWith(`${thenPath}/`)) return onDay(address, asked);
  return address.startsWith(`${editionsPath}/`) ? under(address, asked) : undefined;
}

function under(address: string, { history }: Asked): Page | undefined {
  const path = address.slice(editionsPath.length + 1);
  const found = shapes.find(({ pattern }) => pattern.test(path));
  return found?.page(address, history, path.split('/'));
}

interface Shape {
  readonly pattern: RegExp;
  readonly page: (address: string, history: History, parts: readonly string[]) => Page | undefined;
}

const shapes: readonly Shape[] = [
  {
    pattern: /^[1-9]\d{0,5}$/,
    page: (address, history, [number = '']) => editionPage(address, history, number, Number(number) - 1),
  },
  {
    pattern: /^[1-9]\d{0,5}\/siden\/[1-9]\d{0,5}$/,
    page: (address, history, [number = '', , older]) => editionPage(address, history, number, Number(older)),
  },
  {
    pattern: /^[1-9]\d{0,5}\/[a-z]+\/[^/]+$/,
    page: (address, history, [number = '', kind = '', key = '']) => stoodPage(address, history, number, [kind, key]),
  },
  {
    pattern: /^[a-z]+\/[^/]+$/,
    page: (address, history, [kind = '', key = '']) => turnsPage(address, history, [kind, key]),
  },
];

const numbered = ({ editions }: History, number: string): Edition | undefined =>
  editions.find((edition) => edition.number === Number(number));

function editionPage(path: string, history: History, number: string, older: number): Page | undefined {
  const edition = numbered(history, number);
  const before = history.editions.find((one) => one.number === older && one.number < Number(number));
  if (!edition || (!before && path !== editionPath(1))) return undefined;
  return {
    ...danish,
    path,
    title: words.edition(edition.number),
    body: <EditionView history={history} edition={edition} before={before} />,
  };
}

type Name = readonly [slug: string, key: string];

const isNamed =
  ([slug, key]: Name) =>
  (part: Named): boolean =>
    part.kind === kindOf(slug) && part.key === key;

function stoodPage(path: string, history: History, number: string, name: Name): Page | undefined {
  const edition = numbered(history, number);
  const part = edition?.parts.find(isNamed(name));
  if (!edition || !part) return undefined;
  return { ...danish, path, title: part.title, body: <StoodView history={history} edition={edition} part={part} /> };
}

function turnsPage(path: string, history: History, name: Name): Page | undefined {
  const part = history.editions.toReversed().flatMap(({ parts }) => parts.filter(isNamed(name)))[0];
  if (!part) return undefined;
  const turns = turnsOf(history.editions, part.kind, part.key);
  return {
    ...danish,
    path,
    title: words.turnsTitle(part.title),
    body: <TurnsView history={history} part={part} turns={turns} />,
  };
}

const thenPage = (path: string, body: Page['body']): Page => ({ ...danish, path, title: thenWords.title, body });

function onDay(path: string, { history, today }: Asked): Page {
  const typed = path.slice(thenPath.length + 1);
  const asked = day(typed);
  if (asked === undefined) return thenPage(path, <ThenView wrong={thenWords.unknown} />);
  if (asked > today) return thenPage(path, <ThenView day={asked} wrong={thenWords.notYet} />);
  const first = history.editions[0];
  if (first === undefined) return thenPage(path, <ThenView day={asked} wrong={thenWords.nothing} />);
  const found = editionsOn(history.editions, asked);
  if (found.length === 0) return thenPage(path, <ThenView day={asked} wrong={thenWords.before(told(first.firstOn))} />);
  return thenPage(path, <ThenView day={asked} editions={found} />);
}

const englishPage = danishOnly({ path: editionsPath, section: 'history', ...englishWords });
