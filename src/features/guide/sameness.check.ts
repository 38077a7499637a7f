import type { Problem } from '#kernel/file';
import type { Facts } from './flow.file.ts';
import { pathName } from './guide.ts';
import { onCard } from './ground.ts';
import type { Ground } from './ground.ts';
import type { EndedPath } from './paths.ts';
import { callsOf } from './safety.check.ts';

/** Rules 10 and 13: doubt and danger only ever add, and the department never takes anything away. */
export const checkSameness = (ground: Ground): Problem[] => [...checkDoubt(ground), ...checkDepartments(ground)];

const asked = ['acute', 'age', 'children', 'travel', 'extremism', 'department'] as const;
type Fact = (typeof asked)[number];

/** What was never asked is not known. */
const known = (facts: Facts, fact: Fact): string => facts[fact] ?? 'unknown';

const others = (facts: Facts, fact: Fact): string =>
  asked
    .filter((one) => one !== fact)
    .map((one) => known(facts, one))
    .join(' ');

/** In acute danger only these are called first; the rest can wait. */
const emergency: ReadonlySet<string> = new Set(['alarm', 'politi', 'familieafsnit', 'udenrigsministerium']);

const isEmergency = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  roles.some((role) => emergency.has(role));

const duties = ({ card }: EndedPath): string[] => card.duties.map(({ value }) => value.kind);
/** A place to live is let go where children come along: the safehouses take none (P15). */
const numbers = ({ card }: EndedPath): string[] =>
  card.contacts
    .map(({ value }) => value)
    .filter(({ phone, roles }) => phone !== undefined && !roles.includes('botilbud'))
    .map(({ id }) => id);
const calls = ({ card }: EndedPath): string[] =>
  callsOf(card)
    .filter(({ roles }) => !roles.includes('botilbud'))
    .map(({ id }) => id);
const firstCalls = ({ card }: EndedPath): string[] =>
  callsOf(card)
    .filter(isEmergency)
    .map(({ id }) => id);

interface Ladder {
  readonly fact: Fact;
  readonly less: string;
  readonly more: string;
  /** What must not be lost on the way from less to more. */
  readonly keeps: (ended: EndedPath) => readonly string[];
}

const climb = (fact: Fact, yes: string): Ladder[] => [
  { fact, less: 'no', more: 'unknown', keeps: numbers },
  { fact, less: 'unknown', more: yes, keeps: numbers },
  { fact, less: yes, more: 'unknown', keeps: calls },
];

/** "no", "don't know", "yes": each holds all of the one before, and doubt holds every call of danger. */
const ladders: readonly Ladder[] = [
  ...climb('children', 'yes'),
  ...climb('travel', 'feared'),
  { fact: 'travel', less: 'no', more: 'abroad', keeps: numbers },
  { fact: 'travel', less: 'abroad', more: 'unknown', keeps: calls },
  ...climb('extremism', 'yes'),
  { fact: 'acute', less: 'no', more: 'unknown', keeps: firstCalls },
  { fact: 'acute', less: 'unknown', more: 'yes', keeps: numbers },
  { fact: 'acute', less: 'yes', more: 'unknown', keeps: calls },
  { fact: 'age', less: 'under18', more: 'unknown', keeps: calls },
  { fact: 'age', less: 'adult', more: 'unknown', keeps: calls },
];

function checkDoubt(ground: Ground): Problem[] {
  const byFacts = new Map<string, EndedPath[]>();
  const nameOf = ({ path }: EndedPath, fact: Fact, value: string): string =>
    `${fact} ${value} ${others(path.facts, fact)}`;
  for (const ended of ground.ended) {
    for (const fact of asked) {
      const name = nameOf(ended, fact, known(ended.path.facts, fact));
      byFacts.set(name, [...(byFacts.get(name) ?? []), ended]);
    }
  }
  return ladders.flatMap(({ fact, less, more, keeps }) =>
    ground.ended
      .filter(({ path }) => known(path.facts, fact) === less)
      .flatMap((from) => (byFacts.get(nameOf(from, fact, more)) ?? []).flatMap((to) => lost(ground, from, to, keeps))),
  );
}

function lost(
  ground: Ground,
  from: EndedPath,
  to: EndedPath,
  keeps: (ended: EndedPath) => readonly string[],
): Problem[] {
  const has = new Set(numbers(to));
  const under = new Set(duties(to));
  const tell = (at: string, wrong: string): Problem =>
    onCard(ground, to, [at], { rule: 'P10', wrong, write: 'Tilføj det, så tvivl og fare aldrig fjerner noget.' });
  return [
    ...keeps(from)
      .filter((id) => !has.has(id))
      .map((id) =>
        tell(
          'contacts',
          `Kontakten ${id} falder væk, selv om svarene er mere usikre eller farligere end "${pathName(from.path)}".`,
        ),
      ),
    ...duties(from)
      .filter((kind) => !under.has(kind))
      .map((kind) =>
        tell(
          'duties',
          `Pligten ${kind} falder væk, selv om svarene er mere usikre eller farligere end "${pathName(from.path)}".`,
        ),
      ),
  ];
}

/** All departments' cards for the same answers carry the same duties and the same emergency calls. */
function checkDepartments(ground: Ground): Problem[] {
  const groups = Map.groupBy(
    ground.ended.filter(({ path }) => path.facts.department !== undefined),
    ({ path }) => others(path.facts, 'department'),
  );
  return [...groups.values()].flatMap((group) => {
    const all = { duties: new Set(group.flatMap(duties)), calls: new Set(group.flatMap(firstCalls)) };
    return group.flatMap((ended) => {
      const own = { duties: new Set(duties(ended)), calls: new Set(firstCalls(ended)) };
      const tell = (at: string, what: string): Problem =>
        onCard(ground, ended, [at], {
          rule: 'P13',
          wrong: `${what} står på de andre afdelingers kort, men ikke her.`,
          write: 'Tilføj det: afdelingen ændrer ordene, aldrig pligten eller de akutte opkald.',
        });
      return [
        ...[...all.duties].filter((kind) => !own.duties.has(kind)).map((kind) => tell('duties', `Pligten ${kind}`)),
        ...[...all.calls].filter((id) => !own.calls.has(id)).map((id) => tell('steps', `Opkaldet til ${id}`)),
      ];
    });
  });
}
