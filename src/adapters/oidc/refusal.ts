import * as client from 'openid-client';
import type { NotVouched } from '#kernel/vouched';

/** Why a sign-in failed: for the person, and in one word of the standard's for whoever runs the server. */
export interface Failure {
  readonly why: NotVouched;
  readonly told: string;
}

/** The standard's words for a provider that cannot answer just now. */
const away = new Set(['temporarily_unavailable', 'server_error']);
/** The words for a return that came too late, or for the second time. */
const late = new Set(['invalid_grant', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED']);
const unreachable = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_PARSE_ERROR']);

/** What a fault of the library means. A fault that is our own is thrown on. */
export function failureOf(fault: unknown): Failure {
  const told = codeOf(fault);
  if (told === undefined) throw fault;
  if (late.has(told)) return { why: 'expired', told };
  if (away.has(told) || told === 'network') return { why: 'provider-unreachable', told };
  return { why: 'refused', told };
}

/** The same, before the provider has said who it is: whatever it answers, it cannot be used. */
export function failureToDiscover(fault: unknown): Failure {
  return { why: 'provider-unreachable', told: codeOf(fault) ?? 'network' };
}

function codeOf(fault: unknown): string | undefined {
  if (fault instanceof client.AuthorizationResponseError || fault instanceof client.ResponseBodyError)
    return plain(fault.error);
  if (fault instanceof client.ClientError) return codeOfClient(fault);
  // What fetch throws when nobody answers, when the name is unknown and when the certificate is not to be trusted.
  return isOfNetwork(fault) ? 'network' : undefined;
}

function codeOfClient(fault: client.ClientError): string {
  const code = fault.code ?? '';
  return unreachable.has(code) || isOfNetwork(fault.cause) ? 'network' : plain(code);
}

const isOfNetwork = (fault: unknown): boolean =>
  fault instanceof Error && (fault.message === 'fetch failed' || fault.name === 'TimeoutError');

/** Only the standard's own short words are told on: what somebody sent is not. */
const plain = (code: string): string => (/^[A-Za-z_]{1,60}$/.test(code) ? code : 'unknown');
