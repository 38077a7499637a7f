import { z } from 'zod';
import { forgetLetters } from '#features/outbox';
import { deleteAt, ladder, nextAsked } from '#features/routing';
import { id as idOf, newId, remembers } from '#kernel/action';
import type { ActionName, Deed, Desk, Id } from '#kernel/action';
import { ok } from '#kernel/result';
import type { Enquiry, LineKind } from './enquiry.ts';
import { shut } from './change.ts';
import { changeEnquiry, enquiriesToRing, findEnquiry } from './enquiry.store.ts';
import { organisationOf, questionOf } from './ground.ts';
import type { EnquiryGround } from './ground.ts';
import { addLine, count, deleteEnquiry, enquiriesToDelete, quietEnquiries } from './line.store.ts';
import { everybodyIn, staffing, tell, tellHeads } from './recipients.actions.ts';
import type { Tables } from './recipients.actions.ts';

type Tending = Desk<Tables, Record<string, never>>;

// More than can ever be due at once; what is left over is done a minute later.
const atOnce = 200;

/** What the house does by itself: reminds of what waits, puts it to the next when nobody answers, closes what has gone quiet, and deletes what is over. */
export const tendEnquiries = (ground: EnquiryGround): Deed<Tables, Record<string, never>, true> => ({
  name: 'enquiries.tend',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers('So that nobody waits in vain, and nothing is kept longer than was promised.', () => 'none'),
  run: async (desk) => {
    for (const enquiry of await enquiriesToRing(desk.db, desk.now, atOnce)) await ring(desk, ground, enquiry);
    for (const id of await quietEnquiries(desk.db, quietSince(ground, desk.now), atOnce))
      await closeQuiet(desk, ground, id);
    for (const enquiry of await enquiriesToDelete(desk.db, desk.now, atOnce)) await remove(desk, enquiry);
    return ok(true);
  },
});

/** Since when nothing must have happened in an answered enquiry for the house to close it: as many days as a closed one is kept. */
export const quietSince = ({ municipality }: EnquiryGround, now: Date): Date =>
  new Date(now.getTime() - municipality.guidance.deleteAfterDays * 86_400_000);

// One that everybody has forgotten to close would otherwise be kept for ever.
async function closeQuiet({ db, now, also }: Tending, { municipality }: EnquiryGround, id: string): Promise<void> {
  const [about, enquiry] = [idOf(id), await findEnquiry(db, id)];
  if (about === undefined || !enquiry) return;
  const end = deleteAt(now, municipality.guidance.deleteAfterDays);
  const number = enquiry.version + 1;
  const closed = { ...shut(enquiry, 'quiet', { now, deleteAt: end }), version: number };
  if (!(await changeEnquiry(db, closed, enquiry.version))) return;
  const line = { id: newId(), enquiry: id, number, at: now, words: '' } as const;
  await addLine(db, { ...line, kind: 'closed', author: 'house', about: 'quiet' });
  await count(db, now, enquiry.department, 'closed');
  await tell(db, [enquiry.asker, enquiry.keeper], { kind: 'enquiry', about, now, but: undefined });
  await also({ what: 'enquiries.close-quiet', which: about, purpose: 'So that nothing is kept for ever.' });
}

/** What ringing came to: who was told, and how it is written in the conversation. */
interface Rung {
  readonly enquiry: Enquiry;
  readonly kind: LineKind;
  readonly what: ActionName;
  readonly letters: readonly string[];
}

async function ring(desk: Tending, ground: EnquiryGround, enquiry: Enquiry): Promise<void> {
  const { db, now } = desk;
  const about = idOf(enquiry.id);
  if (about === undefined) return;
  const came = await rungFor(desk, ground, enquiry);
  const number = enquiry.version + 1;
  const after = { ...came.enquiry, rung: enquiry.rung + 1, version: number };
  if (!(await changeEnquiry(db, after, enquiry.version))) return;
  // Where there is still nobody to ask, and the heads know it, there is nothing new to tell.
  if (came.kind === 'heads-told' && enquiry.headsTold) return;
  await addLine(db, { id: newId(), enquiry: about, number, at: now, kind: came.kind, author: 'house', words: '' });
  await tell(db, came.letters, { kind: 'enquiry', about, now, but: enquiry.asker });
  await desk.also({ what: came.what, which: about, purpose: 'So that nobody waits in vain.' });
}

const rungFor = (desk: Tending, ground: EnquiryGround, enquiry: Enquiry): Promise<Rung> =>
  enquiry.rung === 0 && enquiry.audiences.length > 0 ? reminded(desk, enquiry) : risen(desk, ground, enquiry);

async function reminded({ db, now }: Tending, enquiry: Enquiry): Promise<Rung> {
  const asked = await everybodyIn(db, enquiry.audiences, enquiry.department, now);
  const letters = enquiry.takenBy === undefined ? asked : [enquiry.takenBy, ...asked];
  return { enquiry, kind: 'reminded', what: 'enquiries.remind', letters };
}

async function risen({ db, now }: Tending, ground: EnquiryGround, enquiry: Enquiry): Promise<Rung> {
  const [question, organisation] = [questionOf(enquiry), organisationOf(ground)];
  const staffed = await staffing(db, ladder(question, organisation), enquiry, now);
  const next = nextAsked(question, organisation, enquiry.audiences, staffed);
  if (next) {
    const letters = await everybodyIn(db, [next], enquiry.department, now);
    const after = { ...enquiry, audiences: [...enquiry.audiences, next], headsTold: false };
    return { enquiry: after, kind: 'risen', what: 'enquiries.rise', letters };
  }
  if (!enquiry.headsTold) await tellHeads(db, enquiry.department, now);
  return { enquiry: { ...enquiry, headsTold: true }, kind: 'heads-told', what: 'enquiries.tell-heads', letters: [] };
}

async function remove({ db, also }: Tending, enquiry: string): Promise<void> {
  const which: Id | undefined = idOf(enquiry);
  if (which === undefined) return;
  await forgetLetters(db, which);
  await deleteEnquiry(db, enquiry);
  await also({ what: 'enquiries.delete', which, purpose: 'So that nothing is kept longer than was promised.' });
}
