import type { Id } from '#kernel/action';
import type { Person, SignedIn } from '#kernel/person';
import type { Enquiry } from './enquiry.ts';
import { findEnquiry } from './enquiry.store.ts';
import type { Tables } from './recipients.actions.ts';
import { partOf } from './sight.ts';
import type { Part } from './sight.ts';

/** An enquiry with what somebody is to it. */
export interface Mine {
  readonly enquiry: Enquiry;
  readonly part: Part;
  readonly person: SignedIn;
}

/** The enquiry as somebody may know of it; undefined both when it is not there and when it is none of theirs. */
export async function mine(db: Tables, person: Person, id: Id): Promise<Mine | undefined> {
  const enquiry = await findEnquiry(db, id);
  if (!enquiry || person.kind !== 'signed-in') return undefined;
  const part = partOf(person, enquiry);
  return part && { enquiry, part, person };
}
