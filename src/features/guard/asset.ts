import { isRecord } from '#kernel/value';
import type { Allowed } from './finding.ts';
import { openGuard } from './guard.ts';
import type { Guard } from './guard.ts';
import type { GuardWords } from './names.lexicon.ts';

/** All that a guard is opened with: what the server knows, a browser is sent. */
export interface Known {
  readonly words: GuardWords;
  readonly allowed: Allowed;
}

/** What a guard is opened with, as a file for the browser. */
export const guardFile = (known: Known): string => JSON.stringify(known);

/** The guard out of such a file, or undefined when it is something else, such as a page of errors. */
export const guardFrom = (sent: unknown): Guard | undefined =>
  isKnown(sent) ? openGuard(sent.words, sent.allowed) : undefined;

const isKnown = (sent: unknown): sent is Known =>
  isRecord(sent) && isWords(sent['words']) && isAllowed(sent['allowed']);

const isWords = (sent: unknown): boolean =>
  isRecord(sent) && typeof sent['words'] === 'string' && typeof sent['weights'] === 'string';

const isAllowed = (sent: unknown): boolean =>
  isRecord(sent) && ['numbers', 'bodies', 'mails'].every((part) => Array.isArray(sent[part]));
