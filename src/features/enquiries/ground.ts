import type { GuardOnSite } from '#features/guard';
import type { Municipality } from '#features/plan';
import type { Audience, Organisation, Question } from '#features/routing';
import type { Enquiry } from './enquiry.ts';

/** What the room stands on: the municipality as its pack has it, and the guard that reads what is written. */
export interface EnquiryGround {
  readonly municipality: Municipality;
  readonly guard: GuardOnSite;
}

/** How guidance is organised here. */
export const organisationOf = ({ municipality: { departments } }: EnquiryGround): Organisation => ({
  byWorkplace: departments.filter(({ guidance }) => guidance === 'workplace').map(({ key }) => key),
  extremism: departments.filter(({ extremism }) => extremism).map(({ key }) => key),
});

/** What decides who is asked. Only a yes leads to those who know of extremism: a "don't know" is theirs to pass on who answer first. */
export const questionOf = ({
  department,
  workplace,
  extremism,
}: Pick<Enquiry, 'department' | 'workplace' | 'extremism'>): Question => ({
  department,
  workplace,
  extremism: extremism === 'yes',
});

/** A department's name on the screen; its key when the pack has lost it. */
export const departmentName = ({ municipality: { departments } }: EnquiryGround, key: string): string =>
  departments.find((department) => department.key === key)?.short.text ?? key;

/** Who else a guide can put it to, besides the whole team. */
export const sharing = ['consultants', 'extremism'] as const;
export type Sharing = (typeof sharing)[number];

/** The audiences that would be new to an enquiry, by the word of the form. */
export const sharedWith = (ground: EnquiryGround, to: Sharing, enquiry: Enquiry): readonly Audience[] => {
  const places = to === 'consultants' ? [enquiry.department] : organisationOf(ground).extremism;
  return places
    .filter((key) => !enquiry.audiences.some(({ kind, place }) => kind === 'consultants' && place === key))
    .map((place) => ({ kind: 'consultants', place }));
};
