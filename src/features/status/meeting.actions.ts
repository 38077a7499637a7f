import { meetingsOfYear } from '#features/meeting';
import type { MeetingOfYear, MeetingTables } from '#features/meeting';
import { inWords } from '#kernel/day';
import type { Db } from '#ports/database';
import { draftWords as words } from './draft.words.ts';
import type { StatusSource } from './ground.ts';
import { nothing } from './status.ts';

/** The meetings for knowledge persons that were held in the year, what was on the agenda and what was decided. */
export const meetingSource: StatusSource<Db<MeetingTables>> = {
  key: 'meeting',
  draft: async (db, _, { year, today }) => {
    const all = await meetingsOfYear(db, Number(year));
    const held = all.filter(({ cancelled, day }) => !cancelled && day <= today);
    return { ...nothing, words: held.length === 0 ? words.noMeeting(year) : held.flatMap(linesOf).join('\n') };
  },
};

const linesOf = ({ day, agenda, decisions, ...counts }: MeetingOfYear): readonly string[] => [
  words.meeting(inWords(day, 'da'), counts),
  ...(agenda.length === 0 ? [] : [words.agenda, ...agenda.map(words.item)]),
  ...(decisions.length === 0 ? [] : [words.decisions, ...decisions.map(words.item)]),
];
