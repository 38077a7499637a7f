import type { Problem } from '#kernel/file';
import { nearest } from '#kernel/nearest';
import type { Contact } from './contact.file.ts';
import { problem } from './rows.ts';
import type { Fault, Row } from './rows.ts';

/** Everybody who may not answer says who does: the chain ends at one that always answers, and never bites its tail. */
export function checkNext({ contact, at }: Row, rows: readonly Row[]): Problem[] {
  const fault = contact.next === undefined ? alone(contact) : onward(contact, contact.next, rows);
  return fault ? [problem({ rule: 'kontakt-naeste', place: at('next'), ...fault })] : [];
}

/** Somebody answers there at any hour. */
export const answersAlways = (contact: Contact): boolean => contact.hours === 'altid' && contact.phone !== undefined;

function alone(contact: Contact): Fault | undefined {
  if (answersAlways(contact)) return undefined;
  const wrong = `${contact.name.text} svarer måske ikke, og der står ikke, hvem man så ringer til.`;
  return { wrong, write: 'Skriv next med en kontakt, der altid svarer, fx alarm-112.' };
}

function onward(contact: Contact, next: string, rows: readonly Row[]): Fault | undefined {
  const named = contact.name.text;
  const ids = rows.map((row) => row.contact.id);
  if (!ids.includes(next)) {
    return {
      wrong: `${named} har next: ${next}, som ikke findes.`,
      write: 'Skriv id på en kontakt, der findes.',
      didYouMean: nearest(next, ids),
    };
  }
  const chain = chainFrom(contact, rows);
  if (chain === 'circle') {
    return {
      wrong: `${named} ender i ring: next fører tilbage til en, man allerede har ringet til.`,
      write: 'Lad next ende hos en, der altid svarer, fx alarm-112.',
    };
  }
  if (chain.some(answersAlways) || brokenLater(chain)) return undefined;
  return {
    wrong: `Ingen efter ${named} svarer altid.`,
    write: 'Lad next føre til en med hours: altid og et nummer, fx alarm-112.',
  };
}

/** A chain that breaks further on is told once, at the link that is broken. */
const brokenLater = (chain: readonly Contact[]): boolean => chain.at(-1)?.next !== undefined;

function chainFrom(contact: Contact, rows: readonly Row[]): readonly Contact[] | 'circle' {
  const chain = [contact];
  for (let last: Contact | undefined = contact; last;) {
    const id: string | undefined = last.next;
    const found: Contact | undefined = rows.find((row) => row.contact.id === id)?.contact;
    if (found && chain.includes(found)) return 'circle';
    if (found) chain.push(found);
    last = found;
  }
  return chain;
}
