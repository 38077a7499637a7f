/** Meeting: the knowledge persons' annual meeting, from the invitation to the minutes, and who has read what they missed. */
export { meetingRoutes } from './meeting.pages.tsx';
export type { MeetingGround } from './ground.ts';
export type { MeetingTables } from './tables.store.ts';
export {
  attendanceWaits,
  forgetAttendance,
  meetingReminders,
  meetingsOfYear,
  meetingsWaitingFor,
} from './waiting.actions.ts';
export type { MeetingOfYear, MeetingsWaiting } from './waiting.actions.ts';
export { meetingEvidence } from './shown.actions.ts';
