import type { KeyObject } from 'node:crypto';
import { X509Certificate, generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate made up for one run: none lies in the repository. */
export interface Pair {
  readonly key: string;
  readonly cert: string;
  readonly publicKey: string;
}

/** Makes a key, and a certificate that the key signed itself. */
export function aPair(name: string): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: certificate(name, publicKey, privateKey),
    publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
  };
}

// The few words of DER that a certificate needs (X.690).
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const long = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...long]), body]);
};
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const bits = (body: Uint8Array) => der(0x03, Buffer.from([0]), body);
const hex = (text: string) => Buffer.from(text, 'hex');
const sha256WithRsa = sequence(der(0x06, hex('2a864886f70d01010b')), der(0x05));
const commonName = (name: string) =>
  sequence(der(0x31, sequence(der(0x06, hex('550403')), der(0x0c, Buffer.from(name)))));
const year = (text: string) => der(0x17, Buffer.from(text));

function certificate(name: string, publicKey: KeyObject, privateKey: KeyObject): string {
  const body = sequence(
    der(0x02, Buffer.from([1])),
    sha256WithRsa,
    commonName(name),
    sequence(year('200101000000Z'), year('491231235959Z')),
    commonName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  return new X509Certificate(sequence(body, sha256WithRsa, bits(sign('sha256', body, privateKey)))).toString();
}
