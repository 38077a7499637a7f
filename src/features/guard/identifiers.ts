import type { OwnWords } from './allowed.ts';
import { digitsOf } from './digits.ts';
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
  const mails = [...findMails(text, own.hasMail), ...findProfiles(text), ...findSpelled(text)];
  if (!/\d|[IOl]{2}/.test(text)) return mails;
  const digits = digitsOf(text);
  return [
    ...mails,
    ...findCpr(text, digits),
    ...findPhones(text, own.hasNumber, digits),
    ...findBirthdays(digits.text),
    ...findPlates(text),
    ...findInternet(text),
    ...findCaseNumbers(text),
  ];
}
