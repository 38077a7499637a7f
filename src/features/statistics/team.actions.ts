import { z } from 'zod';
import { tallies } from '#features/cases';
import type { CaseTables } from '#features/cases';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import type { StatisticsGround } from './edition.actions.ts';
import { teamFigures } from './team.ts';
import type { TeamFigures } from './team.ts';

/** Looks at the raw figures. They stand in the team's own view and nowhere else: no file, no public page. */
export const seeFigures = ({
  municipality,
}: StatisticsGround): Deed<Db<CaseTables>, { year?: string | undefined }, TeamFigures> => ({
  name: 'statistics.see',
  needs: 'see-statistics',
  input: z.strictObject({
    year: z
      .string()
      .regex(/^20\d{2}$/)
      .optional(),
  }),
  remember: remembers('So that it can be seen who looked at raw counts.', () => 'none'),
  run: async ({ db, input: { year } }) => {
    const departments = Object.fromEntries(municipality.departments.map(({ key, name }) => [key, name.text]));
    return ok(teamFigures(await tallies(db), year, departments));
  },
});
