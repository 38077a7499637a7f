import type { Problem } from '#kernel/file';
import { nearest } from '#kernel/nearest';
import type { Contact, PlanNumber } from './contact.file.ts';
import { digits, shownPhone } from './contacts.ts';
import { planNumbersOf, problem } from './rows.ts';
import type { Checking, Row } from './rows.ts';

const why = 'Et forkert ciffer sender opkaldet til en fremmed.';

/** Every number is the plan's, digit by digit, or says where it is from; nobody has another's (rule P12). */
export function checkNumbers(checking: Checking, rows: readonly Row[]): Problem[] {
  const written = planNumbersOf(checking);
  const numbers = written.map((entry) => entry.number);
  return [
    ...written.flatMap(({ number, at }) => againstPlan(number, rows, at)),
    ...rows.flatMap((row) => [
      ...sourced(row, numbers),
      ...approved(row),
      ...present(row),
      ...alarm(row),
      ...hoursSourced(row, numbers),
    ]),
    ...shared(rows),
  ];
}

const all = (contact: Contact): readonly string[] => [
  ...(contact.phone === undefined ? [] : [contact.phone]),
  ...contact.more.map((line) => line.phone),
];

function againstPlan(number: PlanNumber, rows: readonly Row[], at: Row['at']): Problem[] {
  const row = rows.find(({ contact }) => contact.id === number.contact);
  if (!row) {
    const didYouMean = nearest(
      number.contact,
      rows.map(({ contact }) => contact.id),
    );
    return [
      problem({
        rule: 'P12',
        place: at('contact'),
        wrong: `Planens nummer ${shownPhone(number.phone)} peger på kontakten ${number.contact}, som ikke findes.`,
        write: 'Skriv id på en kontakt, der findes, eller opret kontakten.',
        didYouMean,
      }),
    ];
  }
  if (all(row.contact).some((phone) => digits(phone) === digits(number.phone))) return [];
  const wrong = `${row.contact.name.text} har ${row.contact.phone === undefined ? 'intet nummer' : `nummeret ${shownPhone(row.contact.phone)}`}, men i planen står ${shownPhone(number.phone)}.`;
  const write = `Skriv phone: "${shownPhone(number.phone)}", eller ret planNumbers, hvis det er skrevet forkert af.`;
  return [problem({ rule: 'P12', place: row.at('phone'), wrong, write, why })];
}

function sourced({ contact, at }: Row, numbers: readonly PlanNumber[]): Problem[] {
  const { phone, beyondPlan } = contact;
  if (phone === undefined || beyondPlan || inPlan(contact, phone, numbers)) return [];
  const wrong = `${contact.name.text} har et nummer, som ikke står i planNumbers, og der står ikke, hvor det er fra.`;
  const write = 'Skriv nummeret af fra planen i planNumbers, eller skriv beyondPlan med source og confirmed: false.';
  return [problem({ rule: 'P12', place: at('phone'), wrong, write, why })];
}

const inPlan = (contact: Contact, phone: string, numbers: readonly PlanNumber[]): boolean =>
  numbers.some((number) => number.contact === contact.id && digits(number.phone) === digits(phone));

function approved({ contact, at }: Row): Problem[] {
  if (!contact.beyondPlan?.confirmed || contact.beyondPlan.approvedBy) return [];
  const wrong = `${contact.name.text} er bekræftet, men der står ikke af hvem.`;
  const write = 'Skriv approvedBy med funktion og dato, fx "kommunens jurist, 1. december 2026".';
  return [problem({ rule: 'P12', place: at('beyondPlan'), wrong, write })];
}

function present({ contact, at }: Row): Problem[] {
  const named = contact.name.text;
  if (contact.phone === undefined && !contact.missing) {
    return [
      problem({
        rule: 'kontakt-nummer',
        place: at(),
        wrong: `${named} har intet nummer, og skærmen kan ikke sige hvorfor.`,
        write: 'Skriv phone, eller skriv missing med det, kommunen skal udfylde.',
      }),
    ];
  }
  if (contact.phone !== undefined && contact.missing) {
    return [
      problem({
        rule: 'kontakt-nummer',
        place: at('missing'),
        wrong: `${named} har et nummer, men missing siger, at det mangler.`,
        write: 'Slet missing.',
      }),
    ];
  }
  return [];
}

function alarm({ contact, at }: Row): Problem[] {
  const right = contact.phone !== undefined && digits(contact.phone) === '112' && contact.hours === 'altid';
  if (!contact.roles.includes('alarm') || right) return [];
  return [
    problem({
      rule: 'P12',
      place: at('phone'),
      wrong: `${contact.name.text} har rollen alarm, men er ikke 112, der altid svarer.`,
      write: 'Skriv phone: "112" og hours: altid, eller fjern rollen alarm.',
      why,
    }),
  ];
}

/** "Open" is a promise: somebody must have made it. */
function hoursSourced({ contact, at }: Row, numbers: readonly PlanNumber[]): Problem[] {
  const stated = numbers.some((number) => number.contact === contact.id && number.hours === contact.hours);
  if (contact.hours === 'ukendt' || contact.hoursSource || stated) return [];
  const wrong = `${contact.name.text} har tider, men der står ikke, hvor de er fra.`;
  return [
    problem({
      rule: 'kontakt-tider',
      place: at('hours'),
      wrong,
      write:
        'Skriv hoursSource, eller skriv hours: ukendt. Står døgnåben i planen, så skriv hours: altid på nummeret i planNumbers.',
      why: 'Skærmen må ikke sige åben, hvis ingen ved det.',
    }),
  ];
}

function shared(rows: readonly Row[]): Problem[] {
  const owners = new Map<string, Contact>();
  return rows.flatMap(({ contact, at }) => {
    const number = contact.phone && digits(contact.phone);
    const first = number && owners.get(number);
    if (number && !first) owners.set(number, contact);
    if (!first) return [];
    return [
      problem({
        rule: 'P12',
        place: at('phone'),
        wrong: `${contact.name.text} og ${first.name.text} har samme nummer.`,
        write: 'Ret det nummer, der er forkert. Er det samme sted, så hav kun én kontakt.',
        why,
      }),
    ];
  });
}
