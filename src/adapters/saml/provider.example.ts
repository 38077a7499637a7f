import { createCipheriv, publicEncrypt, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { auth } from 'samlp';
import type { Pair } from './certificate.example.ts';

/** What a provider made up for tests says next; whatever is not said here is as it should be. */
export interface Saying {
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly nameId?: string;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** A provider of identity on this machine, built on another library than ours. */
export interface ATestProvider {
  readonly entity: string;
  readonly metadata: string;
  /** Answers one departure, as the form a browser would bring back. */
  readonly answer: (to: string, saying?: Saying) => Promise<Readonly<Record<string, string>>>;
  readonly stop: () => Promise<void>;
}

/** Somebody signing in: the municipality's number, the level and the roles as KOMBIT sends them. */
export const mette = {
  'https://data.gov.dk/concept/core/nsis/loa': 'Substantial',
  'https://data.gov.dk/model/core/eid/professional/cvr': '12345678',
  'https://data.gov.dk/model/core/eid/professional/uuid/persistent': 'urn:uuid:6F1E0B5A-1111-4222-8333-444455556666',
  'https://data.gov.dk/model/core/eid/fullName': 'Mette Holm',
  'https://data.gov.dk/model/core/eid/email': 'meho@lilleby.dk',
} as const;

/** Starts a provider that knows us by our certificate and sends people back to one address. */
export async function aProvider(own: Pair, us: Pair, returnTo: string): Promise<ATestProvider> {
  let saying: Saying = {};
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', entity);
    const given = Object.assign(request, { query: Object.fromEntries(url.searchParams), body: {} });
    auth(optionsFor(saying, { entity, own, us, returnTo }))(given, sendable(response), (fault) =>
      response.writeHead(500).end(fault.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const entity = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    entity,
    metadata: metadataOf(entity, own),
    answer: async (to, said = {}) => {
      saying = said;
      const answer = await fetch(to);
      const page = await answer.text();
      if (!answer.ok) throw new Error(page);
      return { SAMLResponse: field(page, 'SAMLResponse'), RelayState: field(page, 'RelayState') };
    },
    stop: promisify(server.close.bind(server)),
  };
}

interface World {
  readonly entity: string;
  readonly own: Pair;
  readonly us: Pair;
  readonly returnTo: string;
}

const optionsFor = ({ attributes = mette, nameId, options }: Saying, { entity, own, us, returnTo }: World) => ({
  issuer: entity,
  cert: own.cert,
  key: own.key,
  signingCert: us.cert,
  deflate: true,
  encryptionCert: us.cert,
  encryptionPublicKey: us.publicKey,
  recipient: returnTo,
  destination: returnTo,
  lifetimeInSeconds: 300,
  sessionIndex: '_session',
  nameIdentifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  getPostURL: (_audience: string, _request: unknown, _http: unknown, done: (fault: null, url: string) => void) =>
    done(null, returnTo),
  getUserFromRequest: () => ({}),
  profileMapper: () => ({
    getClaims: () => attributes,
    getNameIdentifier: () => ({ nameIdentifier: nameId ?? 'C=DK,O=12345678,CN=Mette Holm,Serial=abc' }),
  }),
  ...options,
});

/** What the library expects of the web framework it is written for. */
const sendable = (response: ServerResponse<IncomingMessage>) =>
  Object.assign(response, {
    set: (name: string, value: string) => response.setHeader(name, value),
    send: (body: string) => response.end(String(body)),
  });

function field(page: string, name: string): string {
  const value = new RegExp(`name="${name}"\\s+value="([^"]+)"`).exec(page)?.[1];
  if (value === undefined) throw new Error(`The provider's page has no ${name}`);
  return value;
}

const bare = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '');

/** What an operator would fetch from the provider and save. */
const metadataOf = (entity: string, { cert }: Pair): string => `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entity}">
  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:KeyDescriptor use="signing">
      <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
        <ds:X509Data><ds:X509Certificate>${bare(cert)}</ds:X509Certificate></ds:X509Data>
      </ds:KeyInfo>
    </md:KeyDescriptor>
    <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${entity}/slo?t=1"/>
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${entity}/sso"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>
`;

/** Options that leave the assertion in the open, so that a test can change it before it is sealed. */
export const open = { encryptionCert: undefined, encryptionPublicKey: undefined };

/** An answer as text, to be changed. */
export const readable = (form: Readonly<Record<string, string>>): string =>
  Buffer.from(form.SAMLResponse ?? '', 'base64').toString('utf8');

/** A changed answer as a browser brings it. */
export const brought = (xml: string): string => Buffer.from(xml).toString('base64');

/** How a text is sealed: the ciphers, as XML Encryption names them and as Node does. */
export interface Seal {
  readonly content: string;
  readonly cipher: 'aes-128-gcm' | 'aes-256-gcm';
  /** The whole `EncryptionMethod` of the key. */
  readonly keyMethod: string;
  readonly hash: string;
}

const enc = 'http://www.w3.org/2001/04/xmlenc#';

/** The way every provider can. */
export const usual: Seal = {
  content: 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  cipher: 'aes-256-gcm',
  keyMethod: `<x:EncryptionMethod Algorithm="${enc}rsa-oaep-mgf1p"/>`,
  hash: 'sha1',
};

/** Seals any text to us, as anybody can who has our certificate. */
export function sealed(text: string, us: Pair, { content, cipher, keyMethod, hash }: Seal = usual): string {
  const [key, iv] = [randomBytes(cipher === 'aes-256-gcm' ? 32 : 16), randomBytes(12)];
  const sealing = createCipheriv(cipher, key, iv);
  const body = Buffer.concat([iv, sealing.update(text), sealing.final(), sealing.getAuthTag()]);
  const sealedKey = publicEncrypt({ key: us.publicKey, oaepHash: hash }, key);
  const value = (bytes: Buffer) =>
    `<x:CipherData><x:CipherValue>${bytes.toString('base64')}</x:CipherValue></x:CipherData>`;
  return `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"><x:EncryptedData xmlns:x="${enc}">
    <x:EncryptionMethod Algorithm="${content}"/>
    <d:KeyInfo xmlns:d="http://www.w3.org/2000/09/xmldsig#"><x:EncryptedKey>${keyMethod}${value(sealedKey)}</x:EncryptedKey></d:KeyInfo>
    ${value(body)}
  </x:EncryptedData></saml:EncryptedAssertion>`;
}

/** The assertion in an open answer. */
export const assertionIn = (response: string): string =>
  /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(response)?.[0] ?? '';

/** An open answer with its assertion replaced by other text. */
export const withInstead = (response: string, text: string): string =>
  response.replace(assertionIn(response), () => text);
