import { addMonths } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Municipality } from '#features/plan';
import type { Contact, ContactFile, PlanNumber } from './contact.file.ts';
import { answers, stateAt } from './hours.ts';
import type { Need } from './needs.ts';

/** A contact as it is shown: merged, and with the sections of the plan in which its number stands, where it does. */
export interface Listed extends Contact {
  readonly numberCites?: readonly string[];
}

/** The contacts of both files, the municipality's first; one of its own takes the place of the national one with its id. */
export function mergeContacts(national: ContactFile, municipal: ContactFile): Listed[] {
  const own = new Set(municipal.contacts.map((contact) => contact.id));
  const base = national.contacts.filter((contact) => !own.has(contact.id));
  const planNumbers = [...national.planNumbers, ...municipal.planNumbers];
  return [...municipal.contacts, ...base].map((contact) => withPlan(contact, planNumbers));
}

function withPlan(contact: Contact, planNumbers: readonly PlanNumber[]): Listed {
  const written = planNumbers.filter(
    (row) => row.contact === contact.id && digits(row.phone) === digits(contact.phone ?? ''),
  );
  const numberCites = [...new Set(written.flatMap((row) => row.cites))];
  const cites = [...new Set([...contact.cites, ...numberCites])];
  return numberCites.length === 0 ? { ...contact, cites } : { ...contact, cites, numberCites };
}

/** The contacts shown at acute danger, in the municipality's order: danger to life, then a child, then an adult; each once. */
export function acuteContacts<Row extends { readonly id: string }>(
  contacts: readonly Row[],
  municipality: Pick<Municipality, 'acute'>,
): readonly Row[] {
  const { emergency, child, adult } = municipality.acute;
  const ids = new Set([emergency, ...child, ...adult]);
  return [...ids].flatMap((id) => contacts.find((contact) => contact.id === id) ?? []);
}

/** What must be known of a contact to choose among them; the browser gets no more than this. */
export type Reachable = Pick<Contact, 'id' | 'phone' | 'hours' | 'next' | 'needs' | 'departments' | 'ages'>;

/** The age of the person somebody is worried about. */
export const ages = ['under18', 'adult'] as const;
export type Age = (typeof ages)[number];

/** Whether a contact helps people of an age; at 18 both bands of a service from 16 are helped. */
export const helps = (contact: Reachable, age: Age): boolean =>
  age === 'under18' ? contact.ages.from < 18 : contact.ages.to >= 18;

/** What somebody looks for; what is left out does not narrow. */
export interface Wish {
  readonly need?: Need | undefined;
  readonly department?: string | undefined;
  readonly age?: Age | undefined;
  /** Only those who answer at this instant. */
  readonly answering?: Date | undefined;
}

/** The contacts that fit a wish. Hours that nobody knows never count as answering. */
export const find = <Row extends Reachable>(contacts: readonly Row[], wish: Wish): readonly Row[] =>
  contacts.filter((contact) => fits(contact, wish));

function fits(contact: Reachable, wish: Wish): boolean {
  const forNeed = wish.need === undefined || contact.needs.includes(wish.need);
  const forAge = wish.age === undefined || helps(contact, wish.age);
  return forNeed && forAge && forDepartment(contact, wish.department) && answersAt(contact, wish.answering);
}

const forDepartment = (contact: Reachable, department: string | undefined): boolean =>
  department === undefined || contact.departments.length === 0 || contact.departments.includes(department);

const answersAt = (contact: Reachable, instant: Date | undefined): boolean =>
  instant === undefined || (contact.phone !== undefined && answers(stateAt(contact.hours, instant)));

/** Whom to call at an instant when this one does not answer: the first down the chain of `next` known to answer then. */
export function nextFor<Row extends Pick<Contact, 'id' | 'phone' | 'hours' | 'next'>>(
  contact: Row,
  contacts: readonly Row[],
  instant: Date,
): Row | undefined {
  const seen = new Set([contact.id]);
  const follow = (row: Row): Row | undefined => contacts.find((other) => other.id === row.next && !seen.has(other.id));
  for (let row = follow(contact); row; row = follow(row)) {
    if (row.phone !== undefined && answers(stateAt(row.hours, instant))) return row;
    seen.add(row.id);
  }
  return undefined;
}

/** When a number was last checked, and whether that is more than twelve months ago (rule P18). */
export function freshness(
  contact: Contact,
  today: Day,
): { readonly checked: Day; readonly due: Day; readonly overdue: boolean } {
  const due = addMonths(contact.checked.on, 12);
  return { checked: contact.checked.on, due, overdue: today > due };
}

/** Where a number comes from: the plan (with its sections), elsewhere (with who says so), or nobody has filled it in. */
export type Origin =
  | { readonly kind: 'plan'; readonly cites: readonly string[] }
  | {
      readonly kind: 'beyond';
      readonly source: string;
      readonly confirmed: boolean;
      readonly approvedBy?: string | undefined;
    }
  | { readonly kind: 'missing' };

/** Where a contact's number comes from. */
export function originOf({ phone, numberCites, beyondPlan }: Listed): Origin {
  if (phone === undefined) return { kind: 'missing' };
  if (numberCites) return { kind: 'plan', cites: numberCites };
  return { kind: 'beyond', ...(beyondPlan ?? { source: '', confirmed: false }) };
}

/** The digits of a Danish number without country code, so that two ways of writing it compare. */
export const digits = (phone: string): string => phone.replace(/^\+45/, '').replaceAll(' ', '');

/** The number as it is read aloud, in pairs: "43 68 64 86"; 112 and 114 as they are. */
export const shownPhone = (phone: string): string =>
  digits(phone).replace(/(\d\d)(?=\d)/g, (pair) => (digits(phone).length === 8 ? `${pair} ` : pair));
