import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { may } from '#kernel/person';
import { ok } from '#kernel/result';
import { yearsSoFar } from './due.actions.ts';
import type { DueDb } from './due.actions.ts';
import { dueOn } from './due.ts';
import type { StatusGround } from './ground.ts';
import { yearsToWrite } from './status.ts';
import type { Overview } from './status.ts';

/** Looks at every year and how far it has come. */
export const seeStatuses = ({
  municipality,
}: Pick<StatusGround, 'municipality'>): Deed<DueDb, Record<string, never>, Overview> => ({
  name: 'status.see',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('To see how far the annual status has come.', () => 'none'),
  run: async ({ db, person, now }) => {
    const writes = person.kind === 'signed-in' && may(person, 'keep-year', person);
    const soFar = await yearsSoFar(db);
    const open = writes ? yearsToWrite(dayOf(now)) : [];
    const years = [...new Set([...open, ...soFar.map(({ year }) => year)])].toSorted().toReversed();
    return ok({
      writes,
      years: years.map((year) => ({
        ...(soFar.find((one) => one.year === year) ?? { year, isBegun: false, editions: [], deliveries: [] }),
        due: dueOn(year, municipality.status.deliverBy),
      })),
    });
  },
});
