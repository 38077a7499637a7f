import type { AgendaTables } from './agenda.store.ts';
import type { HoursTables } from './meeting.store.ts';
import type { OutcomeTables } from './outcome.store.ts';

/** Every table of the meeting. */
export type MeetingTables = HoursTables & AgendaTables & OutcomeTables;
