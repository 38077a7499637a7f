/** Cycle: the team's year as one calendar, what is done and what waits, and the doors to the rest of the year. */
export { checkCalendar } from './calendar.check.ts';
export { calendarFile, noCalendar } from './calendar.file.ts';
export type { Calendar } from './calendar.file.ts';
export { cycleRoutes } from './cycle.pages.tsx';
export type { CycleTables } from './cycle.store.ts';
export { cycleReminders } from './remind.actions.ts';
export { readFeed } from './feed.actions.ts';
export { contactEntries, meetingEntries, talkEntries } from './told.ts';
export { yearWaitsFor } from './waiting.actions.ts';
export type { CycleGround, YearGround, YearSource } from './ground.actions.ts';
