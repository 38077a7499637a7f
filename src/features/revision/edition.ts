import type { Day } from '#kernel/day';
import { digestOf } from '#kernel/digest';
import type { Kind, Part } from './parts.ts';

/** A part by name, and the digest its text is kept under. */
export interface Named {
  readonly kind: Kind;
  readonly key: string;
  readonly title: string;
  readonly digest: string;
}

/** The public content from the day it was first on the air until the next edition. */
export interface Edition {
  readonly number: number;
  readonly firstOn: Day;
  readonly parts: readonly Named[];
  /** Why it is as it is, in the words of those who revise the plan; empty until somebody has said so. */
  readonly reason: string;
  readonly reasonVersion: number;
}

/** Who can adopt. Only the council's adoption is the one of the law. */
export const adopters = ['council', 'committee', 'management'] as const;
export type Adopter = (typeof adopters)[number];

/** Somebody adopted an edition on a day. */
export interface Adoption {
  readonly id: string;
  readonly adoptedOn: Day;
  readonly adoptedBy: Adopter;
  readonly edition: number;
  readonly note: string;
  readonly recordedOn: Day;
}

/** Everything that has been kept: every edition, the oldest first, every text in them, and what was adopted. */
export interface History {
  readonly editions: readonly Edition[];
  readonly parts: ReadonlyMap<string, Part>;
  readonly adoptions: readonly Adoption[];
}

/** A part with the digest of everything it says. */
export const digested = async (part: Part): Promise<{ readonly part: Part; readonly digest: string }> => ({
  part,
  digest: await digestOf(JSON.stringify(part)),
});

/** The editions of one day: the one it began with, and each that came in the course of it; none before anything was kept. */
export function editionsOn(editions: readonly Edition[], day: Day): readonly Edition[] {
  const before = editions.findLast(({ firstOn }) => firstOn < day);
  return [...(before ? [before] : []), ...editions.filter(({ firstOn }) => firstOn === day)];
}

/** What differs between two editions. */
export interface Difference {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly changed: readonly { readonly before: Named; readonly after: Named }[];
}

const nameOf = ({ kind, key }: Pick<Named, 'kind' | 'key'>): string => `${kind} ${key}`;

/** What came, went and was changed from one edition to a later one. Compared with nothing, everything is new. */
export function difference(before: Pick<Edition, 'parts'> | undefined, after: Pick<Edition, 'parts'>): Difference {
  const then = new Map(before?.parts.map((part) => [nameOf(part), part]));
  const now = new Set(after.parts.map(nameOf));
  return {
    added: after.parts.filter((part) => !then.has(nameOf(part))),
    removed: [...then.values()].filter((part) => !now.has(nameOf(part))),
    changed: after.parts.flatMap((part) => {
      const older = then.get(nameOf(part));
      return older && older.digest !== part.digest ? [{ before: older, after: part }] : [];
    }),
  };
}

/** One part in one edition, where something happened to it. */
export interface Turn {
  readonly edition: Edition;
  readonly before: Named | undefined;
  readonly after: Named | undefined;
}

/** What happened to one thing, the newest first: it came, was changed, went. */
export function turnsOf(editions: readonly Edition[], kind: Kind, key: string): readonly Turn[] {
  const standing = editions.map((edition) => edition.parts.find((part) => part.kind === kind && part.key === key));
  const turns = editions.map((edition, at) => ({ edition, before: standing[at - 1], after: standing[at] }));
  return turns.filter(({ before, after }) => before?.digest !== after?.digest).toReversed();
}
