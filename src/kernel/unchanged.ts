/** What a browser says it has already: `if-none-match` and `if-modified-since`. */
export interface Has {
  readonly tags: string | undefined;
  readonly since: string | undefined;
}

/** What there is now: its tag, in quotation marks, and since when it has been so, where that is told. */
export interface Now {
  readonly tag: string;
  readonly changed: string | number | undefined;
}

/** Whether the browser has it already (RFC 9110 § 13.2.2): by its tag, and by the hour only where it names no tag. */
export function isUnchanged({ tags, since }: Has, { tag, changed }: Now): boolean {
  if (tags !== undefined) return tag !== '' && tags.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
  if (since === undefined || changed === undefined) return false;
  return Date.parse(String(changed)) <= Date.parse(since);
}
