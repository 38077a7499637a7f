import { z } from 'zod';
import { begunBy, caseFields, categoriesField, closedThrough, findLine, lineOfForm } from '#features/cases';
import type { CaseGround, CaseTables } from '#features/cases';
import { countable, noteCounted } from '#features/enquiries';
import type { EnquiryTables } from '#features/enquiries';
import { remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { theId } from '#kernel/input';
import { quarterOf } from '#kernel/quarter';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import { count, theOther } from './count.actions.ts';
import type { CountBegun } from './enquiry.ts';
import { mistakeWords as wrong } from './marking.words.ts';

type Tables = Db<CaseTables & EnquiryTables>;

/** Reads a closed enquiry to count it. In the trail it is a reading of the enquiry like any other, and no more. */
export const beginCounting = (ground: CaseGround): Deed<Tables, { readonly enquiry: Id }, CountBegun> => ({
  name: 'enquiries.look',
  needs: 'register-cases',
  input: z.strictObject({ enquiry: theId }),
  remember: remembers('To read or answer an enquiry.', ({ enquiry }) => enquiry),
  run: async ({ db, input: { enquiry }, person, now }) => {
    const told = await countable(db, person, enquiry);
    if (!told) return refuse({ reason: 'not-found' });
    const begun = begunBy(ground, person, quarterOf(now), await closedThrough(db));
    return ok({ ...begun, enquiry, told });
  },
});

const counting = (ground: CaseGround) =>
  z.strictObject({
    enquiry: theId,
    id: theId,
    categories: categoriesField,
    ...caseFields(ground),
    another: theOther,
    again: z.enum(['', 'yes'], { error: wrong.again }),
  });
type Asked = z.infer<ReturnType<typeof counting>>;

/**
 * Counts a closed enquiry as a case. The enquiry gets a yes, the register a line, and the trail the same one line as for any case that is
 * counted: it names neither, so nothing says which became which.
 */
export const countEnquiry = (ground: CaseGround): Deed<Tables, Asked, Id> => ({
  name: 'cases.register',
  needs: 'register-cases',
  input: counting(ground),
  remember: remembers('So that the team can follow how many cases there are, and of which kind.', () => 'none'),
  run: async ({ db, input, person, now }) => {
    const told = await countable(db, person, input.enquiry);
    if (!told) return refuse({ reason: 'not-found' });
    const id = await lineOfForm(input.id);
    const isSentAgain = (await findLine(db, id)) !== undefined;
    if (told.counted && input.again !== 'yes' && !isSentAgain)
      return refuse({ reason: 'invalid', mistakes: [{ field: 'again', message: wrong.again }] });
    const forms = input.forms.filter((form) => form !== input.concern);
    const done = await count(db, { ...input, id, forms }, now);
    if (!done.ok) return done;
    await noteCounted(db, input.enquiry);
    return ok(input.enquiry);
  },
});
