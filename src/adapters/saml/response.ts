import type { NotVouched } from '#kernel/vouched';
import { demand } from './refused.ts';
import { unseal } from './unseal.ts';
import { children, everywhere, inside, names, only, readXml } from './xml.ts';

const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';

const signatures = ['256', '384', '512'].map((bits) => `http://www.w3.org/2001/04/xmldsig-more#rsa-sha${bits}`);
const digests = ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'];
const canonical = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const transforms = ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', canonical];

/** What an answer must be an answer to, and where it must be sent. */
export interface Asked {
  readonly request: string;
  readonly returnTo: string;
}

/**
 * The text of the one assertion in an answer, which is built as agreed: sealed to us and none beside it, to this address and this request,
 * signed once with what holds today. Nothing it says is believed yet: whose signature it is comes next.
 */
export function openResponse(encoded: string, key: string, { request, returnTo }: Asked): string {
  demand(/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(encoded), 'response');
  const response = readXml(Buffer.from(encoded, 'base64').toString('utf8'), 'response');
  demand(response.localName === 'Response' && response.namespaceURI === names.protocol, 'response');
  demandSuccess(response);
  demand((response.getAttribute('Destination') ?? returnTo) === returnTo, 'destination');
  demand(response.getAttribute('InResponseTo') === request, 'in-response-to');
  const text = unseal(sealed(response), key);
  inspectAssertion(readXml(text, 'assertion'));
  return text;
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

/** The one sealed assertion, right inside the answer; another anywhere would let two readers see two things. */
function sealed(response: Element): Element {
  demand(everywhere(response, 'Assertion').length === 0, 'unencrypted');
  const assertion = only(response, names.assertion, 'EncryptedAssertion');
  demand(everywhere(response, 'EncryptedAssertion').length === 1, 'assertions');
  demand(everywhere(response, 'EncryptedData').length === 1, 'assertions');
  return assertion;
}

const isOneOf = (allowed: readonly string[], method: Element): boolean =>
  allowed.includes(method.getAttribute('Algorithm') ?? '');

/** One assertion, signed once and as a whole, by algorithms that hold today. */
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
