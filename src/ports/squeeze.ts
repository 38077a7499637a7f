/** One body in the encodings browsers ask for (RFC 9110 § 8.4). */
export interface Squeezed {
  readonly identity: Uint8Array;
  readonly gzip: Uint8Array;
  readonly br: Uint8Array;
}

/** Compresses as hard as it can: each body is made once and sent many times. */
export type Squeeze = (body: Uint8Array) => Promise<Squeezed>;

/** A short name for a body that changes when a byte of it does. */
export type Fingerprint = (body: Uint8Array | string) => string;
