import { z } from 'zod';
import { editions } from '#features/categories';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { theId } from '#kernel/input';
import type { Person } from '#kernel/person';
import { addQuarters, quarter, quarterOf, quartersIn, yearOf } from '#kernel/quarter';
import type { Quarter } from '#kernel/quarter';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import { caseFields, categoriesField, likenessFields } from './case.file.ts';
import type { Likeness } from './case.ts';
import { closedThrough, linesIn } from './case.store.ts';
import type { CaseTables } from './case.store.ts';
import { departmentKeys } from './ground.ts';
import { lineOfForm } from './line-id.ts';
import type { CaseGround } from './ground.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { likeness, register } from './registering.actions.ts';
import type { Begun, Overview, Receipt } from './seen.ts';
import { tallies } from './tally.store.ts';

type Handle = Db<CaseTables>;

// Five years: as far back as somebody can be expected to remember.
const remembered = 20;

/** The quarters a case can have come in: as far back as the lists go, and as somebody remembers. */
const quartersUntil = (now: Quarter): readonly Quarter[] =>
  Array.from({ length: remembered }, (_, back) => addQuarters(now, -back)).filter((one) => one >= editions[0].from);

/** What a form for a line begins with. */
export function begunBy(ground: CaseGround, person: Person, now: Quarter, closed: Quarter | undefined): Begun {
  const departments = departmentKeys(ground);
  const held = person.kind === 'signed-in' ? person.posts.map(({ department }) => department) : [];
  return {
    quarters: quartersUntil(now),
    now,
    closed,
    departments,
    own: departments.find((key) => held.includes(key)),
    alike: [],
  };
}

/** What a form for a line begins with, and the lines that are like what stands in it. */
export const beginCase = (ground: CaseGround): Deed<Handle, { readonly like?: Likeness | undefined }, Begun> => ({
  name: 'cases.begin',
  needs: 'register-cases',
  input: z.strictObject({ like: likenessFields(ground) }),
  remember: remembers('To count a case.', () => 'none'),
  run: async ({ db, input: { like }, person, now }) => {
    const begun = begunBy(ground, person, quarterOf(now), await closedThrough(db));
    return ok({ ...begun, alike: like ? await likeness(db, like) : [] });
  },
});

const registering = (ground: CaseGround) =>
  z.strictObject({
    id: theId,
    categories: categoriesField,
    ...caseFields(ground),
    another: z.enum(['', 'yes'], { error: wrong.alike }).transform((text) => text === 'yes'),
  });
type Registering = z.infer<ReturnType<typeof registering>>;

/**
 * Counts a case in the register. The trail says that somebody did, and never which line: a line beside an hour would be a way back
 * to the enquiry that was closed at the same hour.
 */
export const registerCase = (ground: CaseGround): Deed<Handle, Registering, { readonly quarter: Quarter }> => ({
  name: 'cases.register',
  needs: 'register-cases',
  input: registering(ground),
  remember: remembers('So that the team can follow how many cases there are, and of which kind.', () => 'none'),
  run: async ({ db, input, now }) => {
    const done = await register(db, { ...input, id: await lineOfForm(input.id) }, now);
    return done.ok ? ok({ quarter: done.value.quarter }) : done;
  },
});

/** The lines that one page shows. */
export const most = 400;

async function overviewOf(db: Handle, asked: string, now: Date): Promise<Overview> {
  const totals = (await tallies(db)).filter(({ table }) => table === 'total');
  const thisYear = yearOf(quarterOf(now));
  const years = [...new Set([thisYear, ...totals.map((cell) => yearOf(cell.quarter))])].toSorted().toReversed();
  const year = asked === '' ? thisYear : asked;
  const found = await linesIn(db, quartersIn(year), most + 1);
  return {
    year,
    years,
    counted: new Map(totals.map((cell) => [cell.quarter, cell.n])),
    lines: found.slice(0, most),
    closed: await closedThrough(db),
    isCut: found.length > most,
  };
}

/** Looks through a year of the register; this year when none is named. */
export const seeRegister: Deed<Handle, { readonly year: string }, Overview> = {
  name: 'cases.overview',
  needs: 'register-cases',
  input: z.strictObject({ year: z.union([z.literal(''), z.string().regex(/^20\d{2}$/)]) }),
  remember: remembers('So that it can be seen who looked in the register.', () => 'none'),
  run: async ({ db, input: { year }, now }) => ok(await overviewOf(db, year, now)),
};

/** Says that a case was counted. It knows the quarter only, so that no address leads from an hour to a line. */
export const seeReceipt: Deed<Handle, { readonly quarter: string }, Receipt> = {
  name: 'cases.receipt',
  needs: 'register-cases',
  input: z.strictObject({ quarter: z.string().max(10) }),
  remember: remembers('So that it can be seen who looked in the register.', () => 'none'),
  run: async ({ db, input }) => {
    const found = quarter(input.quarter);
    if (found === undefined) return refuse({ reason: 'not-found' });
    const cells = await tallies(db);
    return ok({ quarter: found, n: cells.find((cell) => cell.table === 'total' && cell.quarter === found)?.n ?? 0 });
  },
};
