import type { Sieve } from './found.ts';

/** Counts every filled field of an answer that is named for a CPR number. The fields themselves were never picked. */
export function counted(told: unknown, sieve: Sieve): void {
  const waiting: unknown[] = [told];
  while (waiting.length > 0) {
    for (const [name, value] of Object.entries(waiting.pop() ?? {})) {
      if (isCprField(name, value)) sieve.drop();
      else if (typeof value === 'object') waiting.push(value);
    }
  }
}

const isCprField = (name: string, value: unknown): boolean => /cpr/i.test(name) && value !== null && value !== '';
