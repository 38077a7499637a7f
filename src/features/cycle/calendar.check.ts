import type { Municipality } from '#features/plan';
import type { Path, Problem, Written } from '#kernel/file';
import { nearest } from '#kernel/nearest';
import type { Calendar } from './calendar.file.ts';

/** What the calendar is held up against. */
export interface CalendarSources {
  readonly municipality: Written<Municipality>;
  readonly calendar?: Written<Calendar> | undefined;
}

/** Holds the calendar to the municipality: departments and sections that are there, and each key once. */
export function checkCalendar({ municipality, calendar }: CalendarSources): Problem[] {
  if (!calendar) return [];
  const departments = municipality.value.departments.map(({ key }) => key);
  const sections = municipality.value.sections.map(({ key }) => key);
  const unknown = teller(calendar);
  return calendar.value.duties.flatMap(({ key, responsible: { department }, section }, nth, all) => [
    ...(department === undefined || departments.includes(department)
      ? []
      : [unknown('afdeling-ukendt', ['duties', nth, 'responsible', 'department'], department, departments)]),
    ...(sections.includes(section) ? [] : [unknown('afsnit-ukendt', ['duties', nth, 'section'], section, sections)]),
    ...(all.findIndex((other) => other.key === key) === nth ? [] : [twice(calendar, nth, key)]),
  ]);
}

const teller =
  (calendar: Written<Calendar>) =>
  (rule: string, path: Path, word: string, known: readonly string[]): Problem => ({
    rule,
    severity: 'error',
    place: calendar.placeOf(path),
    wrong: `${word} findes ikke i kommunens fil.`,
    write: 'Skriv en nøgle, der står i municipality.yaml.',
    didYouMean: nearest(word, known),
  });

const twice = (calendar: Written<Calendar>, nth: number, key: string): Problem => ({
  rule: 'to-gange',
  severity: 'error',
  place: calendar.placeOf(['duties', nth, 'key']),
  wrong: `Nøglen ${key} står to gange.`,
  write: 'Skriv en anden nøgle, eller saml dagene under den ene.',
});
