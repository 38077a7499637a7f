import type { Day } from './day.ts';

/** What a room can show of itself, and what it shows by it, as the page of proof names it. Content points at these keys. */
export const evidenceNames = {
  'plan-vedtaget': 'Vedtagelsen',
  'plan-ejer': 'Planens ejer',
  'plan-offentlig': 'Offentliggørelsen',
  'plan-revision': 'Revisionen',
  'kort-laest': 'Gennemlæsning af kort',
  'kontakter-tjekket': 'Tjek af numre',
  'team-bemandet': 'Afdelingernes konsulenter',
  videnspersoner: 'Videnspersoner',
  'markering-svaret': 'Markering',
  'tal-udgivet': 'Udgivne tal',
  'tal-journaliseret': 'Tal på kommunens sag',
  'viden-delt': 'Delt viden',
  vidensoplaeg: 'Vidensoplæg',
  'siri-tjekket': 'Materiale fra SIRI',
  aarsmoede: 'Årsmødet',
  'kontakt-udad': 'Kontakt til myndigheder',
  'status-afleveret': 'Årets status',
  'status-forum': 'Forum for status',
  oevet: 'Træning',
} as const;

/** The name of one piece of evidence. */
export type EvidenceKey = keyof typeof evidenceNames;

/** How far something is in place. */
export type Standing = 'fulfilled' | 'partly' | 'missing';

/** What a room says of itself at a moment: how far, since or until when, in one sentence, and where it can be seen. Never about anybody. */
export interface Evidence {
  readonly key: EvidenceKey;
  readonly state: Standing;
  readonly day?: Day | undefined;
  readonly sentence: string;
  readonly link?: string | undefined;
}

/** How a room is asked for what it can show. */
export type EvidenceSource<Handle> = (db: Handle, now: Date) => Promise<readonly Evidence[]>;
