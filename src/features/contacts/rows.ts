import type { Municipality } from '#features/plan';
import type { Day } from '#kernel/day';
import type { Path, Problem, Written } from '#kernel/file';
import type { Contact, ContactFile, PlanNumber } from './contact.file.ts';

/** What the rules look at: both files as they were written, the municipality, and the day it would be published. */
export interface Checking {
  readonly nationalContacts: Written<ContactFile>;
  readonly contacts: Written<ContactFile>;
  readonly municipality: Written<Municipality>;
  readonly today: Day;
}

/** A contact and the way to its lines. */
export interface Row {
  readonly contact: Contact;
  readonly at: (...path: Path) => Problem['place'];
}

/** The contacts that count: the municipality's, and the national ones that it does not replace. */
export function rowsOf({ nationalContacts, contacts }: Checking): readonly Row[] {
  const own = new Set(contacts.value.contacts.map((contact) => contact.id));
  return [...written(contacts), ...written(nationalContacts).filter((row) => !own.has(row.contact.id))];
}

/** Every contact of one file. */
export const written = (file: Written<ContactFile>): readonly Row[] =>
  file.value.contacts.map((contact, index) => ({
    contact,
    at: (...path) => file.placeOf(['contacts', index, ...path]),
  }));

/** Every number of the plan with its line, from both files. */
export const planNumbersOf = ({
  nationalContacts,
  contacts,
}: Checking): readonly { readonly number: PlanNumber; readonly at: (...path: Path) => Problem['place'] }[] =>
  [nationalContacts, contacts].flatMap((file) =>
    file.value.planNumbers.map((number, index) => ({
      number,
      at: (...path: Path) => file.placeOf(['planNumbers', index, ...path]),
    })),
  );

/** What is wrong with a contact and what to write, before it has a rule and a place. */
export type Fault = Pick<Problem, 'wrong' | 'write' | 'didYouMean'>;

/** What an author is told; `error` unless said otherwise. */
export type Said = Omit<Problem, 'severity'> & { readonly severity?: Problem['severity'] };

/** A problem from what is said of it. */
export const problem = (said: Said): Problem => ({ severity: 'error', ...said });
