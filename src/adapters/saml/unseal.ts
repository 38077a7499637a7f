import { constants, createDecipheriv, privateDecrypt } from 'node:crypto';
import { Refused, demand } from './refused.ts';
import { children, everywhere, names, only, textOf } from './xml.ts';

type Cipher = 'aes-128-gcm' | 'aes-256-gcm';

// GCM alone: what CBC hides can be read by whoever may ask us often enough (Jager and Somorovsky, 2011).
const contentCiphers = new Map<string, Cipher>([
  ['http://www.w3.org/2009/xmlenc11#aes128-gcm', 'aes-128-gcm'],
  ['http://www.w3.org/2009/xmlenc11#aes256-gcm', 'aes-256-gcm'],
]);
const oaepOfOld = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p';
const oaep = 'http://www.w3.org/2009/xmlenc11#rsa-oaep';
const xmlenc11 = 'http://www.w3.org/2009/xmlenc11#';

/** What OAEP mixes with, by its name as a digest. SHA-1 is sound here: nothing rests on its collisions. */
const hashes = new Map([
  ['http://www.w3.org/2000/09/xmldsig#sha1', 'sha1'],
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#sha384', 'sha384'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'sha512'],
]);

/** Opens a sealed element (XML Encryption) with our key. Refused when the seal is of a kind we do not trust, is broken, or is not to us. */
export function unseal(sealed: Element, key: string): string {
  const data = only(sealed, names.encryption, 'EncryptedData');
  const [sealedKey, another] = everywhere(sealed, 'EncryptedKey');
  demand(sealedKey !== undefined && another === undefined, 'assertions');
  const cipher = contentCiphers.get(algorithmOf(data));
  const hash = hashFor(sealedKey);
  demand(cipher !== undefined && hash !== undefined, 'cipher');
  try {
    const contentKey = privateDecrypt(
      { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: hash },
      bytesIn(sealedKey),
    );
    return opened(cipher, contentKey, bytesIn(data));
  } catch {
    // One word for every reason: the difference between them is what somebody who guesses is after.
    throw new Refused('decryption');
  }
}

const ivBytes = 12;
const tagBytes = 16;

function opened(cipher: Cipher, key: Buffer, bytes: Buffer): string {
  demand(bytes.length > ivBytes + tagBytes, 'decryption');
  const decipher = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]);
  return new TextDecoder('utf-8', { fatal: true }).decode(text);
}

const bytesIn = (element: Element): Buffer =>
  Buffer.from(textOf(only(only(element, names.encryption, 'CipherData'), names.encryption, 'CipherValue')), 'base64');

const algorithmOf = (element: Element): string =>
  only(element, names.encryption, 'EncryptionMethod').getAttribute('Algorithm') ?? '';

/** The hash that mixes the key, when it is one all through: Node knows no OAEP with two. Undefined for another way to seal a key. */
function hashFor(sealedKey: Element): string | undefined {
  const method = only(sealedKey, names.encryption, 'EncryptionMethod');
  const hash = hashes.get(said(method, names.signature, 'DigestMethod') ?? 'http://www.w3.org/2000/09/xmldsig#sha1');
  return hash !== undefined && maskOf(method) === `${xmlenc11}mgf1${hash}` ? hash : undefined;
}

/** What the key is masked with: the old name leaves no choice. */
function maskOf(method: Element): string | undefined {
  const always = `${xmlenc11}mgf1sha1`;
  const algorithm = method.getAttribute('Algorithm');
  if (algorithm === oaepOfOld) return always;
  return algorithm === oaep ? (said(method, xmlenc11, 'MGF') ?? always) : undefined;
}

const said = (method: Element, namespace: string, name: string): string | undefined =>
  children(method, namespace, name)[0]?.getAttribute('Algorithm') ?? undefined;
