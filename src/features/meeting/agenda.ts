import type { Id } from '#kernel/action';
import type { Day } from '#kernel/day';

/** Something to talk about that the year gives rise to: `source` is the thing itself (`gap:pas`), and the reason is said. */
export interface Proposal {
  readonly source: string;
  readonly title: string;
  readonly reason: string;
}

/** A point of the agenda, or one that was proposed and dropped. Without a source it is the team's own. */
export interface Point {
  readonly id: Id;
  readonly place: number;
  readonly source: string | undefined;
  readonly title: string;
  readonly reason: string;
  readonly kept: boolean;
}

/** What the year gives rise to, and from which day on it was looked for. */
export interface Proposed {
  readonly since: Day;
  readonly proposals: readonly Proposal[];
}

/** What is proposed and nobody has taken a stand on. */
export const openProposals = (proposals: readonly Proposal[], points: readonly Point[]): readonly Proposal[] =>
  proposals.filter(({ source }) => !points.some((point) => point.source === source));

/** The agenda in its order. */
export const agendaOf = (points: readonly Point[]): readonly Point[] =>
  points.filter(({ kept }) => kept).toSorted((one, other) => one.place - other.place);

/** The ids in their order when one has been moved to a place, counted from 1; a place outside the list is the nearest in it. */
export function movedTo(points: readonly Point[], id: Id, place: number): readonly Id[] {
  const others = agendaOf(points)
    .map((point) => point.id)
    .filter((one) => one !== id);
  const at = Math.min(Math.max(place, 1), others.length + 1) - 1;
  return [...others.slice(0, at), id, ...others.slice(at)];
}
