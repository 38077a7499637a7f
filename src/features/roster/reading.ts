import type { Municipality } from '#features/plan';
import { rowsIn, textIn } from '#kernel/rows';
import { rosterInTable } from './csv.ts';
import { newSieve } from './found.ts';
import type { Found } from './found.ts';
import { rosterIn } from './organisation.ts';
import type { UnitMeaning } from './organisation.ts';
import { os2moIn } from './os2mo.file.ts';
import { rollekatalogIn } from './rollekatalog.file.ts';

/** What a file is read with: the departments, and what the units of the municipality's organisation mean. */
export interface Key {
  readonly municipality: Municipality;
  readonly units: readonly UnitMeaning[];
}

/** Who works here according to a file (a table, an answer of OS2rollekatalog or of OS2mo), or a sentence on why it cannot be read. */
export function readRoster(bytes: Uint8Array, key: Key): Found | string {
  const text = textIn(bytes);
  if (/^\s*[[{]/.test(text)) return readAnswer(jsonIn(text), key);
  return rosterInTable(rowsIn(text), key.municipality) ?? noHead;
}

const noHead = 'Skriv kolonnernes navne i første linje: navn;mail;brugernavn;afdeling;arbejdsplads;rolle;fra;til';

function readAnswer(told: unknown, { units }: Key): Found | string {
  if (told === undefined) return 'Filen begynder som JSON, men kan ikke læses. Hent den igen.';
  const sieve = newSieve();
  const organisation = rollekatalogIn(told, sieve) ?? os2moIn(told, sieve);
  if (!organisation)
    return 'Filen er hverken fra OS2rollekatalog eller OS2mo, som Værn kender dem. Se docs/operations.md.';
  if (units.length === 0) return 'Skriv først i roller.yaml, hvilke enheder der er afdelinger. Se docs/operations.md.';
  return rosterIn(organisation, units, sieve);
}

function jsonIn(text: string): unknown {
  try {
    const told: unknown = JSON.parse(text);
    return told;
  } catch {
    return undefined;
  }
}
