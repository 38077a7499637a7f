import type { Label } from './finding.ts';
import { openGuard } from './guard.ts';

const numbersOnly = openGuard({ words: '', weights: '' }, { numbers: [], bodies: [], mails: [] });
const ways: readonly Label[] = ['PHONE', 'EMAIL', 'URL_PROFILE', 'CPR'];

/** Whether a line that names a place also holds a number or a mail address, so that it leads to somebody. Streets and rooms are places. */
export const leadsToSomebody = (line: string): boolean =>
  numbersOnly.look(line).some(({ label }) => ways.includes(label));
