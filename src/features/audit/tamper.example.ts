// A trail to try, and every way of touching it that somebody with the database in hand could think of.
import { beginning, hashOf, outcomes } from './chain.ts';
import type { Head, Line } from './chain.ts';
import { beginWalk } from './walk.ts';
import type { Verdict } from './walk.ts';
import type { KeptHead } from './heads.ts';
import { dayOf } from '#kernel/day';

/** A trail as it lies in the database: its lines, and the row that says how far it has come. */
export interface Trail {
  readonly lines: readonly Line[];
  readonly head: Head | undefined;
}

/** Numbers that look drawn, the same ones for the same seed. */
export function draws(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Said = Omit<Line, 'number' | 'previous' | 'hash'>;

const said = (draw: (below: number) => number, at: number): Said => ({
  municipality: 'albertslund',
  who: `k-${draw(40)}`,
  what: ['enquiries.read', 'enquiries.answer', 'access.sign-in', 'coverage.appoint'][draw(4)] ?? '',
  which: draw(3) === 0 ? 'none' : `6f2a1d58-8b1e-4c55-9d1a-${String(draw(500)).padStart(12, '0')}`,
  at: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
  purpose: ['To answer.', 'To see what waits.'][draw(2)] ?? '',
  outcome: outcomes[draw(outcomes.length)] ?? 'done',
});

/** The chain that says these things, made as whoever knows the method would make it. */
async function chained(all: readonly Said[], from: Head = beginning): Promise<readonly Line[]> {
  const lines: Line[] = [];
  let last = from;
  for (const one of all) {
    const line = { ...one, number: last.number + 1, previous: last.hash };
    last = { ...line, hash: await hashOf(line) };
    lines.push({ ...line, hash: last.hash });
  }
  return lines;
}

/** A whole trail of so many lines. */
export async function aTrail(long: number, seed = 1): Promise<Trail> {
  const draw = draws(seed);
  return whole(await chained(Array.from({ length: long }, (_, at) => said(draw, at))));
}

const headAt = ({ number, hash }: Line): Head => ({ number, hash });
const whole = (lines: readonly Line[]): Trail => {
  const last = lines.at(-1);
  return { lines, head: last && headAt(last) };
};

/** The head that was kept elsewhere when the trail had come so far. */
export function keptFrom({ lines }: Trail, at = lines.length - 1): KeptHead {
  const line = lines[at];
  if (!line) throw new RangeError('no such line');
  return { ...headAt(line), municipality: 'albertslund', day: dayOf(new Date('2026-11-22T12:00:00Z')) };
}

/** What a walk over a trail in memory finds, a page at a time. */
export async function walked({ lines, head }: Trail, kept: readonly KeptHead[], page = 1000): Promise<Verdict> {
  const walk = beginWalk(kept);
  for (let at = 0; at < lines.length; at += page) await walk.step(lines.slice(at, at + page));
  return walk.end(head);
}

const sayings = ({ municipality, who, what, which, at, purpose, outcome }: Line): Said => ({
  municipality,
  who,
  what,
  which,
  at,
  purpose,
  outcome,
});

const with_ = (lines: readonly Line[], at: number, line: Line): readonly Line[] => lines.with(at, line);
const renumbered = (lines: readonly Line[]): readonly Line[] => lines.map((line, at) => ({ ...line, number: at + 1 }));
/** The lines from a place on, made into a chain again: the work of somebody who knows how. */
const remade = async (lines: readonly Line[], at: number): Promise<Trail> => {
  const before = lines.slice(0, at);
  const last = before.at(-1);
  return whole([...before, ...(await chained(lines.slice(at).map(sayings), last ? headAt(last) : beginning))]);
};

const edited = (line: Line, draw: (below: number) => number): Line => {
  const changes: readonly (() => Partial<Line>)[] = [
    () => ({ who: `${line.who}x` }),
    () => ({ what: line.what === 'plan.read' ? 'plan.reed' : 'plan.read' }),
    () => ({ which: line.which === 'none' ? 'unknown' : 'none' }),
    () => ({ at: line.at.replace('Z', '1Z') }),
    () => ({ purpose: `${line.purpose} ` }),
    () => ({ outcome: line.outcome === 'done' ? 'failed' : 'done' }),
    // The border between two fields is moved, and the letters stay the same.
    () => ({ who: line.who + line.what.slice(0, 1), what: line.what.slice(1) }),
    () => ({ purpose: line.purpose.slice(0, -1), which: line.which + line.purpose.slice(-1) }),
  ];
  return { ...line, ...changes[draw(changes.length)]?.() };
};

type Tampering = (trail: Trail, draw: (below: number) => number) => Promise<Trail> | Trail;

const otherPlace = (long: number, at: number, draw: (below: number) => number): number =>
  (at + 1 + draw(long - 1)) % long;

const swapped = (lines: readonly Line[], one: number, other: number): readonly Line[] => {
  const [first, second] = [lines[one], lines[other]];
  if (!first || !second) throw new RangeError('no such line');
  return lines.with(one, second).with(other, first);
};

const at = (lines: readonly Line[], index: number): Line => {
  const line = lines[index];
  if (!line) throw new RangeError('no such line');
  return line;
};

/** The ways, each by its name. */
export const tamperings: Readonly<Record<string, Tampering>> = {
  'a line says something else': ({ lines, head }, draw) => {
    const place = draw(lines.length);
    return { lines: with_(lines, place, edited(at(lines, place), draw)), head };
  },
  'a line says something else, with a hash that fits': async ({ lines, head }, draw) => {
    const place = draw(lines.length);
    const line = edited(at(lines, place), draw);
    return { lines: with_(lines, place, { ...line, hash: await hashOf(line) }), head };
  },
  'a line says something else, and the whole chain after it is made anew': ({ lines }, draw) => {
    const place = draw(lines.length);
    return remade(with_(lines, place, edited(at(lines, place), draw)), place);
  },
  'a hash is another': ({ lines, head }, draw) => {
    const place = draw(lines.length);
    const line = at(lines, place);
    return {
      lines: with_(lines, place, { ...line, hash: line.hash.replace(/^./, line.hash[0] === 'a' ? 'b' : 'a') }),
      head,
    };
  },
  'the hash of the line before is another': ({ lines, head }, draw) => {
    const place = draw(lines.length);
    return { lines: with_(lines, place, { ...at(lines, place), previous: beginning.hash.replace(/^0/, '1') }), head };
  },
  'a line is gone': ({ lines, head }, draw) => ({ lines: lines.toSpliced(draw(lines.length), 1), head }),
  'a line is gone and the rest numbered anew': ({ lines, head }, draw) => ({
    lines: renumbered(lines.toSpliced(draw(lines.length), 1)),
    head: head && { ...head, number: head.number - 1 },
  }),
  'a line is gone and the whole chain after it is made anew': ({ lines }, draw) => {
    const place = draw(lines.length);
    return remade(lines.toSpliced(place, 1), place);
  },
  'a line is put in and the rest numbered anew': ({ lines, head }, draw) => ({
    lines: renumbered(lines.toSpliced(draw(lines.length + 1), 0, at(lines, draw(lines.length)))),
    head: head && { ...head, number: head.number + 1 },
  }),
  'a line is put in and the whole chain after it is made anew': ({ lines }, draw) => {
    // After the newest head nobody can tell a line that was put in from one that was written.
    const place = draw(lines.length);
    return remade(lines.toSpliced(place, 0, edited(at(lines, draw(lines.length)), draw)), place);
  },
  'a line is put in before the first': ({ lines, head }) => ({
    lines: [{ ...at(lines, 0), number: 0 }, ...lines],
    head,
  }),
  'a line is put in after the last': ({ lines, head }) => ({
    lines: [...lines, { ...at(lines, lines.length - 1), number: lines.length + 1 }],
    head,
  }),
  'two lines have changed places': ({ lines, head }, draw) => {
    const one = draw(lines.length);
    return { lines: renumbered(swapped(lines, one, otherPlace(lines.length, one, draw))), head };
  },
  'two lines have changed places and the whole chain is made anew': ({ lines }, draw) => {
    const one = draw(lines.length);
    return remade(swapped(lines, one, otherPlace(lines.length, one, draw)), 0);
  },
  'the tail is cut off': ({ lines, head }, draw) => ({ lines: lines.slice(0, draw(lines.length)), head }),
  'the tail is cut off, and the head put back': ({ lines }, draw) => whole(lines.slice(0, draw(lines.length))),
  'the tail is cut off and another has grown': async ({ lines }, draw) => {
    const place = draw(lines.length);
    return remade(
      lines.map((line, index) => (index < place ? line : edited(line, draw))),
      place,
    );
  },
  'everything is gone': () => ({ lines: [], head: undefined }),
  'the head is gone': ({ lines }) => ({ lines, head: undefined }),
  'the head says another number': ({ lines, head }) => ({ lines, head: head && { ...head, number: head.number - 1 } }),
};
