import { id } from '#kernel/action';
import type { Id } from '#kernel/action';
import { digestOf } from '#kernel/digest';

/**
 * The id of the line that a form becomes, of what tells the form from all others. What is sent as a form's number can be made to hold the
 * digits of a CPR number or an enquiry's id; a digest of it holds neither.
 */
export async function lineFrom(seed: string): Promise<Id> {
  const digest = await digestOf(seed);
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`];
  // RFC 9562 § 5.8: a UUID whose bits are the application's own.
  const line = id([...parts, digest.slice(20, 32)].join('-'));
  if (line === undefined) throw new Error('a digest did not become a UUID');
  return line;
}

/** The line that a form for registering becomes: the same form is the same line, whoever sends it. */
export const lineOfForm = (form: Id): Promise<Id> => lineFrom(`registering ${form}`);
