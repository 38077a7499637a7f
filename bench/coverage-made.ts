// Makes organisations that change from day to day: posts that begin and end, leave with and without stand-ins, people who are shut out,
// workplaces that close. Days are whole numbers; what is known of them is known from a day and on.

import { randomFrom } from '#features/tables';

/** Somebody's post. That it ends may be known later than that it is there. */
export interface MadePost {
  readonly id: number;
  readonly person: number;
  readonly role: 'consultant' | 'knowledge-person' | 'head-of-department';
  readonly department: number;
  readonly workplace: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly knownFrom: number;
  readonly endKnownFrom: number;
  /** The days on which a provider vouched for it, if it is a provider's: it lasts ninety days from the latest. */
  readonly signIns: readonly number[];
}

/** Somebody's leave: known from a day, and perhaps taken back or forgotten again. */
export interface MadeAbsence {
  readonly id: number;
  readonly person: number;
  readonly from: number;
  readonly to: number;
  readonly substitute: number | undefined;
  readonly knownFrom: number;
  readonly knownTo: number;
}

/** A workplace, and the day from which it is no more, known from a day. */
export interface MadePlace {
  readonly id: number;
  readonly department: number;
  readonly closedOn: number;
  readonly knownFrom: number;
}

/** The days on which somebody is shut out. */
export interface MadeShut {
  readonly person: number;
  readonly from: number;
  readonly to: number;
}

/** Everything that ever happens in one organisation. */
export interface Made {
  readonly departments: number;
  /** The departments whose workplaces have knowledge persons. */
  readonly byWorkplace: readonly number[];
  readonly people: number;
  readonly posts: readonly MadePost[];
  readonly absences: readonly MadeAbsence[];
  readonly places: readonly MadePlace[];
  readonly shut: readonly MadeShut[];
}

/** Later than anything. */
export const never = 1_000_000;

type Draw = (below: number) => number;

/** One organisation: what happens in it over `length` days from day 0, and somewhat before and after. */
export function organisation(seed: number, length: number): Made {
  const random = randomFrom(`organisation ${seed}`);
  const draw: Draw = (below) => Math.floor(random() * below);
  const people = 6 + draw(12);
  const places = Array.from({ length: draw(5) }, (_, id) => madePlace(draw, id, length));
  const when = { draw, length, people };
  const seats = [
    ...[0, 1, 2, 3, 4].flatMap((department) => consultants(when, department)),
    ...places.flatMap(({ id, department }) => knowledgePersons(when, id, department)),
    ...[0, 1, 2, 3].map((department) => ({ ...holder(when), role: 'head-of-department' as const, department })),
  ];
  const posts = seats.map((post, id) => ({ workplace: undefined, ...post, id }));
  return {
    departments: 5,
    byWorkplace: draw(4) === 0 ? [0, 2] : [0],
    people,
    posts,
    absences: withAskedAgain(
      Array.from({ length: draw(4 + Math.ceil((people * length) / 250)) }, (_, id) => madeAbsence(when, id)),
    ),
    places,
    shut: Array.from({ length: draw(3) }, () => madeShut(when)),
  };
}

interface When {
  readonly draw: Draw;
  readonly length: number;
  readonly people: number;
}

const consultants = (when: When, department: number) =>
  // One department in ten has never had anybody.
  when.draw(10) === 0
    ? []
    : Array.from({ length: Math.ceil((1 + when.draw(3)) * Math.max(1, when.length / 400)) }, () => ({
        ...holder(when),
        role: 'consultant' as const,
        department,
      }));

const knowledgePersons = (when: When, workplace: number, department: number) =>
  Array.from({ length: Math.ceil(when.draw(3) * Math.max(1, when.length / 400)) }, () => ({
    ...holder(when),
    role: 'knowledge-person' as const,
    department,
    workplace,
  }));

function holder({ draw, length, people }: When) {
  const from = draw(2) === 0 ? -draw(300) : draw(length + 100) - 50;
  const to = draw(3) === 0 ? never : from + draw(600) - 2;
  // Some are written down when they have begun already, and most a while before.
  const knownFrom = from - pick(draw, [-4, 0, 0, 3, 12, 45, 200]);
  const endKnownFrom = pick(draw, [knownFrom, knownFrom, to - 100, to - 20, to - 3, to]);
  const signIns = draw(5) === 0 ? signInsFrom(draw, Math.max(from, knownFrom), length) : [];
  return signIns.length > 0
    ? {
        person: draw(people),
        from: signIns[0] ?? from,
        to: never,
        knownFrom: signIns[0] ?? from,
        endKnownFrom,
        signIns,
      }
    : { person: draw(people), from, to, knownFrom, endKnownFrom, signIns };
}

const pick = <Value>(draw: Draw, among: readonly [Value, ...Value[]]): Value => among[draw(among.length)] ?? among[0];

/** The days of sign-ins up to the first pause that is too long. */
function signInsFrom(draw: Draw, from: number, length: number): readonly number[] {
  const often = pick(draw, [10, 40, 100, 120]);
  const found = [from];
  for (let next = from + draw(often); next < length + 100; next += 1 + draw(often)) {
    if (next - (found.at(-1) ?? next) > 90) break;
    found.push(next);
  }
  return found;
}

function madeAbsence({ draw, length, people }: When, id: number): MadeAbsence {
  const from = draw(length + 60) - 30;
  const to = from + pick(draw, [0, 1, 4, 13, 60, 300]) + draw(3);
  const person = draw(people);
  const other = draw(people);
  const substitute = draw(2) === 0 || other === person ? undefined : other;
  const knownFrom = from - pick(draw, [0, 0, 5, 20, 90]);
  // Taken back, or over and forgotten some day later.
  const knownTo = draw(6) === 0 ? knownFrom + draw(40) : to + 1 + draw(20);
  return { id, person, from, to, substitute, knownFrom, knownTo };
}

/** Leave that was taken back before it began is asked for once more, after two days without it. */
const withAskedAgain = (absences: readonly MadeAbsence[]): readonly MadeAbsence[] => [
  ...absences,
  ...absences
    .filter(({ from, knownTo }) => knownTo + 2 <= from)
    .map((one) => ({ ...one, id: one.id + absences.length, knownFrom: one.knownTo + 2, knownTo: one.to + 1 })),
];

function madePlace(draw: Draw, id: number, length: number): MadePlace {
  const closedOn = draw(3) === 0 ? draw(length + 200) : never;
  return { id, department: draw(3) === 0 ? 2 : 0, closedOn, knownFrom: closedOn - draw(60) };
}

function madeShut({ draw, length, people }: When): MadeShut {
  const from = draw(length);
  return { person: draw(people), from, to: draw(2) === 0 ? never : from + draw(60) };
}
