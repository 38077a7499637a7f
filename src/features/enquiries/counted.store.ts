import type { Id } from '#kernel/action';
import type { Db } from '#ports/database';
import type { EnquiryTables } from './enquiry.store.ts';

/** Notes that an enquiry has been counted in the register. Not by whom, when or as what; its version stays, so nobody is overtaken by it. */
export const noteCounted = async (db: Db<EnquiryTables>, id: Id): Promise<void> => {
  await db.updateTable('enquiry').set({ counted: 1 }).where('id', '=', id).execute();
};
