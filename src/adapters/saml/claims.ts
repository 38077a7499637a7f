import { assuranceNamed, isAsSure } from '#kernel/assurance';
import type { Assurance } from '#kernel/assurance';
import { mayHoldCpr } from '#kernel/cpr';
import type { Claims } from '#ports/identity';
import type { Statement } from './assertion.ts';
import { keepStay } from './leave.ts';
import { readPrivileges } from './privileges.ts';
import { demand } from './refused.ts';

// OIOSAML 3 first, then what KOMBIT still sends under the names of OIOSAML 2.
const attributes = {
  uuid: ['https://data.gov.dk/model/core/eid/professional/uuid/persistent'],
  cvr: ['https://data.gov.dk/model/core/eid/professional/cvr', 'dk:gov:saml:attribute:CvrNumberIdentifier'],
  assurance: ['https://data.gov.dk/concept/core/nsis/loa'],
  privileges: [
    'https://data.gov.dk/model/core/eid/privilegesIntermediate',
    'dk:gov:saml:attribute:Privileges_intermediate',
  ],
  name: ['https://data.gov.dk/model/core/eid/fullName', 'urn:oid:2.5.4.3'],
  mail: ['https://data.gov.dk/model/core/eid/email', 'urn:oid:0.9.2342.19200300.100.1.3'],
} as const;

/** Every attribute that is read. None of them is a CPR number, and whatever else is sent is not looked at. */
export const wanted: readonly string[] = Object.values(attributes).flat();

/** What a municipality demands of whoever comes. */
export interface Demand {
  readonly cvr: string;
  readonly minimum: Assurance;
}

/** What a checked statement vouches for. Refused when it is about another municipality, or not sure enough. */
export function claimsOf(statement: Statement, { cvr, minimum }: Demand): Claims {
  const said = (of: keyof typeof attributes): string | undefined =>
    attributes[of].map(statement.said).find((value) => value !== undefined);
  demand(said('cvr') === cvr, 'cvr', 'wrong-municipality');
  const assurance = assuranceNamed(said('assurance') ?? '');
  demand(assurance !== undefined && isAsSure(assurance, minimum), 'assurance', 'too-low-assurance');
  const subject = subjectOf(statement, said('uuid'));
  const privileges = said('privileges');
  return {
    subject,
    name: harmless(said('name') ?? part(statement.nameId, 'CN')) ?? subject,
    mail: harmless(said('mail')),
    roles: privileges === undefined ? [] : readPrivileges(privileges, cvr),
    assurance,
    providerSession: stayOf(statement),
  };
}

const transient = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';

/** The provider's lasting name for the person: the uuid where there is one, for a name and a title change. */
function subjectOf({ nameId, format }: Statement, uuid: string | undefined): string {
  const lasting = withoutPrefix(uuid) ?? part(nameId, 'Serial') ?? (format === transient ? '' : nameId);
  demand(/^.{1,300}$/.test(lasting) && !mayHoldCpr(lasting), 'subject');
  return lasting;
}

const withoutPrefix = (uuid: string | undefined): string | undefined => uuid?.replace(/^urn:uuid:/i, '').toLowerCase();

/** A part of a name that is written as in a certificate: `C=DK,O=12345678,CN=Mette Holm,Serial=...`. */
const part = (nameId: string, key: string): string | undefined =>
  nameId
    .split(',')
    .find((piece) => piece.trim().startsWith(`${key}=`))
    ?.split('=')[1]
    ?.trim();

/** What the provider must hear when the person signs out; undefined when it named no session, or may have named it by a CPR number. */
function stayOf({ nameId, format, session }: Statement): string | undefined {
  if (session === undefined) return undefined;
  const kept = keepStay({ nameId, format, session });
  return kept.length <= 1000 && !mayHoldCpr(kept) ? kept : undefined;
}

const harmless = (text: string | undefined): string | undefined =>
  text !== undefined && text.length <= 200 && !mayHoldCpr(text) ? text : undefined;
