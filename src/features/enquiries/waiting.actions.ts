import { may } from '#kernel/person';
import type { SignedIn } from '#kernel/person';
import type { Db } from '#ports/database';
import { enquiriesAround } from './enquiry.store.ts';
import type { EnquiryTables } from './enquiry.store.ts';
import { audiencesOf, partOf } from './sight.ts';
import { isTheirTurn } from './telling.ts';

/** How much there is for somebody to look at: others who wait for them, and own enquiries with an answer. */
export interface Waiting {
  readonly forYou: number;
  readonly answered: number;
}

/** Counts what waits for somebody, as their list of enquiries shows it. */
export async function waitingFor(db: Db<EnquiryTables>, person: SignedIn): Promise<Waiting> {
  if (!may(person, 'read-enquiries', person)) return { forYou: 0, answered: 0 };
  const around = await enquiriesAround(db, person.id, audiencesOf(person.posts));
  const turns = around.flatMap((enquiry) => {
    const part = partOf(person, enquiry);
    return part !== undefined && isTheirTurn(enquiry, part, person.id) ? [part] : [];
  });
  const answered = turns.filter((part) => part === 'asker').length;
  return { forYou: turns.length - answered, answered };
}
