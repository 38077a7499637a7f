import type { Day } from './day.ts';

/** What a room can show of itself, and what it shows by it, as the page of proof names it. Content points at these keys. */
export const evidenceNames = {
  'plan-vedtaget': 'Planen er vedtaget',
  'plan-ejer': 'Planen har en ansvarlig chef',
  'plan-offentlig': 'Planen er offentliggjort',
  'plan-revision': 'Planen er revideret i tide',
  'kort-laest': 'Kort er læst igennem i tide',
  'kontakter-tjekket': 'Numre er tjekket i tide',
  'team-bemandet': 'Hver afdeling har en konsulent i dag',
  videnspersoner: 'Arbejdspladser har en vidensperson',
  'markering-svaret': 'Myndighedens registratorer har svaret for måneden',
  'tal-udgivet': 'Tal er udgivet',
  'tal-journaliseret': 'Tal ligger på kommunens sag',
  'viden-delt': 'Viden er delt',
  vidensoplaeg: 'Vidensoplæg er holdt',
  'siri-tjekket': 'Materiale fra SIRI er tjekket',
  aarsmoede: 'Årsmødet er holdt',
  'kontakt-udad': 'Kontakter til myndigheder og politi er skrevet ned',
  'status-afleveret': 'Årets status er afleveret',
  'status-forum': 'Chefen har valgt forum for status',
  oevet: 'Historierne er øvet',
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
