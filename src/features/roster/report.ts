import { roleWords } from '#features/people';
import type { HeldPost } from '#features/people';
import type { Municipality } from '#features/plan';
import type { Changes, Names } from './changes.ts';
import type { NotUnderstood } from './found.ts';

/** What a report is written from. */
export interface Told {
  readonly changes: Changes;
  /** What could not be read before any change was thought of. */
  readonly notUnderstood: readonly NotUnderstood[];
  readonly cprDropped: number;
  readonly endMissing: boolean;
  readonly dryRun: boolean;
  readonly municipality: Municipality;
  readonly names: Names;
}

const part = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${head}: ${lines.length}`, ...lines.map((line) => `  ${line}`), ''];

const named = (head: string, all: readonly { readonly name: string }[]): readonly string[] =>
  part(
    head,
    all.map(({ name }) => name),
  );

/** The report of a file that was read in, or would be: what is made, changed, ended, and what nobody understood. */
export function reportOf(told: Told): string {
  const { changes, dryRun, endMissing } = told;
  const unread = [...told.notUnderstood, ...changes.notUnderstood].toSorted((one, other) => one.line - other.line);
  const post = (held: HeldPost): string => postLine(held, told);
  const parts = [
    ...named('Nye arbejdspladser', changes.newPlaces),
    ...named('Rettede arbejdspladser', changes.changedPlaces),
    ...named('Nye personer', changes.newPeople),
    ...named('Rettede personer', changes.changedPeople),
    ...named('Lukket ude', changes.keptOut),
    ...part('Nye roller', changes.given.map(post)),
    ...part(
      'Roller, der får en slutdag',
      changes.ended.map((held) => `${post(held)}, til og med ${held.to}`),
    ),
    ...part(missingHead(endMissing, unread.length === 0), changes.missing.map(post)),
    ...part(
      'Ikke forstået',
      unread.map(({ line, why }) => `linje ${line}: ${why}`),
    ),
    ...dropped(told.cprDropped),
  ];
  const nothing = parts.length === 0 ? ['Intet at ændre: alt står, som filen siger.'] : [];
  return [...parts, ...nothing, dryRun ? 'Prøve: intet er ændret.' : 'Læst ind.', ''].join('\n');
}

/** Nobody's post ends because their line could not be read. */
function missingHead(endMissing: boolean, isWhole: boolean): string {
  if (!endMissing) return 'Roller fra en tidligere fil, som denne ikke nævner (skriv --end-missing for at slutte dem)';
  return isWhole ? 'Roller, der slutter' : 'Roller, filen ikke nævner. De slutter først, når hver linje er forstået';
}

const dropped = (count: number): readonly string[] =>
  count === 0 ? [] : [`CPR-numre i filen: ${count}. De er smidt væk under læsningen og står ingen steder i Værn.`, ''];

function postLine({ person, role, department, workplace }: HeldPost, { names, municipality }: Told): string {
  const at = municipality.departments.find((one) => one.key === department)?.name.text;
  const place = names.places.get(workplace ?? '') ?? at;
  return `${names.people.get(person) ?? 'En person'}: ${roleWords[role]}${place === undefined ? '' : `, ${place}`}`;
}
