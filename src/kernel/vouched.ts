/** A role as the provider names it, and the organisation units (uuids) it is limited to; no units: not limited. */
export interface ProviderRole {
  readonly key: string;
  readonly units: readonly string[];
}

/** Why nobody was vouched for. */
export type NotVouched = 'refused' | 'expired' | 'wrong-municipality' | 'too-low-assurance' | 'provider-unreachable';
