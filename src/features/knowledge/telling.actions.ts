import { letter } from '#features/outbox';
import type { LetterKind, LetterTables } from '#features/outbox';
import { standInFor, todayIn, workplaces } from '#features/people';
import type { PeopleTables } from '#features/people';
import type { Id } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import type { KnowledgeGround } from './ground.ts';
import { invitation } from './invitation.ts';
import type { Post } from './post.ts';
import type { KnowledgeTables } from './post.store.ts';
import { passesOn, placesOf } from './reach.ts';
import type { Place } from './reach.ts';

/** The tables knowledge touches: its own, the outbox's, and those of people. */
export type Tables = Db<KnowledgeTables & LetterTables & PeopleTables>;

/** Who passes knowledge on today, substitutes put in for the absent. */
export interface Carriers {
  /** The workplaces that have a knowledge person who is there. */
  readonly guided: ReadonlySet<string>;
  /** Whoever passes knowledge on at a place. */
  readonly at: (place: Place) => readonly Id[];
}

/** Who passes knowledge on, on a day. */
export async function carriersOn(db: Db<PeopleTables>, day: Day): Promise<Carriers> {
  const today = await todayIn(db, day, { roles: ['knowledge-person', 'consultant'] });
  const carried = today.posts.flatMap((duty) => {
    const person = standInFor(duty.person, today);
    return person === undefined ? [] : [{ person, duty }];
  });
  const guided = new Set(
    carried.flatMap(({ duty }) => (duty.role === 'knowledge-person' ? (duty.workplace ?? []) : [])),
  );
  return {
    guided,
    at: (place) => carried.filter(({ duty }) => passesOn(duty, place, guided)).map(({ person }) => person),
  };
}

/** Writes to whoever passes a post on that there is something for them. */
export async function tellCarriers(db: Tables, { audience }: Post, now: Date, but: string): Promise<void> {
  const day = dayOf(now);
  const carriers = await carriersOn(db, day);
  const people = placesOf(audience, await workplaces(db), day).flatMap((place) => carriers.at(place));
  await tell(db, people, { kind: 'knowledge', about: 'none', now, but });
}

/** Writes to some of those who have signed up that something about it has changed; the calendar file goes along. */
export const tellSignedUp = (
  db: Tables,
  people: readonly Id[],
  {
    post,
    ground,
    now,
    but,
  }: { readonly post: Post; readonly ground: KnowledgeGround; readonly now: Date; readonly but: string },
): Promise<void> =>
  tell(db, people, {
    kind: 'talk',
    about: post.id,
    now,
    but,
    calendar: invitation(post, ground.municipality.address),
  });

interface Told {
  readonly kind: LetterKind;
  readonly about: Id | 'none';
  readonly now: Date;
  /** Who did it, and so needs no letter. */
  readonly but: string;
  readonly calendar?: string | undefined;
}

async function tell(db: Tables, people: readonly Id[], { but, ...told }: Told): Promise<void> {
  for (const to of new Set(people)) if (to !== but) await letter(db, { to, ...told });
}
