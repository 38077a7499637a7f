import type { OwnWords } from './allowed.ts';
import { digitsOf } from './digits.ts';
import type { Digits } from './digits.ts';
import type { Finding } from './finding.ts';
import { findBirthdays } from './identifiers-birth.ts';
import { findCaseNumbers } from './identifiers-case.ts';
import { findCpr } from './identifiers-cpr.ts';
import { findMails } from './identifiers-mail.ts';
import { findInternet } from './identifiers-ip.ts';
import { findPhones } from './identifiers-phone.ts';
import { findPlates } from './identifiers-plate.ts';
import { findProfiles } from './identifiers-profile.ts';
import { findSpelled } from './identifiers-spelled.ts';

/** Everything in a normalised text that is a number or an address of somebody; the findings may overlap. */
export function findIdentifiers(text: string, own: OwnWords): readonly Finding[] {
  const digits = digitsOf(text);
  return [
    ...findMails(text).filter(({ start, end }) => !own.hasMail(text.slice(start, end))),
    ...findProfiles(text, own.isBody),
    ...findSpelled(text),
    ...findPlates(text),
    ...findBirthdays(digits.text),
    ...(digits.groups.length > 0 ? numbers(text, own, digits) : []),
  ];
}

const numbers = (text: string, own: OwnWords, digits: Digits): readonly Finding[] => [
  ...findCpr(text, own.hasNumber, digits),
  ...findPhones(text, own.hasNumber, digits),
  ...findInternet(text).filter(({ start, end }) => !own.hasNumber(text.slice(start, end))),
  ...findCaseNumbers(text),
];
