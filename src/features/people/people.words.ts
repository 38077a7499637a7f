import { roles } from '#kernel/person';
import type { Role } from '#kernel/person';
import type { Source } from './people.ts';
import type { State } from './filter.ts';

/** What each role is called on the screen. */
export const roleWords: Readonly<Record<Role, string>> = {
  employee: 'Medarbejder',
  'knowledge-person': 'Vidensperson',
  consultant: 'Konsulent',
  'authority-case-worker': 'Myndighedsperson',
  'authority-registrar': 'Registrator i myndighed',
  'head-of-department': 'Afdelingschef',
  editor: 'Redaktør',
  administrator: 'Administrator',
  auditor: 'Databeskyttelsesrådgiver',
};

/** What each role is for, one line. */
export const roleHints: Readonly<Record<Role, string>> = {
  employee: 'Må spørge om vejledning. Afdeling og arbejdsplads er frivillige.',
  'knowledge-person': 'Vejleder kolleger på én arbejdsplads. Vælg arbejdspladsen.',
  consultant: 'Vejleder i en afdeling og udpeger videnspersoner. Vælg afdelingen.',
  'authority-case-worker': 'Kobles på, når en foranstaltning skal i gang. Vælg afdelingen.',
  'authority-registrar': 'Markerer sager i en myndighedsafdeling. Vælg afdelingen.',
  'head-of-department': 'Ser dækningen i sin afdeling. Vælg afdelingen.',
  editor: 'Retter indholdet.',
  administrator: 'Styrer personer og roller. Læser ingen henvendelser.',
  auditor: 'Læser sporet. Læser ingen henvendelser.',
};

/** Where a post is from. */
export const sourceWords: Readonly<Record<Source, string>> = {
  given: 'givet i Værn',
  provider: 'fra jeres brugersystem',
  import: 'læst ind fra en fil',
};

/** Which people are asked for. */
export const stateWords: Readonly<Record<State, string>> = {
  all: 'Alle',
  without: 'Uden rolle i dag',
  expired: 'Med roller, der er slut',
  disabled: 'Lukket ude',
};

const otherNames: Readonly<Record<string, Role>> = {
  dpo: 'auditor',
  registrator: 'authority-registrar',
  myndighedssagsbehandler: 'authority-case-worker',
};

/** The role that somebody wrote in words, or undefined when it is none of ours. */
export function roleNamed(written: string): Role | undefined {
  const asked = written.trim().toLocaleLowerCase('da');
  return otherNames[asked] ?? roles.find((role) => role === asked || roleWords[role].toLocaleLowerCase('da') === asked);
}
