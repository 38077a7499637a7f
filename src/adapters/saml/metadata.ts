import { X509Certificate } from 'node:crypto';
import { isLoopback } from '#kernel/loopback';
import { Refused, demand } from './refused.ts';
import { children, everywhere, names, only, readXml, textOf } from './xml.ts';

/** What we hold about the provider: who it is, where people are sent, and the certificates its answers are signed with. */
export interface Provider {
  readonly entity: string;
  readonly entry: string;
  /** Where people sign out; undefined when the provider has no such place. */
  readonly exit: string | undefined;
  readonly certificates: readonly string[];
}

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/** Reads a provider's metadata, as an operator fetched and checked it. Refused when it is no provider's, or leads past TLS. */
export function readMetadata(text: string): Provider {
  // A file of the operator's own, not an answer from outside: a comment in it fools nobody.
  const root = readXml(text.replace(/<!--[\s\S]*?-->/g, '').trim(), 'metadata');
  demand(root.localName === 'EntityDescriptor' && root.namespaceURI === names.metadata, 'metadata');
  const provider = only(root, names.metadata, 'IDPSSODescriptor');
  const [entity, entry] = [root.getAttribute('entityID') ?? '', placeOf(provider, 'SingleSignOnService')];
  const certificates = signingCertificates(provider);
  demand(entity !== '' && entry !== undefined && certificates.length > 0, 'metadata');
  return { entity, entry, exit: placeOf(provider, 'SingleLogoutService'), certificates };
}

function placeOf(provider: Element, service: string): string | undefined {
  const found = children(provider, names.metadata, service).find((place) => place.getAttribute('Binding') === redirect);
  const url = URL.parse(found?.getAttribute('Location') ?? '');
  if (!url) return undefined;
  demand(url.protocol === 'https:' || isLoopback(url.hostname), 'metadata');
  return url.href;
}

/** A key without a use serves for both. */
const signingCertificates = (provider: Element): readonly string[] =>
  children(provider, names.metadata, 'KeyDescriptor')
    .filter((key) => key.getAttribute('use') !== 'encryption')
    .flatMap((key) => everywhere(key, 'X509Certificate'))
    .map((certificate) => pemOf(textOf(certificate)));

function pemOf(encoded: string): string {
  try {
    return new X509Certificate(Buffer.from(encoded, 'base64')).toString();
  } catch {
    throw new Refused('metadata');
  }
}
