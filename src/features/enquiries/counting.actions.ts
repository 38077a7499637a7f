import type { Id } from '#kernel/action';
import type { Person } from '#kernel/person';
import type { Db } from '#ports/database';
import { isCountable } from './counted.ts';
import type { Enquiry } from './enquiry.ts';
import { findEnquiry } from './enquiry.store.ts';
import type { EnquiryTables } from './enquiry.store.ts';
import { partOf } from './sight.ts';

/** What of an enquiry the register can begin with: what was chosen, never what was written. */
export type Countable = Pick<Enquiry, 'department' | 'age' | 'forms' | 'travel' | 'askedAt' | 'counted'>;

/** A closed enquiry as somebody who is part of it can count it; undefined when it is not there, not theirs, or nothing to count. */
export async function countable(db: Db<EnquiryTables>, person: Person, id: Id): Promise<Countable | undefined> {
  const enquiry = await findEnquiry(db, id);
  if (!enquiry || person.kind !== 'signed-in' || !partOf(person, enquiry)) return undefined;
  return isCountable(enquiry) ? enquiry : undefined;
}
