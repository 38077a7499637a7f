import type { Generated } from 'kysely';
import type { Audit, Memo } from '#ports/audit';

interface AuditTables {
  readonly audit: {
    readonly number: Generated<number>;
    readonly municipality: string;
    readonly who: string;
    readonly what: string;
    readonly which: string;
    readonly at: string;
    readonly purpose: string;
    readonly outcome: Memo['outcome'];
  };
}

/** The audit trail in the same database as everything else, so that a change and its memory stand or fall together. */
export const audit: Audit = {
  remember: async (work, { when, ...memo }) => {
    await work
      .tables<AuditTables>()
      .insertInto('audit')
      .values({ ...memo, at: when.toISOString() })
      .execute();
  },
};
