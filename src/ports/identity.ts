import type { Assurance } from '#kernel/assurance';
import type { Result } from '#kernel/result';
import type { NotVouched, ProviderRole } from '#kernel/vouched';

/** What a provider vouches for about somebody. Never a CPR number: it is dropped while parsing. */
export interface Claims {
  /** The provider's own, lasting name for the person. */
  readonly subject: string;
  readonly name: string;
  readonly mail: string | undefined;
  readonly roles: readonly ProviderRole[];
  /** Undefined when the provider says nothing about it. */
  readonly assurance: Assurance | undefined;
  /** The provider's name for this session, for signing out there too. */
  readonly providerSession: string | undefined;
}

/** Where the browser is sent to sign in, and what must be kept until it comes back. */
export interface Departure {
  readonly to: string;
  /** The key that comes back with the person: `state` in OIDC, `RelayState` in SAML. */
  readonly state: string;
  /** What `finish` needs. Kept on the server, for one return only, and never shown to the browser. */
  readonly kept: string;
}

/** What a browser came back with, and what was kept when it left. */
export interface Back {
  /** The whole address it came back to, query and all. */
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly kept: string;
}

/** What a real provider's adapter needs of the place it stands in. */
export interface Place {
  /** The whole address people come back to, as the provider has been told it. */
  readonly returnTo: string;
  readonly now: () => Date;
  /** Told in one word why a sign-in failed; never what anybody sent. */
  readonly tell: (line: string) => void;
}

/** A person the pretend provider can be. */
export interface DemoPerson {
  readonly subject: string;
  readonly name: string;
  readonly about: string;
}

/** Somebody outside who vouches for who people are. */
export interface IdentityProvider {
  readonly key: 'oidc' | 'saml' | 'pretend';
  /** The words on the button. */
  readonly name: string;
  /** Begins one sign-in. The caller keeps `kept` under `state`, bound to the browser that left, and uses it once. */
  readonly begin: () => Promise<Result<Departure, NotVouched>>;
  /** The key that came back, to find what was kept by; undefined when there is none. */
  readonly stateOf: (back: Omit<Back, 'kept'>) => string | undefined;
  /** Checks everything that came back before a word of it is believed. */
  readonly finish: (back: Back) => Promise<Result<Claims, NotVouched>>;
  /** What the provider must be told about us (SAML). */
  readonly metadata?: () => string;
  /** The provider's address for signing out; undefined when it has none for this session. */
  readonly leave?: (session: string | undefined) => string | undefined;
  /** The people to choose among (pretend only). */
  readonly people?: readonly DemoPerson[];
}
