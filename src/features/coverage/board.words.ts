import { addDays } from '#kernel/danish-time';
import { dayAndMonth, inWords, yearIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Leave, Representative, Standing, ToldHole } from './board.ts';
import type { Why } from './holes.ts';

/** A day as it is said: without the year, when it is the next of that name. */
export const said = (date: Day, today: Day): string =>
  today <= date && date < addDays(today, 330) ? dayAndMonth(date) : inWords(date, 'da');

/** What a hole is, in one sentence without a name: "Fra 1. marts er der ingen konsulent for Skole & Dagtilbud". */
export const holeSaid = (hole: Pick<ToldHole, 'seat' | 'name' | 'from' | 'to' | 'since'>, today: Day): string =>
  `${whenSaid(hole, today)} ${hole.seat.workplace === undefined ? 'er der ingen konsulent for' : 'er der ingen vidensperson på'} ${hole.name}`;

function whenSaid({ from, to, since }: Pick<ToldHole, 'from' | 'to' | 'since'>, today: Day): string {
  if (from <= today) return nowSaid(to, since, today);
  if (to === undefined) return `Fra ${said(from, today)}`;
  return from === to ? `Den ${said(from, today)}` : `Fra ${said(from, today)} til og med ${said(to, today)}`;
}

function nowSaid(to: Day | undefined, since: Day | undefined, today: Day): string {
  if (to === today) return 'I dag';
  if (to !== undefined) return `Til og med ${said(to, today)}`;
  return since !== undefined && since < today ? `Siden ${begunSaid(since, today)}` : 'I dag';
}

const begunSaid = (since: Day, today: Day): string =>
  yearIn(since) === yearIn(today) ? dayAndMonth(since) : inWords(since, 'da');

const consultantWhy: Readonly<Record<Why, string>> = {
  vacant: 'Ingen er udpeget.',
  ended: 'Konsulentens rolle slutter, og ingen er udpeget efter.',
  lapsed: 'Konsulenten har ikke været logget ind længe, og rollen fra jeres brugersystem udløber.',
  away: 'Konsulenten er væk, og ingen tager over.',
  'shut-out': 'Konsulenten er lukket ude af Værn.',
};

const knowledgeWhy: Readonly<Record<Why, string>> = {
  vacant: 'Ingen er udpeget.',
  ended: 'Videnspersonens rolle slutter, og ingen er udpeget efter.',
  lapsed: 'Videnspersonen har ikke været logget ind længe, og rollen fra jeres brugersystem udløber.',
  away: 'Videnspersonen er væk, og ingen tager over.',
  'shut-out': 'Videnspersonen er lukket ude af Værn.',
};

/** Why there is a hole, each reason one sentence. */
export const whySaid = ({ seat, why }: Pick<ToldHole, 'seat' | 'why'>): string =>
  why.map((one) => (seat.workplace === undefined ? consultantWhy : knowledgeWhy)[one]).join(' ');

const leaveSaid = ({ from, to, substitute }: Leave, today: Day): string => {
  const days =
    from === to ? said(from, today) : `${from <= today ? 'til og med' : `${said(from, today)} til`} ${said(to, today)}`;
  return `Væk ${days}: ${substitute === undefined ? 'ingen stedfortræder' : `${substitute} tager over`}.`;
};

/** The leave that is known of, in one line; nothing where there is none. */
export const leavesSaid = ({ leave }: Representative, today: Day): string | undefined =>
  leave.length === 0 ? undefined : leave.map((one) => leaveSaid(one, today)).join(' ');

/** From when and until when somebody represents a department; nothing where that is always. */
export function termSaid({ from, to }: Representative, today: Day): string | undefined {
  const parts = [from && `fra ${said(from, today)}`, to && `til og med ${said(to, today)}`].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** How many workplaces have a knowledge person. */
export const workplacesSaid = ({ all, without }: NonNullable<Standing['workplaces']>): string => {
  if (all === 0) return 'Ingen arbejdspladser endnu';
  if (without === 0)
    return all === 1 ? 'Arbejdspladsen har en vidensperson' : `Alle ${all} arbejdspladser har en vidensperson`;
  return `${without} af ${all} arbejdspladser har ingen vidensperson`;
};

/** That a department stood empty for some days. */
export const emptySaid = (name: string, days: number): string =>
  `${name} var uden konsulent i ${days === 1 ? '1 dag' : `${days} dage`}.`;

/** That no department stood empty. */
export const everyDaySaid = (departments: number): string =>
  `Alle ${departments} afdelinger havde en konsulent hver dag.`;

/** A hole as a thing of the year. */
export const entryTitle = (name: string): string => `Ingen konsulent for ${name}`;

/** The words of the board. */
export const boardWords = {
  title: 'Bemanding',
  duty: 'Hver afdeling skal altid have en aktiv konsulent i teamet. Chefen for afdelingen har ansvaret og får besked 30 og 7 dage før et hul, og på dagen.',
  nowhere: 'Din rolle hører ikke til en afdeling. Bed jeres administrator af Værn om at rette den.',
  all: (count: number, until: string): string =>
    count === 1
      ? `Afdelingen har en konsulent i dag og hver dag til og med ${until}.`
      : `Alle ${count} afdelinger har en konsulent i dag og hver dag til og med ${until}.`,
  holes: 'Her mangler der nogen',
  workplaceHoles: 'Arbejdspladser, der mister deres vidensperson',
  consultants: 'Konsulenter',
  none: 'Ingen konsulent.',
  head: (names: readonly string[]): string => `Afdelingschef: ${names.join(', ')}`,
  noHead: (owner: string): string =>
    `Ingen afdelingschef i Værn. Beskeden går i stedet til chefen for ${owner}, der ejer planen.`,
  noOwner: 'Ingen afdelingschef i Værn, så ingen får besked. Bed jeres administrator om at give rollen.',
} as const;
