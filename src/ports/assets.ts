/** A file that is sent as it stands. */
export interface Asset {
  /** Its address, `/assets/vaern-400.1a2b3c4d.woff2`. */
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array;
  /** The address changes when the bytes do, so a browser may keep it for ever. */
  readonly immutable: boolean;
}

/** The look of the site, ready to send: style sheets to inline, files beside them. */
export interface Look<Sheet extends string> {
  readonly style: Readonly<Record<Sheet, string>>;
  /** For the content security policy: `sha256-…` of each style sheet (CSP level 3, § 2.3.1). */
  readonly styleHashes: readonly string[];
  readonly files: readonly Asset[];
}
