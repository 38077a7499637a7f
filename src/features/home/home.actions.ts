import { z } from 'zod';
import { holesWaitingFor, uncoveredFor } from '#features/coverage';
import type { GapTables } from '#features/coverage';
import { yearWaitsFor } from '#features/cycle';
import type { CycleTables } from '#features/cycle';
import { waitingFor } from '#features/enquiries';
import type { EnquiryTables } from '#features/enquiries';
import { toPassOn } from '#features/knowledge';
import type { KnowledgeTables } from '#features/knowledge';
import { monthWord, monthsThatWait } from '#features/marking';
import type { MonthTables } from '#features/marking';
import { meetingsWaitingFor } from '#features/meeting';
import type { MeetingTables } from '#features/meeting';
import { workplaces } from '#features/people';
import type { PeopleTables } from '#features/people';
import { revisionWaitsFor } from '#features/revision';
import type { RevisionTables } from '#features/revision';
import { statusWaitsFor } from '#features/status';
import type { StatusTables } from '#features/status';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { may } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import type { Home, HomeGround } from './home.ts';

type Tables = Db<
  CycleTables &
    EnquiryTables &
    GapTables &
    KnowledgeTables &
    MeetingTables &
    MonthTables &
    PeopleTables &
    RevisionTables &
    StatusTables
>;

/** Looks at one's own first page. */
export const seeHome = (ground: HomeGround): Deed<Tables, Record<string, never>, Home> => ({
  name: 'home.see',
  needs: 'see-own-page',
  input: z.strictObject({}),
  remember: remembers('To see what waits.', () => 'none'),
  run: async ({ db, person, now }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    const named = (await workplaces(db)).map(({ id, name }) => [id, name] as const);
    return ok({
      ...(await waitingFor(db, person)),
      uncovered: await uncoveredFor(db, ground, person, now),
      holes: await holesWaitingFor(db, ground, person, now),
      toMark: (await monthsThatWait(db, ground, person, now)).map((month) => monthWord(month, now)),
      meetings: await meetingsWaitingFor(db, person, now),
      reviseBy: await revisionWaitsFor(db, ground, person, now),
      status: await statusWaitsFor(db, ground, person, now),
      toPass: may(person, 'pass-on-knowledge', person) ? await toPassOn(db, person, now) : 0,
      year: await yearWaitsFor(db, ground.year, person, now),
      places: new Map(named),
    });
  },
});
