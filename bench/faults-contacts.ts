import { needs, roles } from '../src/features/contacts/contact.file.ts';
import type { Contact } from '../src/features/contacts/contact.file.ts';
import { another, drop, misdialled, plant, positions } from './faults.ts';
import type { Fault, Sheet, Town } from './faults.ts';

type ContactSheet = Town['contacts'][number];

/** Every fault of every contact, the municipality's and the national ones. */
export const contactFaults = (town: Town): Fault[] =>
  town.contacts.flatMap((sheet) => [
    ...sheet.value.contacts.flatMap((contact, index) => faultsOf(sheet, contact, index, town)),
    ...planNumberFaults(sheet),
  ]);

type At = (kind: string, detail: string, change: (copy: Contact) => void) => Fault[];

function faultsOf(sheet: ContactSheet, contact: Contact, index: number, town: Town): Fault[] {
  const at: At = (kind, detail, change) =>
    plant(sheet, kind, `${contact.id}${detail && `: ${detail}`}`, (copy) => {
      const found = copy.contacts[index];
      if (found) change(found);
    });
  return [
    ...plant(sheet, 'kontakt fjernet', contact.id, (copy) => drop(copy.contacts, index)),
    ...numberFaults(sheet, contact, index, at),
    ...hourFaults(contact, at),
    ...roleFaults(contact, index, at),
    ...listFaults(contact, at),
    ...sourceFaults(contact, index, at, town),
    ...nextFaults(contact, index, at, town),
  ];
}

function numberFaults(sheet: ContactSheet, contact: Contact, index: number, at: At): Fault[] {
  const { phone } = contact;
  const rest = sheet.value.contacts
    .flatMap((other, place) => (place > index && other.phone !== undefined ? place : []))
    .slice(0, 2);
  const own =
    phone === undefined
      ? []
      : [
          ...[0, 3, 5].flatMap((turn) =>
            at(
              'ciffer ændret i nummer',
              `${phone} → ${misdialled(phone, index + turn)}`,
              (copy) => void (copy.phone = misdialled(phone, index + turn)),
            ),
          ),
          ...at('nummer fjernet', phone, (copy) => void delete copy.phone),
          ...rest.flatMap((place) =>
            plant(
              sheet,
              'numre ombyttet mellem kontakter',
              `${contact.id} ↔ ${sheet.value.contacts[place]?.id ?? ''}`,
              (copy) => {
                const [one, other] = [copy.contacts[index], copy.contacts[place]];
                if (one && other) [one.phone, other.phone] = [other.phone, one.phone];
              },
            ),
          ),
        ];
  const more = contact.more.flatMap((line, place) => [
    ...at(
      'ciffer ændret i nummer',
      `${line.phone} (flere numre)`,
      (copy) => void (copy.more[place] && (copy.more[place].phone = misdialled(line.phone, index))),
    ),
    ...at('nummer fjernet', `${line.phone} (flere numre)`, (copy) => drop(copy.more, place)),
    ...at(
      'bekræftet uden grund',
      `${line.phone} (flere numre)`,
      (copy) => void (copy.more[place] && (copy.more[place].confirmed = !line.confirmed)),
    ),
  ]);
  return [...own, ...more];
}

function hourFaults(contact: Contact, at: At): Fault[] {
  const { hours } = contact;
  const plain = (['ukendt', 'altid'] as const).flatMap((other) =>
    at(
      'åbningstid ændret',
      `${typeof hours === 'string' ? hours : 'ugen'} → ${other}`,
      (copy) => void (copy.hours = other),
    ),
  );
  const invented = at(
    'åbningstid ændret',
    'opdigtede tider',
    (copy) => void (copy.hours = { weekly: [{ days: ['man', 'tir'], from: '8.00', to: '16.00' }], holidays: 'lukket' }),
  );
  if (typeof hours === 'string') return [...plain, ...invented];
  const weekly = hours.weekly.flatMap((line, place) => [
    ...inWeek(at, `${line.to} → 23.00`, place, (row) => void (row.to = '23.00')),
    ...inWeek(at, `${line.from} → 7.30`, place, (row) => void (row.from = '7.30')),
    ...inWeek(at, 'en dag mere', place, (row) => void row.days.push('søn')),
    ...inWeek(at, 'en dag mindre', place, (row) => drop(row.days, 0)),
  ]);
  const holidays = at(
    'åbningstid ændret',
    'helligdage',
    (copy) =>
      void (
        typeof copy.hours === 'string' ||
        (copy.hours.holidays = hours.holidays === 'lukket' ? 'som-hverdage' : 'lukket')
      ),
  );
  return [...plain, ...invented, ...weekly, ...holidays];
}

type Week = Exclude<Contact['hours'], string>['weekly'][number];

const inWeek = (at: At, detail: string, place: number, change: (row: Week) => void): Fault[] =>
  at('åbningstid ændret', detail, ({ hours }) => {
    const row = typeof hours === 'string' ? undefined : hours.weekly[place];
    if (row) change(row);
  });

function roleFaults(contact: Contact, index: number, at: At): Fault[] {
  const wrong =
    another(
      roles.filter((role) => !contact.roles.includes(role)),
      undefined,
      index,
    ) ?? 'pas';
  return [
    ...positions(contact.roles).flatMap((place) => [
      ...at('rolle fjernet fra kontakt', contact.roles[place] ?? '', (copy) => drop(copy.roles, place)),
      ...at(
        'rolle forvekslet på kontakt',
        `${contact.roles[place] ?? ''} → ${wrong}`,
        (copy) => void (copy.roles[place] = wrong),
      ),
    ]),
    ...at('rolle for meget på kontakt', wrong, (copy) => void copy.roles.push(wrong)),
    ...positions(contact.needs).flatMap((place) =>
      at('behov fjernet', contact.needs[place] ?? '', (copy) => drop(copy.needs, place)),
    ),
    ...needs
      .filter((need) => !contact.needs.includes(need))
      .slice(0, 2)
      .flatMap((need) => at('behov for meget', need, (copy) => void copy.needs.push(need))),
    ...at('alder ændret', `fra ${contact.ages.from} → ${contact.ages.from + 2}`, (copy) => void (copy.ages.from += 2)),
    ...at('alder ændret', `til ${contact.ages.to} → ${contact.ages.to - 5}`, (copy) => void (copy.ages.to -= 5)),
    ...positions(contact.departments).flatMap((place) =>
      at('afdeling fjernet fra kontakt', contact.departments[place] ?? '', (copy) => drop(copy.departments, place)),
    ),
  ];
}

function listFaults(contact: Contact, at: At): Fault[] {
  return [
    ...contact.conditions.flatMap(({ text }, place) =>
      at('betingelse fjernet', text, (copy) => drop(copy.conditions, place)),
    ),
    ...contact.ready.flatMap(({ text }, place) => at('"hav klar" fjernet', text, (copy) => drop(copy.ready, place))),
    ...at('advarsel fjernet', '', (copy) => void delete copy.caution),
    ...at('"mangler" fjernet', '', (copy) => void delete copy.missing),
    ...at('mail fjernet', '', (copy) => void delete copy.mail),
    ...at('mail ændret', '', (copy) => void (copy.mail && (copy.mail = copy.mail.replace('@', '2@')))),
    ...at('netadresse ændret', '', (copy) => void (copy.web && (copy.web += 'x'))),
  ];
}

function sourceFaults(contact: Contact, index: number, at: At, town: Town): Fault[] {
  const sections = town.municipality.value.sections.map(({ key }) => key);
  return [
    ...at('"ikke fra planen" fjernet', '', (copy) => void delete copy.beyondPlan),
    ...at(
      'bekræftet uden grund',
      '',
      (copy) => void (copy.beyondPlan && (copy.beyondPlan.confirmed = !copy.beyondPlan.confirmed)),
    ),
    ...at('kilde til tider fjernet', '', (copy) => void delete copy.hoursSource),
    ...positions(contact.cites).flatMap((place) => {
      const wrong =
        another(
          sections.filter((one) => !contact.cites.includes(one)),
          undefined,
          index + place,
        ) ?? '';
      return [
        ...at('kontaktens kildehenvisning fjernet', contact.cites[place] ?? '', (copy) => drop(copy.cites, place)),
        ...at(
          'kontaktens kildehenvisning forkert',
          `${contact.cites[place] ?? ''} → ${wrong}`,
          (copy) => void (copy.cites[place] = wrong),
        ),
      ];
    }),
    ...at('kontroldato i fremtiden', '', (copy) => void (copy.checked.on = '2031-01-01' as Contact['checked']['on'])),
  ];
}

function nextFaults(contact: Contact, index: number, at: At, town: Town): Fault[] {
  const ids = town.contacts
    .flatMap(({ value }) => value.contacts.map(({ id }) => id))
    .filter((id) => id !== contact.id);
  if (contact.next === undefined) return [];
  const wrong = another(ids, contact.next, index) ?? '';
  return [
    ...at('næste fjernet', contact.next, (copy) => void delete copy.next),
    ...at('næste forvekslet', `${contact.next} → ${wrong}`, (copy) => void (copy.next = wrong)),
    ...at('næste er sig selv', '', (copy) => void (copy.next = contact.id)),
    ...at('næste findes ikke', contact.next, (copy) => void (copy.next += 'x')),
  ];
}

function planNumberFaults(sheet: ContactSheet): Fault[] {
  const { planNumbers } = sheet.value;
  return planNumbers.flatMap(({ contact, phone }, index) => [
    ...[1, 2, 4].flatMap((turn) =>
      inNumber(
        sheet,
        index,
        'ciffer ændret i planens nummer',
        `${contact} ${phone}`,
        (copy) => void (copy.phone = misdialled(phone, index + turn)),
      ),
    ),
    ...plant(sheet, 'planens nummer fjernet', contact, (copy) => drop(copy.planNumbers, index)),
    ...inNumber(
      sheet,
      index,
      'planens nummer peger forkert',
      contact,
      (copy) => void (copy.contact = planNumbers[(index + 1) % planNumbers.length]?.contact ?? ''),
    ),
    ...inNumber(sheet, index, 'planens nummer peger ingen steder hen', contact, (copy) => void (copy.contact += 'x')),
    ...inNumber(
      sheet,
      index,
      'kontaktens kildehenvisning forkert',
      `planens nummer ${contact}`,
      (copy) => void copy.cites.splice(0, 1, '2.viden'),
    ),
    ...plant(sheet, 'planens numre ombyttet', contact, (copy) => {
      const [one, other] = [copy.planNumbers[index], copy.planNumbers[index + 1]];
      if (one && other) [one.phone, other.phone] = [other.phone, one.phone];
    }),
  ]);
}

type PlanNumber = ContactSheet['value']['planNumbers'][number];

const inNumber = (
  sheet: Sheet<ContactSheet['value']>,
  index: number,
  kind: string,
  where: string,
  change: (copy: PlanNumber) => void,
): Fault[] =>
  plant(sheet, kind, where, (copy) => {
    const found = copy.planNumbers[index];
    if (found) change(found);
  });
