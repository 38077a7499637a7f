import { promisify } from 'node:util';
import { decrypt } from 'xml-encryption';
import type { NotVouched } from '#ports/identity';
import { Refused, demand } from './refused.ts';
import { children, everywhere, inside, names, only, readXml, written } from './xml.ts';

const decrypted = promisify(decrypt);

const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';

// GCM alone: what CBC hides can be read by whoever may ask us often enough (Jager and Somorovsky, 2011).
const contentCiphers = ['http://www.w3.org/2009/xmlenc11#aes256-gcm', 'http://www.w3.org/2009/xmlenc11#aes128-gcm'];
const keyCiphers = ['http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p'];
const signatures = ['256', '384', '512'].map((bits) => `http://www.w3.org/2001/04/xmldsig-more#rsa-sha${bits}`);
const digests = ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'];
const canonical = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const transforms = ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', canonical];

/**
 * Refuses an answer that is not built as agreed, before any signature is looked at: one encrypted assertion and none in the open, to this
 * address, with ciphers and signatures that hold today. Believes nothing of what it says.
 */
export async function inspectResponse(encoded: string, key: string, returnTo: string): Promise<void> {
  demand(/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(encoded), 'response');
  const response = readXml(Buffer.from(encoded, 'base64').toString('utf8'), 'response');
  demand(response.localName === 'Response' && response.namespaceURI === names.protocol, 'response');
  demandSuccess(response);
  demand((response.getAttribute('Destination') ?? returnTo) === returnTo, 'destination');
  inspectAssertion(await opened(sealed(response), key));
}

/** Why the provider said no, as far as it makes a difference to the person. */
const reasons: Readonly<Record<string, NotVouched>> = {
  'urn:oasis:names:tc:SAML:2.0:status:NoAuthnContext': 'too-low-assurance',
};

function demandSuccess(response: Element): void {
  const code = only(only(response, names.protocol, 'Status'), names.protocol, 'StatusCode');
  const [detail] = children(code, names.protocol, 'StatusCode');
  const why = reasons[detail?.getAttribute('Value') ?? ''] ?? 'refused';
  demand(code.getAttribute('Value') === success, 'status', why);
}

/** The one encrypted assertion, right inside the answer; another anywhere would let two readers see two things. */
function sealed(response: Element): Element {
  demand(everywhere(response, 'Assertion').length === 0, 'unencrypted');
  const assertion = only(response, names.assertion, 'EncryptedAssertion');
  demand(everywhere(response, 'EncryptedAssertion').length === 1, 'assertions');
  demand(everywhere(response, 'EncryptedData').length === 1, 'assertions');
  demand(everywhere(response, 'EncryptedKey').length === 1, 'assertions');
  const content = only(only(assertion, names.encryption, 'EncryptedData'), names.encryption, 'EncryptionMethod');
  const [keyMethod] = everywhere(assertion, 'EncryptedKey').flatMap((found) =>
    children(found, names.encryption, 'EncryptionMethod'),
  );
  demand(isOneOf(contentCiphers, content) && isOneOf(keyCiphers, keyMethod), 'cipher');
  return assertion;
}

const isOneOf = (allowed: readonly string[], method: Element | undefined): boolean =>
  allowed.includes(method?.getAttribute('Algorithm') ?? '');

async function opened(sealedAssertion: Element, key: string): Promise<Element> {
  try {
    const text = await decrypted(written(sealedAssertion), { key, disallowDecryptionWithInsecureAlgorithm: true });
    return readXml(text, 'assertion');
  } catch {
    // One word for every reason: the difference between them is what somebody who guesses is after.
    throw new Refused('decryption');
  }
}

/** One assertion, signed once and as a whole, by algorithms that hold today. Whether the signature is the provider's is the library's work. */
function inspectAssertion(assertion: Element): void {
  demand(assertion.localName === 'Assertion' && assertion.namespaceURI === names.assertion, 'assertion');
  demand(everywhere(assertion, 'Assertion').length === 1, 'assertions');
  demand(everywhere(assertion, 'Signature').length === 1, 'signature');
  const info = only(only(assertion, names.signature, 'Signature'), names.signature, 'SignedInfo');
  const reference = only(info, names.signature, 'Reference');
  demand(reference.getAttribute('URI') === `#${assertion.getAttribute('ID')}`, 'signature');
  const steps = inside(only(reference, names.signature, 'Transforms')).map((step) => step.getAttribute('Algorithm'));
  demand(steps.join() === transforms.join(), 'signature');
  demand(isOneOf([canonical], only(info, names.signature, 'CanonicalizationMethod')), 'signature');
  demand(isOneOf(signatures, only(info, names.signature, 'SignatureMethod')), 'signature');
  demand(isOneOf(digests, only(reference, names.signature, 'DigestMethod')), 'signature');
}
