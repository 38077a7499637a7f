import { publishedPosts } from '#features/knowledge';
import type { KnowledgeTables, Post } from '#features/knowledge';
import type { Day } from '#kernel/day';
import { ok } from '#kernel/result';
import type { Database } from '#ports/database';

/** Every post that everybody can read on a day. */
export async function readPosts(database: Database, today: Day): Promise<readonly Post[]> {
  const read = await database.transaction<readonly Post[], never>(async (work) =>
    ok(await publishedPosts(work.tables<KnowledgeTables>(), today)),
  );
  return read.ok ? read.value : [];
}
