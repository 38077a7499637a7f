import type { Path, Problem } from '#kernel/file';
import { nearest } from '#kernel/nearest';
import { answersAlways } from './chain.check.ts';
import type { Contact } from './contact.file.ts';
import { helps } from './contacts.ts';
import type { Age } from './contacts.ts';
import { problem } from './rows.ts';
import type { Checking, Fault, Row } from './rows.ts';

/** Acute help: every contact the municipality names exists, has a number and helps that age; one of them always answers. */
export function checkAcute(municipality: Checking['municipality'], rows: readonly Row[]): Problem[] {
  const { emergency, child, adult } = municipality.value.acute;
  const one = (id: string, path: Path, age?: Age): Problem[] => {
    const fault = faultOf(id, rows, age);
    return fault ? [problem({ rule: 'kontakt-akut', place: municipality.placeOf(['acute', ...path]), ...fault })] : [];
  };
  const alarm = rows.find((row) => row.contact.id === emergency)?.contact;
  const silent = alarm !== undefined && !(answersAlways(alarm) && alarm.roles.includes('alarm'));
  return [
    ...one(emergency, ['emergency']),
    ...child.flatMap((id, index) => one(id, ['child', index], 'under18')),
    ...adult.flatMap((id, index) => one(id, ['adult', index], 'adult')),
    ...(silent
      ? [
          problem({
            rule: 'kontakt-akut',
            place: municipality.placeOf(['acute', 'emergency']),
            wrong: `${emergency} er ikke et alarmnummer, der altid svarer.`,
            write: 'Skriv alarm-112.',
          }),
        ]
      : []),
  ];
}

function faultOf(id: string, rows: readonly Row[], age: Age | undefined): Fault | undefined {
  const found = rows.find(({ contact }) => contact.id === id);
  if (found) return unfit(found.contact) ?? (age && wrongAge(found.contact, age));
  const didYouMean = nearest(
    id,
    rows.map(({ contact }) => contact.id),
  );
  return {
    wrong: `Akuthjælpen peger på ${id}, som ikke findes.`,
    write: 'Skriv id på en kontakt, der findes.',
    didYouMean,
  };
}

function unfit(contact: Contact): Fault | undefined {
  const named = contact.name.text;
  if (contact.phone === undefined)
    return { wrong: `Akuthjælpen peger på ${named}, som intet nummer har.`, write: 'Vælg en kontakt med nummer.' };
  if (contact.needs.includes('akut')) return undefined;
  return {
    wrong: `Akuthjælpen peger på ${named}, som ikke har behovet akut.`,
    write: 'Skriv akut under kontaktens needs, eller vælg en anden.',
  };
}

function wrongAge(contact: Contact, age: Age): Fault | undefined {
  if (helps(contact, age)) return undefined;
  const whom = age === 'adult' ? 'voksne' : 'børn';
  return {
    wrong: `${contact.name.text} hjælper ikke ${whom}, men står som akuthjælp for dem.`,
    write: 'Ret kontaktens ages, eller vælg en anden.',
  };
}
