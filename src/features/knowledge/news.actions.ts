import { within } from '#kernel/within';
import type { Database } from '#ports/database';
import type { Post } from './post.ts';
import { lastingPosts, postsMark } from './post.store.ts';
import type { KnowledgeTables } from './post.store.ts';

/** Every published post, expired ones too, for whoever reads: what is public leaves no trace of its reading. */
export const readNews = (database: Database): Promise<readonly Post[]> =>
  within(database, (work) => lastingPosts(work.tables<KnowledgeTables>()));

/** A short mark that changes when something of the posts has. */
export const newsMark = (database: Database): Promise<string> =>
  within(database, (work) => postsMark(work.tables<KnowledgeTables>()));
