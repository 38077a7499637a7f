import type { Path, Problem, Written } from '#kernel/file';
import { nearest } from '#kernel/nearest';
import { tableOf } from './approved.ts';
import type { Approved, Scenario } from './flow.file.ts';
import { problem } from './ground.ts';
import type { Ground, Told } from './ground.ts';
import type { EndedPath } from './paths.ts';

/** The pack is the one its owner approved, and the small stories still end as they should. */
export const checkApproved = (ground: Ground): Problem[] => [
  ...(ground.approved ? checkTable(ground, ground.approved) : [missing(ground)]),
  ...(ground.scenarios ? checkScenarios(ground, ground.scenarios) : []),
];

const renew = 'Er det meningen, så kør "npm run -s vaern -- guide approve", læs ændringen igennem, og skriv dit navn.';

const missing = ({ flow }: Ground): Problem =>
  problem(flow.placeOf([]), {
    rule: 'godkendt-mangler',
    wrong: 'Filen approved-paths.yaml mangler, så ingen har godkendt, hvor svarene fører hen.',
    write: 'Kør "npm run -s vaern -- guide approve", læs filen igennem, og skriv dit navn.',
  });

function checkTable(ground: Ground, approved: Written<Approved>): Problem[] {
  const now = tableOf(ground.content);
  const { paths, cards } = approved.value;
  const tell = (at: Path, rule: string, wrong: string): Problem =>
    problem(approved.placeOf(at), { rule, wrong, write: renew });
  return [
    ...Object.entries(paths).flatMap(([name, card]) => {
      const leads = now.paths[name];
      if (leads === card) return [];
      return [
        tell(
          ['paths', name],
          'godkendt-vej',
          leads === undefined
            ? `Svarene "${name}" findes ikke mere.`
            : `Svarene "${name}" fører nu til ${leads}. Godkendt er ${card}.`,
        ),
      ];
    }),
    ...Object.keys(now.paths)
      .filter((name) => paths[name] === undefined)
      .map((name) => tell(['paths'], 'godkendt-vej', `Svarene "${name}" er nye og ikke godkendt.`)),
    ...Object.entries(cards).flatMap(([id, card]) => {
      const bones = now.cards[id];
      return bones
        ? compare(id, card, bones, tell)
        : [tell(['cards', id], 'godkendt-kort', `${named(id)} er godkendt, men findes ikke mere.`)];
    }),
    ...Object.keys(now.cards)
      .filter((id) => !cards[id])
      .map((id) => tell(['cards'], 'godkendt-kort', `${named(id)} er nyt og ikke godkendt.`)),
  ];
}

const named = (id: string): string => (id.startsWith('+') ? `Tillægget ${id.slice(1)}` : `Kortet ${id}`);

type Bones = Approved['cards'][string];

const names = {
  level: 'niveau',
  calls: 'opkald',
  steps: 'trin',
  duties: 'pligter',
  doNot: 'antal "gør ikke"',
  contacts: 'kontakter',
  points: 'kilder og huller',
} as const satisfies Record<keyof Bones, string>;

function compare(
  id: string,
  approved: Bones,
  now: Bones,
  tell: (at: Path, rule: string, wrong: string) => Problem,
): Problem[] {
  const fields = ['level', 'calls', 'steps', 'duties', 'doNot', 'contacts', 'points'] as const;
  return fields.flatMap((field) => {
    const [before, after] = [approved[field], now[field]];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [
      tell(
        ['cards', id, field],
        'godkendt-kort',
        `${named(id)} har fået ændret ${names[field]}: ${difference(before, after)}`,
      ),
    ];
  });
}

type Field = Bones[keyof Bones];

function difference(before: Field, after: Field): string {
  if (!Array.isArray(before) || !Array.isArray(after)) return `${String(before)} er blevet ${String(after)}.`;
  const gone = before.filter((line) => !after.includes(line)).map((line) => `væk: ${line}`);
  const fresh = after.filter((line) => !before.includes(line)).map((line) => `nyt: ${line}`);
  return `${[...gone, ...fresh].join('; ') || 'rækkefølgen er en anden'}.`;
}

function checkScenarios(ground: Ground, file: Written<{ readonly scenarios: readonly Scenario[] }>): Problem[] {
  return file.value.scenarios.flatMap((scenario, nth) => {
    const tell = (field: string, told: Omit<Told, 'rule' | 'write'>, write: string): Problem =>
      problem(file.placeOf(['scenarios', nth, field]), { rule: 'historie', ...told, write });
    const name = scenario.answers.join(' > ');
    const ended = ground.ended.find(({ path }) => path.chosen.map(({ answer }) => answer.key).join(' > ') === name);
    if (!ended)
      return [
        tell(
          'answers',
          {
            wrong: `Svarene ${name} findes ikke i guiden.`,
            didYouMean: nearest(name, Object.keys(tableOf(ground.content).paths)),
          },
          'Skriv svarenes nøgler fra flow.yaml, i rækkefølge til og med det sidste spørgsmål.',
        ),
      ];
    return [
      ...(ended.card.id === scenario.card
        ? []
        : [
            tell(
              'card',
              { wrong: `Historien ender i ${ended.card.id}, ikke i ${scenario.card}.` },
              'Ret svarene, kortet eller guiden.',
            ),
          ]),
      ...shown(scenario, ended).map(({ field, wrong }) => tell(field, { wrong }, 'Ret kortet, eller ret historien.')),
    ];
  });
}

interface Broken {
  readonly field: string;
  readonly wrong: string;
}

/** What the story demands of the card it ends in and does not get. */
function shown(scenario: Scenario, { card, path }: EndedPath): Broken[] {
  const ids = new Set(card.contacts.map(({ value }) => value.id));
  const steps = card.steps
    .map(({ value }) => `${value.step.text} ${value.step.note?.text ?? ''}`)
    .join(' ')
    .toLowerCase();
  const first = card.steps.flatMap(({ value }) => value.contacts).find(({ phone }) => phone !== undefined);
  return [
    ...differs('firstCall', 'Det første opkald er', first?.id ?? 'ingen', scenario.firstCall),
    ...scenario.mustShow
      .filter((id) => !ids.has(id))
      .map((id) => ({ field: 'mustShow', wrong: `Kontakten ${id} står ikke på kortet.` })),
    ...scenario.mustNot
      .filter((word) => steps.includes(word.toLowerCase()))
      .map((word) => ({ field: 'mustNot', wrong: `Trinnene siger "${word}".` })),
    ...differs('department', 'Svarenes afdeling er', path.facts.department ?? scenario.department, scenario.department),
  ];
}

const differs = (field: string, what: string, found: string, wanted: string | undefined): Broken[] =>
  wanted === undefined || found === wanted ? [] : [{ field, wrong: `${what} ${found}, ikke ${wanted}.` }];
