import { freshness, originOf, rowsInWords, shownPhone, weekInWords } from '#features/contacts';
import type { Contact, Hours } from '#features/contacts';
import type { Phrase } from '#kernel/text';
import { dial } from '#ui/address.ts';
import type { GivenCard, GivenNumber } from './answers.file.ts';
import { wholeAddress } from './source.ts';
import type { Source } from './source.ts';

type Given = GivenNumber['hours'];
type Called = GivenCard['contacts'][number];

/** Every number of the directory, in its order. */
export const numbersOf = (source: Source): GivenNumber[] => source.contacts.map((contact) => numberOf(contact, source));

function numberOf(contact: Contact, source: Source): GivenNumber {
  const { checked, overdue } = freshness(contact, source.today);
  return {
    id: contact.id,
    name: contact.name.text,
    what: contact.what.text,
    ...dialled(contact),
    phoneNote: textOr(contact.phoneNote),
    missing: textOr(contact.missing),
    hours: hoursOf(contact.hours),
    more: contact.more.map(({ label, phone, hours, confirmed }) => ({
      label: label.text,
      phone: shownPhone(phone),
      tel: dial(phone),
      hours: hoursOf(hours),
      confirmed,
    })),
    ages: contact.ages,
    departments: contact.departments,
    needs: contact.needs,
    ready: contact.ready.map(textOf),
    conditions: contact.conditions.map(textOf),
    caution: textOr(contact.caution),
    mail: contact.mail ?? null,
    web: contact.web ?? null,
    origin: givenOrigin(contact),
    owner: contact.owner.text,
    checkedOn: checked,
    checkOverdue: overdue,
    url: wholeAddress(source, `/kontakter#kontakt-${contact.id}`),
  };
}

/** A number as it stands on a card. */
export const calledOf = (contact: Contact): Called => ({
  id: contact.id,
  name: contact.name.text,
  ...dialled(contact),
  missing: textOr(contact.missing),
  hoursText: shortHours(contact.hours),
  conditions: [...contact.conditions, ...(contact.caution ? [contact.caution] : [])].map(textOf),
  origin: givenOrigin(contact),
});

const textOf = ({ text }: Phrase): string => text;
const textOr = (phrase: Phrase | undefined): string | null => phrase?.text ?? null;

const dialled = ({ phone }: Contact): Pick<GivenNumber, 'phone' | 'tel'> =>
  phone === undefined ? { phone: null, tel: null } : { phone: shownPhone(phone), tel: dial(phone) };

function givenOrigin(contact: Contact): GivenNumber['origin'] {
  const origin = originOf(contact);
  const confirmed = origin.kind === 'beyond' && origin.confirmed && origin.approvedBy !== undefined;
  return { inPlan: origin.kind === 'plan', confirmed: origin.kind === 'plan' || confirmed };
}

const dayKeys = { man: 'mon', tir: 'tue', ons: 'wed', tor: 'thu', fre: 'fri', lør: 'sat', søn: 'sun' } as const;
const holidayKeys = { lukket: 'closed', 'som-hverdage': 'as-weekdays', ukendt: 'unknown' } as const;

function hoursOf(hours: Hours): Given {
  const text = weekInWords(hours, 'da');
  if (hours === 'altid') return { kind: 'always', weekly: [], holidays: 'as-weekdays', text };
  if (hours === 'ukendt') return { kind: 'unknown', weekly: [], holidays: 'unknown', text };
  return {
    kind: 'weekly',
    weekly: hours.weekly.map(({ days, from, to }) => ({
      days: days.map((name) => dayKeys[name]),
      from: clockOf(from),
      to: clockOf(to),
    })),
    holidays: holidayKeys[hours.holidays],
    text,
  };
}

const clockOf = (written: string): string => written.replace('.', ':').padStart(5, '0');

function shortHours(hours: Hours): string {
  if (hours === 'altid') return 'Døgnåben';
  return hours === 'ukendt' ? 'Tider ukendt' : rowsInWords(hours, 'da');
}
