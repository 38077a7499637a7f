import { coverageYear } from '#features/coverage';
import type { GapTables } from '#features/coverage';
import { contactEntries, meetingEntries, talkEntries } from '#features/cycle';
import type { YearGround, YearSource } from '#features/cycle';
import { knowledgeOfYear } from '#features/knowledge';
import type { KnowledgeTables } from '#features/knowledge';
import { liaisonOfYear } from '#features/liaison';
import type { LiaisonTables } from '#features/liaison';
import { markingYear } from '#features/marking';
import type { MonthTables } from '#features/marking';
import { meetingsOfYear } from '#features/meeting';
import type { MeetingTables } from '#features/meeting';
import type { Pack } from '#features/pack';
import { revisionEntries } from '#features/revision';
import type { RevisionTables } from '#features/revision';
import { figuresYear } from '#features/statistics';
import type { StatisticsTables } from '#features/statistics';
import { statusYear } from '#features/status';
import type { StatusTables } from '#features/status';
import type { Permission } from '#kernel/person';
import type { Route } from '#ui/route.ts';

type Own<Tables> = Pick<Tables, keyof Tables>;

/** What the rooms tell of a year, one line for each. */
const sourcesOf = ({ municipality, ...pack }: Pack): readonly YearSource[] => [
  (db, asked) => figuresYear(db.$extendTables<Own<StatisticsTables>>(), asked),
  (db, asked) => coverageYear(db.$extendTables<Own<GapTables>>(), { municipality }, asked),
  (db, asked) => markingYear(db.$extendTables<Own<MonthTables>>(), { municipality }, asked),
  (db, asked) => statusYear(db.$extendTables<Own<StatusTables>>(), { municipality }, asked),
  async (db, asked) => meetingEntries(await meetingsOfYear(db.$extendTables<Own<MeetingTables>>(), asked.year), asked),
  async (db, asked) =>
    talkEntries((await knowledgeOfYear(db.$extendTables<Own<KnowledgeTables>>(), asked.year)).talks, asked),
  async (db, asked) => contactEntries(await liaisonOfYear(db.$extendTables<Own<LiaisonTables>>(), asked.year), asked),
  (db, asked) => revisionEntries(db.$extendTables<Own<RevisionTables>>(), { municipality, ...pack }, asked),
];

/** What the year of a municipality is made from. */
export const yearGround = (pack: Pack): YearGround => ({
  municipality: pack.municipality,
  calendar: pack.calendar,
  sources: sourcesOf(pack),
});

/** What it takes to open an address: as the route says, or nothing where everybody may read; undefined for a page of the year that is not there. */
export function needsAmong(routes: readonly Pick<Route, 'method' | 'path' | 'needs'>[]) {
  const pages = routes
    .filter(({ method }) => method === 'GET')
    .map(({ path, needs }) => ({ pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`), needs }));
  return (path: string): Permission | undefined =>
    pages.find(({ pattern }) => pattern.test(path))?.needs ?? (path.startsWith('/aaret') ? undefined : 'read-public');
}
