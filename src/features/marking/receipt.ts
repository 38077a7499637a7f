import { id } from '#kernel/action';
import type { Id } from '#kernel/action';
import { digestOf } from '#kernel/digest';

/**
 * The line that somebody's form becomes. It follows from who they are and the form's own random number, so the one who marked finds it
 * again and nobody else does, and the register need not keep who made which line.
 */
export async function lineOf(person: string, form: Id): Promise<Id> {
  const digest = await digestOf(`marking ${person} ${form}`);
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`];
  // RFC 9562 § 5.8: a UUID whose bits are the application's own.
  const line = id([...parts, digest.slice(20, 32)].join('-'));
  if (line === undefined) throw new Error('a digest did not become a UUID');
  return line;
}
