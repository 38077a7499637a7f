import { freshness } from '#features/contacts';
import { chapterTexts, contactAnchor } from '#features/plan';
import { addDays } from '#kernel/danish-time';
import type { Day } from '#kernel/day';
import type { Kind, RevisionContent } from './parts.ts';

/** Something of the content that somebody must read through or check again. */
export interface Due {
  readonly kind: Extract<Kind, 'card' | 'addition' | 'chapter' | 'contact'>;
  readonly title: string;
  /** Who keeps it up to date. */
  readonly owner: string;
  /** The last day it could be done in time. */
  readonly on: Day;
  readonly path: string;
  readonly state: 'late' | 'soon';
}

/** How many days ahead something is soon due. */
export const soonDays = 60;

/** What is overdue on a day in Denmark, and what is due within sixty days, the oldest first. The last day itself is in time. */
export function dueParts(content: RevisionContent, today: Day): readonly Due[] {
  const horizon = addDays(today, soonDays);
  return everyDay(content)
    .filter(({ on }) => on <= horizon)
    .map((one): Due => ({ ...one, state: one.on < today ? 'late' : 'soon' }))
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.title.localeCompare(other.title, 'da'));
}

/** Everything with a day on which it must have been seen to. */
function everyDay(content: RevisionContent): readonly Omit<Due, 'state'>[] {
  const { municipality, cards, additions, contacts } = content;
  const owner = municipality.departments.find(({ key }) => key === municipality.plan.owner)?.name.text;
  return [
    ...cards.map(({ id, title, owner: keeper, reviewBy }) => ({
      kind: 'card' as const,
      title: title.text,
      owner: keeper.text,
      on: reviewBy,
      path: `/kort/${id}`,
    })),
    ...additions.map(({ title, owner: keeper, reviewBy }) => ({
      kind: 'addition' as const,
      title: title.text,
      owner: keeper.text,
      on: reviewBy,
      path: '/kort',
    })),
    ...chapterTexts(content).map(({ slug, title, reviewBy }) => ({
      kind: 'chapter' as const,
      title: title.text,
      owner: owner ?? municipality.name.text,
      on: reviewBy,
      path: `/planen/${slug}`,
    })),
    ...contacts.map((contact) => ({
      kind: 'contact' as const,
      title: contact.name.text,
      owner: contact.owner.text,
      on: freshness(contact, municipality.plan.adopted).due,
      path: `/kontakter#${contactAnchor(contact.id)}`,
    })),
  ];
}
