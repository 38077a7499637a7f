import type { Refusal } from '#kernel/action';
import type { Result } from '#kernel/result';

// @offence 2339
export const careless = (result: Result<string, Refusal>): string => result.value;
