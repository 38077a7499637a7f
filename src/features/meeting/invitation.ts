import type { Colleague, Someone } from '#features/people';
import { calendarFile } from '#kernel/calendar-file';
import type { Appointment, Method } from '#kernel/calendar-file';
import { instantsOf } from './meeting.ts';
import type { Meeting } from './meeting.ts';

/** What the meeting is called in a calendar: it says nothing of whom it is about. */
export const calendarTitle = 'Årligt møde for videnspersoner';
const text = 'Dagsorden og materiale ligger i Værn. Svar dér, om du kommer.';

type Named = Pick<Someone | Colleague, 'name' | 'mail'>;

/** Who calls the meeting, and whom the file is written to. */
interface Parties {
  readonly caller: Named | undefined;
  readonly invited: Named | undefined;
}

const nobody: Parties = { caller: undefined, invited: undefined };

const appointmentOf = (meeting: Meeting, { caller, invited }: Parties): Appointment => ({
  uid: `${meeting.id}@vaern`,
  title: calendarTitle,
  text,
  when: instantsOf(meeting),
  changedAt: meeting.changedAt,
  sequence: meeting.sequence,
  cancelled: meeting.cancelledAt !== undefined,
  remind: [1],
  place: meeting.place,
  link: meeting.link,
  ...(caller?.mail === undefined ? {} : { organizer: { name: caller.name, mail: caller.mail } }),
  ...(invited?.mail === undefined ? {} : { invited: { name: invited.name, mail: invited.mail } }),
});

// An invitation from nobody, or to nobody, is refused by calendars (RFC 5546 § 3.2.2): then it is only told.
function methodOf({ cancelledAt }: Meeting, { caller, invited }: Parties): Method {
  if (caller?.mail === undefined || invited?.mail === undefined) return 'PUBLISH';
  return cancelledAt ? 'CANCEL' : 'REQUEST';
}

/** The calendar file that goes along with a letter to one who is invited: an invitation, a change of it, or that it is called off. */
export const invitationOf = (meeting: Meeting, parties: Parties): string =>
  calendarFile([appointmentOf(meeting, parties)], { name: calendarTitle, method: methodOf(meeting, parties) });

/** The calendar file that somebody fetches. */
export const calendarOf = (meeting: Meeting): string =>
  calendarFile([appointmentOf(meeting, nobody)], { name: calendarTitle });
