import { addMonths, dayOf, inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Db } from '#ports/database';
import { standingOn } from './meeting.ts';
import type { Standing } from './meeting.ts';
import { allMeetings } from './meeting.store.ts';
import type { HoursTables } from './meeting.store.ts';

const evidence = { key: 'aarsmoede', link: '/aaret/moede' } as const;

/** Whether the annual meeting has been held within fifteen months: meetings a year apart are seldom on the same day. */
export async function meetingEvidence(db: Db<HoursTables>, now: Date): Promise<readonly Evidence[]> {
  const today = dayOf(now);
  const meetings = await allMeetings(db);
  const daysOf = (standing: Standing): readonly Day[] =>
    meetings
      .filter((meeting) => standingOn(meeting, today) === standing)
      .map(({ day }) => day)
      .toSorted();
  const held = daysOf('held').at(-1);
  const [called] = daysOf('called');
  const next = called === undefined ? '' : ` Næste møde er indkaldt til ${inWords(called, 'da')}.`;
  if (held === undefined)
    return [{ ...evidence, state: called ? 'partly' : 'missing', sentence: `Intet møde er holdt endnu.${next}` }];
  const state = held >= addMonths(today, -15) ? 'fulfilled' : 'partly';
  return [{ ...evidence, state, day: held, sentence: `Sidst holdt ${inWords(held, 'da')}.${next}` }];
}
