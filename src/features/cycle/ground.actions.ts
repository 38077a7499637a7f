import type { PeopleTables } from '#features/people';
import type { Municipality } from '#features/plan';
import type { Permission } from '#kernel/person';
import type { YearAsked, YearEntry } from '#kernel/year-entry';
import type { Db } from '#ports/database';
import type { Calendar } from './calendar.file.ts';
import type { CycleTables } from './cycle.store.ts';

/** The tables the room works with. */
export type Tables = CycleTables & PeopleTables;

/** What another room tells of a year. It must not write. */
export type YearSource = (db: Db<Tables>, asked: YearAsked) => Promise<readonly YearEntry[]>;

/** What the year is made from. */
export interface YearGround {
  readonly municipality: Municipality;
  readonly calendar: Calendar;
  readonly sources: readonly YearSource[];
}

/** What the room's pages stand on. */
export interface CycleGround extends YearGround {
  /** What it takes to open a page; undefined where there is none yet: a door that leads nowhere is not shown. */
  readonly needsOf: (path: string) => Permission | undefined;
}
