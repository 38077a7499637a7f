/** Reminders: what somebody is told when its day has come, each once, however the clock has gone. */
export { remindersWait, sendReminders } from './reminder.actions.ts';
export type { ReminderSource } from './reminder.actions.ts';
export type { Reminder } from './reminder.ts';
export { forgetSent, sentUnder } from './reminder.store.ts';
export type { ReminderTables } from './reminder.store.ts';
