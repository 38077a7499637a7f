import type { Label } from './finding.ts';
import { openGuard } from './guard.ts';

const numbersOnly = openGuard({ words: '', weights: '' }, { numbers: [], bodies: [], mails: [] });
const ways: readonly Label[] = ['PHONE', 'EMAIL', 'URL_PROFILE', 'CPR'];

/** Whether a line that names a place also holds a number or a mail address, so that it leads to somebody. Streets and rooms are places. */
export const leadsToSomebody = (line: string): boolean =>
  numbersOnly.look(line).some(({ label }) => ways.includes(label));

/** Whether an address on the net leads to one person: their mail, or their profile. The number of a meeting on a screen looks like a telephone. */
export const linksToSomebody = (link: string): boolean =>
  numbersOnly.look(link).some(({ label }) => label === 'EMAIL' || label === 'URL_PROFILE');
