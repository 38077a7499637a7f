import { clockWord } from '#kernel/danish-time';
import { dayOf, inWords } from '#kernel/day';
import { ageTold, formWords } from './category.words.ts';
import type { Enquiry } from './enquiry.ts';
import type { Part } from './sight.ts';

/** What an enquiry is called: made from what was chosen, so that no name can stand there. */
export const headingOf = ({ age, forms, closedBecause }: Enquiry): string => {
  if (closedBecause === 'withdrawn') return 'Trukket tilbage';
  const about = forms.map((form) => formWords[form]).join(', ');
  return `${ageTold[age]}: ${about.toLocaleLowerCase('da')}`;
};

/** A moment as a Danish day: "18. november 2026". */
export const dayWord = (moment: Date): string => inWords(dayOf(moment), 'da');

/** A moment as a clock in Denmark shows it: "i dag kl. 10.05", "18. november 2026 kl. 10.05". */
export const instantWord = (moment: Date, now: Date): string => {
  const day = dayOf(moment) === dayOf(now) ? 'i dag' : dayWord(moment);
  return `${day} kl. ${clockWord(moment)}`;
};

/** True when the next word is this person's: a question that waits for them, or an answer they have not gone on from. */
export function isTheirTurn(enquiry: Enquiry, part: Part, person: string): boolean {
  if (enquiry.state === 'closed') return false;
  if (part === 'asker') return enquiry.waitsSince === undefined;
  return enquiry.waitsSince !== undefined && (part === 'authority' || answers(enquiry, person));
}

// Once it has risen, everybody who has been asked is asked again.
const answers = ({ takenBy, rung }: Enquiry, person: string): boolean =>
  takenBy === undefined || takenBy === person || rung > 1;
