import { lineFrom } from '#features/cases';
import type { Id } from '#kernel/action';

/**
 * The line that somebody's form becomes. It follows from who they are and the form's own random number, so the one who marked finds it
 * again and nobody else does, and the register need not keep who made which line.
 */
export const lineOf = (person: string, form: Id): Promise<Id> => lineFrom(`marking ${person} ${form}`);
