/** An answer that stands ready as bytes, with every header it is sent with. */
export interface Ready {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  /** The headers of a 304 answer (RFC 9110 § 15.4.5). */
  readonly headersWhenUnchanged: Readonly<Record<string, string | number>>;
  /** The entity tag, in quotation marks; empty when there is none. */
  readonly tag: string;
  readonly body: Uint8Array;
}

/** An encoding we send, as `accept-encoding` names it. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** What an HTTP server asks of a web face. */
export interface WebFace {
  /** The best encoding of ours that a browser accepts, from its `accept-encoding`. */
  readonly encoding: (accepted: string) => Encoding;
  /** The bytes for an address, in the best encoding the browser accepts; undefined when they must be made. */
  readonly ready: (address: string, accepted: string) => Ready | undefined;
  readonly answer: (request: Request) => Response | Promise<Response>;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends every connection and resolves when the port is free. */
  readonly close: () => Promise<void>;
}
