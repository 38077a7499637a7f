import type { Mistake } from '#kernel/action';
import { instantOf } from '#kernel/danish-time';
import type { Asked } from './fields.file.ts';
import { mistakeWords as wrong } from './knowledge.words.ts';
import { paragraphsOf, takesPlace } from './post.ts';
import type { Event, KeptPost } from './post.ts';

/** The word of the form for every department. */
export const everybody = 'all';

interface Rule {
  readonly field: keyof Asked;
  readonly message: string;
  readonly isBroken: (asked: Asked, departments: readonly string[]) => boolean;
}

const rules: readonly Rule[] = [
  {
    field: 'audience',
    message: wrong.audience,
    isBroken: ({ audience }, known) => !audience.every((key) => key === everybody || known.includes(key)),
  },
  {
    field: 'expires',
    message: wrong.expiresEarly,
    isBroken: ({ expires, date }) => expires !== undefined && expires < date,
  },
  { field: 'on', message: wrong.on, isBroken: ({ kind, on }) => takesPlace(kind) && on === undefined },
  { field: 'from', message: wrong.from, isBroken: ({ kind, from }) => takesPlace(kind) && from === undefined },
  { field: 'to', message: wrong.to, isBroken: ({ kind, to }) => takesPlace(kind) && to === undefined },
  {
    field: 'to',
    message: wrong.order,
    isBroken: ({ from, to }) => from !== undefined && to !== undefined && to <= from,
  },
  { field: 'place', message: wrong.place, isBroken: ({ kind, place }) => takesPlace(kind) && place === '' },
  {
    field: 'deadline',
    message: wrong.deadlineLate,
    isBroken: ({ on, deadline }) => on !== undefined && deadline !== undefined && deadline > on,
  },
  { field: 'kind', message: wrong.noEvent, isBroken: (asked) => !takesPlace(asked.kind) && hasHours(asked) },
];

const hasHours = ({ on, from, to, place, seats, deadline }: Asked): boolean =>
  place !== '' || [on, from, to, seats, deadline].some((typed) => typed !== undefined);

/** What is to be mended in a post as it was asked for. */
export const faultsOf = (asked: Asked, departments: readonly string[]): readonly Mistake[] =>
  rules.filter(({ isBroken }) => isBroken(asked, departments)).map(({ field, message }) => ({ field, message }));

/** The post that was asked for, after what it was before. It must have no faults. */
export function postFrom(
  asked: Asked,
  before: KeptPost | undefined,
  { departments, now }: { readonly departments: readonly string[]; readonly now: Date },
): KeptPost {
  const event = eventFrom(asked, before?.event);
  return {
    ...standing(before),
    id: asked.id,
    kind: asked.kind,
    title: asked.title.text.replaceAll(/\s+/g, ' '),
    paragraphs: paragraphsOf(asked.words.text),
    source: { name: asked.source.text.replaceAll(/\s+/g, ' '), link: asked.link },
    date: asked.date,
    audience: asked.audience.includes(everybody)
      ? departments
      : departments.filter((key) => asked.audience.includes(key)),
    expires: asked.expires,
    event,
    // What is moved to another day gets a new list.
    taken: hasMoved(before?.event, event) ? undefined : before?.taken,
    changedAt: now,
  };
}

const standing = (before: KeptPost | undefined): Pick<KeptPost, 'version' | 'state' | 'publishedOn'> =>
  before ?? { version: 1, state: 'draft', publishedOn: undefined };

const fresh = { cancelled: false, sequence: 0 };

function eventFrom({ on, from, to, place, seats, deadline }: Asked, before: Event | undefined): Event | undefined {
  if (on === undefined || from === undefined || to === undefined) return undefined;
  const event = {
    from: instantOf(on, from),
    to: instantOf(on, to),
    place,
    seats,
    deadline,
    ...(before ? { cancelled: before.cancelled, sequence: before.sequence } : fresh),
  };
  return hasMoved(before, event) ? { ...event, sequence: event.sequence + 1 } : event;
}

/** Whether something that takes place has got another hour or another place. */
export const hasMoved = (before: Event | undefined, after: Event | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  !(
    before.from.getTime() === after.from.getTime() &&
    before.to.getTime() === after.to.getTime() &&
    before.place === after.place
  );
