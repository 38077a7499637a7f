import { createSign, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { names } from './xml.ts';

/** What a provider must hear to know whom to sign out. */
export interface Stay {
  readonly nameId: string;
  readonly format: string;
  readonly session: string;
}

/** Who asks to leave, and where that is done. */
export interface Leaving {
  readonly exit: string;
  readonly entity: string;
  readonly key: string;
  readonly now: Date;
}

const stayShape = z.object({ nameId: z.string(), format: z.string(), session: z.string() });

/** A stay as one text, for whoever keeps the session. */
export const keepStay = (stay: Stay): string => JSON.stringify(stay);

/** The provider's address for signing out, with a request of ours signed in it (HTTP-Redirect). */
export function leavingAddress(kept: string, leaving: Leaving): string {
  const request = deflateRawSync(requestFor(stayShape.parse(JSON.parse(kept)), leaving)).toString('base64');
  const sigAlg = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
  const signed = `SAMLRequest=${encodeURIComponent(request)}&SigAlg=${encodeURIComponent(sigAlg)}`;
  const signature = createSign('sha256').update(signed).sign(leaving.key, 'base64');
  const joint = leaving.exit.includes('?') ? '&' : '?';
  return `${leaving.exit}${joint}${signed}&Signature=${encodeURIComponent(signature)}`;
}

function requestFor({ nameId, format, session }: Stay, { exit, entity, now }: Leaving): string {
  const id = `_${randomBytes(20).toString('hex')}`;
  const formatted = format === '' ? '' : ` Format="${escaped(format)}"`;
  return [
    `<samlp:LogoutRequest xmlns:samlp="${names.protocol}" xmlns:saml="${names.assertion}" ID="${id}" Version="2.0"`,
    ` IssueInstant="${now.toISOString()}" Destination="${escaped(exit)}">`,
    `<saml:Issuer>${escaped(entity)}</saml:Issuer>`,
    `<saml:NameID${formatted}>${escaped(nameId)}</saml:NameID>`,
    `<samlp:SessionIndex>${escaped(session)}</samlp:SessionIndex>`,
    '</samlp:LogoutRequest>',
  ].join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
