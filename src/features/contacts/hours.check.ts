import type { Problem } from '#kernel/file';
import type { Contact, Hours } from './contact.file.ts';
import { minutesOf } from './hours.ts';
import { problem } from './rows.ts';
import type { Row } from './rows.ts';

type Weekly = Exclude<Hours, string>['weekly'][number];

/** Opening hours that can be true: each ends after it begins, none overlaps another, no day stands twice. */
export function checkHours(row: Row): Problem[] {
  const { contact } = row;
  const more = contact.more.flatMap((line, index) =>
    weekly(line.hours, (...path) => row.at('more', index, 'hours', ...path), contact),
  );
  return [...weekly(contact.hours, (...path) => row.at('hours', ...path), contact), ...more];
}

function weekly(hours: Hours, at: Row['at'], contact: Contact): Problem[] {
  if (typeof hours === 'string') return [];
  return hours.weekly.flatMap((row, index) => [
    ...backwards(row, at('weekly', index, 'to'), contact),
    ...twice(row, at('weekly', index, 'days'), contact),
    ...overlapping(row, hours.weekly.slice(0, index), at('weekly', index, 'from'), contact),
  ]);
}

function backwards(row: Weekly, place: Problem['place'], contact: Contact): Problem[] {
  if (minutesOf(row.to) > 1440 || minutesOf(row.from) >= 1440) {
    return [
      problem({
        rule: 'kontakt-tider',
        place,
        wrong: `${contact.name.text} har et klokkeslæt efter midnat 24.00.`,
        write: 'Skriv højst "24.00", og skriv natten som næste dag fra "0.00".',
      }),
    ];
  }
  if (minutesOf(row.from) < minutesOf(row.to)) return [];
  const wrong = `${contact.name.text} lukker kl. ${row.to}, før der åbnes kl. ${row.from}.`;
  const write =
    'Byt om på de to klokkeslæt. Går tiden over midnat, så skriv to linjer: til "24.00", og næste dag fra "0.00".';
  return [problem({ rule: 'kontakt-tider', place, wrong, write })];
}

function twice(row: Weekly, place: Problem['place'], contact: Contact): Problem[] {
  const day = row.days.find((name, index) => row.days.indexOf(name) !== index);
  return day === undefined
    ? []
    : [
        problem({
          rule: 'kontakt-tider',
          place,
          wrong: `${contact.name.text} har ${day} to gange på samme linje.`,
          write: `Slet det ene ${day}.`,
        }),
      ];
}

function overlapping(row: Weekly, before: readonly Weekly[], place: Problem['place'], contact: Contact): Problem[] {
  const clash = before.find(
    (other) =>
      minutesOf(other.from) < minutesOf(row.to) &&
      minutesOf(row.from) < minutesOf(other.to) &&
      other.days.some((day) => row.days.includes(day)),
  );
  if (!clash) return [];
  const day = clash.days.find((name) => row.days.includes(name));
  const wrong = `${contact.name.text} har to åbningstider oven i hinanden ${day}: ${clash.from}-${clash.to} og ${row.from}-${row.to}.`;
  return [
    problem({
      rule: 'kontakt-tider',
      place,
      wrong,
      write: 'Skriv dem som én åbningstid, eller ret den, der er forkert.',
    }),
  ];
}
