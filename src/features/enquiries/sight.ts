import type { Audience } from '#features/routing';
import { isHeldIn } from '#kernel/person';
import type { Post, SignedIn } from '#kernel/person';
import type { Enquiry } from './enquiry.ts';

/** What somebody is to an enquiry. Whoever is none of these must not know that it is there. */
export type Part = 'asker' | 'authority' | 'guide';

/** Whether somebody is among those asked, by a post that holds today: their own, or one they stand in for. */
export const belongsTo = ({ kind, place }: Audience, posts: readonly Post[]): boolean =>
  posts.some((post) => {
    if (kind === 'workplace') return post.role === 'knowledge-person' && post.workplace === place;
    return post.role === 'consultant' && (kind === 'team' || isHeldIn(post, place));
  });

/** Whether somebody guides at all today. */
const guides = (posts: readonly Post[]): boolean =>
  posts.some(({ role }) => role === 'consultant' || role === 'knowledge-person');

const isCaseWorker = (posts: readonly Post[]): boolean => posts.some(({ role }) => role === 'authority-case-worker');

/**
 * What somebody is to an enquiry today: the asker, the attached case worker, or one of those asked. Whoever took it keeps it as long as they
 * guide at all, also when the absence they stood in for has ended. The case worker must still hold that post.
 */
export function partOf({ id, posts }: Pick<SignedIn, 'id' | 'posts'>, enquiry: Enquiry): Part | undefined {
  if (enquiry.asker === id) return 'asker';
  if (enquiry.authority === id && isCaseWorker(posts)) return 'authority';
  return isGuide({ id, posts }, enquiry) ? 'guide' : undefined;
}

const isGuide = ({ id, posts }: Pick<SignedIn, 'id' | 'posts'>, { takenBy, audiences }: Enquiry): boolean =>
  (takenBy === id && guides(posts)) || audiences.some((audience) => belongsTo(audience, posts));

/** The place of an audience that is looked for everywhere. */
export const anywhere = '';

/** The audiences somebody belongs to: to find what has been put to them. */
export const audiencesOf = (posts: readonly Post[]): readonly Audience[] =>
  posts.flatMap((post): readonly Audience[] => {
    if (post.role === 'knowledge-person' && post.workplace !== undefined)
      return [{ kind: 'workplace', place: post.workplace }];
    if (post.role !== 'consultant') return [];
    return [
      { kind: 'consultants', place: post.department ?? anywhere },
      { kind: 'team', place: anywhere },
    ];
  });

/** The departments somebody heads. */
export const headed = (posts: readonly Post[]): readonly string[] =>
  posts.flatMap(({ role, department }) =>
    role === 'head-of-department' && department !== undefined ? [department] : [],
  );
