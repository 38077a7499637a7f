import type { Db } from '#ports/database';

interface NoteTables {
  readonly note: { readonly id: string };
}

// @offence 2345 2769
export const peep = (db: Db<NoteTables>) => db.selectFrom('audit').selectAll().execute();
