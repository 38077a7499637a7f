import type { Absence, Ahead, HeldPost, PeopleGround, Someone, Today } from '#features/people';
import type { Id } from '#kernel/action';
import type { Day } from '#kernel/day';
import { byName } from '#kernel/order';
import { isHeadOf, isHeldIn, may } from '#kernel/person';
import type { Person } from '#kernel/person';
import { isSameSeat } from './gaps.ts';
import type { Gap } from './gaps.ts';
import { isOf } from './holes.ts';
import type { Hole } from './holes.ts';

/** A hole as it is shown: of what, since when, and whose leave makes it, when it is one's. */
export interface ToldHole extends Hole {
  /** The department's name, or the workplace's. */
  readonly name: string;
  /** The day it was first seen, when it has begun. */
  readonly since: Day | undefined;
  /** Those of the seat's holders who are away when it begins. */
  readonly away: readonly Id[];
}

/** Days on which somebody is away, and the name of whoever stands in. */
export interface Leave extends Pick<Absence, 'from' | 'to'> {
  readonly substitute: string | undefined;
}

/** Somebody who represents a department, from when and until when where that is not always, and the leave that is known of. */
export interface Representative {
  readonly name: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly leave: readonly Leave[];
}

/** How a department stands, today and as far ahead as is looked. */
export interface Standing {
  readonly key: string;
  readonly name: string;
  readonly heads: readonly string[];
  readonly representatives: readonly Representative[];
  /** How many workplaces there are and how many have no knowledge person today, where the workplace is asked first. */
  readonly workplaces: { readonly all: number; readonly without: number } | undefined;
}

/** What the board is made from. */
export interface Seen {
  readonly ahead: Ahead;
  readonly today: Day;
  readonly holes: readonly Hole[];
  readonly open: readonly Gap[];
}

/** Whose board somebody sees: consultants, administrators and the head who owns the plan see all, a head or knowledge person the own department. */
export function boardOf(person: Person, { municipality: { departments, plan } }: PeopleGround): readonly string[] {
  if (person.kind !== 'signed-in') return [];
  const seesAll =
    may(person, 'manage-people', person) ||
    person.posts.some(({ role }) => role === 'consultant') ||
    isHeadOf(person, plan.owner);
  return departments
    .map(({ key }) => key)
    .filter((key) => seesAll || person.posts.some((post) => ownRoles.includes(post.role) && isHeldIn(post, key)));
}

const ownRoles: readonly string[] = ['head-of-department', 'knowledge-person'];

/** A hole with what is said of it. */
export function toldHole(hole: Hole, ground: PeopleGround, { ahead, today, open }: Seen): ToldHole {
  const { seat, from } = hole;
  const gap = from <= today ? open.find((one) => isSameSeat(one.seat, seat)) : undefined;
  return { ...hole, name: nameOf(hole, ground, ahead), since: gap?.from, away: awayOn(hole, ahead) };
}

function nameOf({ seat }: Hole, { municipality }: PeopleGround, { workplaces }: Ahead): string {
  const place = workplaces.find(({ id }) => id === seat.workplace)?.name;
  return place ?? municipality.departments.find(({ key }) => key === seat.department)?.name.text ?? seat.department;
}

function awayOn({ seat, from, why }: Hole, { posts, absences }: Ahead): readonly Id[] {
  if (!why.includes('away')) return [];
  const holders = posts.filter(isOf(seat)).map(({ person }) => person);
  return [
    ...new Set(absences.filter((one) => holders.includes(one.person) && from <= one.to).map(({ person }) => person)),
  ];
}

/** How one department stands. */
export function standingOf(
  { key, name, guidance }: PeopleGround['municipality']['departments'][number],
  { ahead, today, holes }: Seen,
  { posts, people }: Today,
): Standing {
  const heads = posts.filter((post) => post.role === 'head-of-department' && isHeldIn(post, key));
  const places = ahead.workplaces.filter(
    ({ department, closedOn }) => department === key && (closedOn === undefined || today < closedOn),
  );
  const without = holes.filter(
    ({ seat, from }) => seat.department === key && seat.workplace !== undefined && from <= today,
  );
  return {
    key,
    name: name.text,
    heads: people
      .filter(({ id }) => heads.some(({ person }) => person === id))
      .toSorted(byName)
      .map((head) => head.name),
    representatives: representativesOf(key, ahead, today),
    workplaces: guidance === 'workplace' ? { all: places.length, without: without.length } : undefined,
  };
}

function representativesOf(department: string, ahead: Ahead, today: Day): readonly Representative[] {
  const named = new Map(ahead.people.filter(({ disabled }) => !disabled).map((someone) => [someone.id, someone]));
  return ahead.posts
    .filter(isOf({ department, workplace: undefined }))
    .filter(({ to }) => to === undefined || today <= to)
    .flatMap((post) => {
      const someone = named.get(post.person);
      return someone ? [representative(post, someone, ahead, today)] : [];
    })
    .toSorted((one, other) => (one.from ?? '').localeCompare(other.from ?? '') || byName(one, other));
}

const representative = (
  { from, to, source }: HeldPost,
  { id, name }: Someone,
  { absences, people }: Ahead,
  today: Day,
): Representative => ({
  name,
  from: from > today ? from : undefined,
  // A provider's post is renewed at the next sign-in, so its last day says nothing.
  to: source === 'provider' ? undefined : to,
  leave: absences
    .filter((absence) => absence.person === id && today <= absence.to)
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map((absence) => ({
      from: absence.from,
      to: absence.to,
      substitute: people.find((someone) => someone.id === absence.substitute)?.name,
    })),
});
