import { capitalised } from '#kernel/text';
import type { ToldHole } from './board.ts';

/** Who looks at a hole, and what they can do about it. */
export interface Mender {
  readonly id: string;
  readonly isAdministrator: boolean;
  /** The departments in which they appoint knowledge persons. */
  readonly appoints: readonly string[];
  /** The names of those who can give roles. */
  readonly administrators: readonly string[];
}

/** What is to be done about a hole: one step, and where it is taken when whoever looks can take it. */
export interface Mend {
  readonly text: string;
  readonly to?: string;
}

/** The next step towards mending a hole, for whoever looks. */
export function mendOf(hole: ToldHole, mender: Mender): Mend {
  const [why] = hole.why;
  if (why === 'away') return putInSubstitute(hole, mender);
  if (why === 'lapsed') return { text: `Bed ${holderOf(hole)} om at logge ind i Værn. Så fornyes rollen.` };
  return hole.seat.workplace === undefined ? appointConsultant(mender) : appointKnowledgePerson(hole, mender);
}

const holderOf = ({ seat }: ToldHole): string => (seat.workplace === undefined ? 'konsulenten' : 'videnspersonen');

function putInSubstitute(hole: ToldHole, { id, isAdministrator, administrators }: Mender): Mend {
  if (hole.away.some((one) => one === id)) return { text: 'Sæt en stedfortræder ind på dit fravær', to: '/fravaer' };
  const [away] = hole.away;
  if (isAdministrator && away !== undefined)
    return { text: 'Sæt en stedfortræder ind', to: `/personer/${away}/fravaer` };
  return {
    text: `Aftal, hvem der tager over. ${capitalised(holderOf(hole))} selv eller ${whom(administrators)} sætter en stedfortræder ind.`,
  };
}

const appointConsultant = ({ isAdministrator, administrators }: Mender): Mend =>
  isAdministrator
    ? { text: 'Giv nogen rollen som konsulent', to: '/personer' }
    : { text: `Find en konsulent, og bed ${whom(administrators)} om at give rollen.` };

const appointKnowledgePerson = ({ seat }: ToldHole, { appoints }: Mender): Mend =>
  appoints.includes(seat.department)
    ? { text: 'Udpeg en vidensperson', to: '/videnspersoner' }
    : { text: 'Bed afdelingens konsulent om at udpege en.' };

const whom = ([first, second]: readonly string[]): string => {
  if (first === undefined) return 'jeres administrator af Værn';
  return second === undefined
    ? `${first} (administrator af Værn)`
    : `${first} eller ${second} (administratorer af Værn)`;
};
