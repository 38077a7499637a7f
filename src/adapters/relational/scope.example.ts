// Queries that a hurried person could write: none of them says which municipality it is about.
import { sql } from 'kysely';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Db } from '#ports/database';

/** Two tables of a room that is in the tests only. */
export interface Tables {
  readonly note: {
    readonly id: string;
    readonly words: string;
    readonly about: string;
    readonly municipality?: string;
  };
  readonly answer: {
    readonly id: string;
    readonly note: string;
    readonly words: string;
    readonly municipality?: string;
  };
}
/** The migration that makes them. */
export const rooms = `
  create table note (id text primary key, municipality text not null, words text not null, about text not null) strict;
  create table answer (id text primary key, municipality text not null, note text not null, words text not null) strict;`;

/** The two municipalities: who asks, and whose rows must stay unseen. */
export const [ours, theirs] = ['albertslund', 'lilleby'];

/** One query, as it would stand in a store. */
export type Planted = (db: Db<Tables>) => Promise<unknown>;
type Eb = ExpressionBuilder<Tables, 'note'>;

/** They read. */
export const reading: Readonly<Record<string, Planted>> = {
  plain: (db) => db.selectFrom('note').selectAll().execute(),
  alias: (db) => db.selectFrom('note as n').selectAll('n').execute(),
  two: (db) => db.selectFrom(['note as n', 'answer as a']).select(['n.words', 'a.words as more']).execute(),
  join: (db) =>
    db
      .selectFrom('note')
      .innerJoin('answer', 'answer.note', 'note.id')
      .select(['note.words', 'answer.words as more'])
      .execute(),
  'left join': (db) =>
    db.selectFrom('note').leftJoin('answer as a', 'a.note', 'note.id').select(['note.id', 'a.words as more']).execute(),
  'right join': (db) =>
    db
      .selectFrom('note')
      .rightJoin('answer as a', 'a.note', 'note.id')
      .select(['note.id', 'a.words as more'])
      .execute(),
  'cross join': (db) => db.selectFrom('note').crossJoin('answer as a').select(['a.words']).execute(),
  'self join': (db) =>
    db.selectFrom('note as a').innerJoin('note as b', 'b.about', 'a.about').select(['b.words']).execute(),
  'or true': (db) =>
    db
      .selectFrom('note')
      .selectAll()
      .where((eb) => eb.or([eb('id', '=', 'none'), eb.lit(true)]))
      .execute(),
  'another name': (db) => db.selectFrom('note').selectAll().where('municipality', '=', theirs).execute(),
  'or another name': (db) =>
    db
      .selectFrom('note')
      .selectAll()
      .where((eb) => eb.or([eb('municipality', '=', theirs), eb('id', '<>', '')]))
      .execute(),
  'in a query': (db) =>
    db
      .selectFrom('note')
      .selectAll()
      .where('id', 'in', (eb) => eb.selectFrom('answer').select('note'))
      .execute(),
  'in the list': (db) =>
    db
      .selectFrom('note')
      .select((eb) => [eb.selectFrom('note as o').select('o.words').orderBy('o.words', 'desc').limit(1).as('newest')])
      .execute(),
  'from a query': (db) =>
    db
      .selectFrom((eb: Eb) => eb.selectFrom('note').selectAll().as('inner'))
      .selectAll()
      .execute(),
  union: (db) => db.selectFrom('note').select('words').unionAll(db.selectFrom('answer').select('words')).execute(),
  with: (db) =>
    db
      .with('found', (w) => w.selectFrom('note').selectAll())
      .selectFrom('found')
      .selectAll()
      .execute(),
  'with in a query': (db) =>
    db
      .selectFrom('note')
      .select('id')
      .where(
        'id',
        'in',
        db
          .with('found', (w) => w.selectFrom('note').select('id'))
          .selectFrom('found')
          .select('id'),
      )
      .execute(),
  recursive: (db) =>
    db
      .withRecursive('walk(id)', (w) =>
        w
          .selectFrom('note')
          .select('id')
          .union(w.selectFrom('walk').innerJoin('answer', 'answer.note', 'walk.id').select('answer.id')),
      )
      .selectFrom('walk')
      .select('id')
      .execute(),
  grouped: (db) =>
    db
      .selectFrom('note')
      .select(['about', (eb) => eb.fn.max('words').as('words')])
      .groupBy('about')
      .having((eb) => eb(eb.fn.countAll(), '>', 0))
      .execute(),
  window: (db) =>
    db
      .selectFrom('note')
      .select((eb) => [eb.fn.max('words').over().as('words')])
      .execute(),
  ordered: (db) =>
    db
      .selectFrom('note')
      .select('id')
      .orderBy((eb) => eb.selectFrom('answer').select('answer.words').whereRef('answer.id', '=', 'note.id'))
      .execute(),
  'without plugins': (db) => db.withoutPlugins().selectFrom('note').selectAll().execute(),
  'raw condition': (db) =>
    db
      .selectFrom('note')
      .selectAll()
      .where(sql<boolean>`id is not null or 1 = 1`)
      .execute(),
  'raw column': (db) =>
    db
      .selectFrom('note')
      .select(sql<string>`upper(${sql.ref('note.words')})`.as('words'))
      .execute(),
};

/** They count. */
export const counting: Readonly<Record<string, Planted>> = {
  count: (db) =>
    db
      .selectFrom('note')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirst(),
  exists: (db) =>
    db
      .selectFrom('note')
      .select('id')
      .where((eb) => eb.exists(eb.selectFrom('answer').select('id').whereRef('answer.note', '=', 'note.id')))
      .execute(),
};

/** They write. */
export const changing: Readonly<Record<string, Planted>> = {
  update: (db) => db.updateTable('note').set({ words: 'taken' }).execute(),
  'update by id': (db) =>
    db.updateTable('note').set({ words: 'taken' }).where('id', '=', `${theirs}-1`).returningAll().execute(),
  'update or': (db) =>
    db
      .updateTable('note')
      .set({ words: 'taken' })
      .where((eb) => eb.or([eb('id', '=', `${theirs}-1`), eb.lit(true)]))
      .returningAll()
      .execute(),
  'update alias': (db) => db.updateTable('note as n').set({ words: 'taken' }).execute(),
  'update from': (db) =>
    db
      .updateTable('note')
      .from('answer')
      .set((eb) => ({ words: eb.ref('answer.words') }))
      .whereRef('answer.note', '=', 'note.id')
      .returning('note.words')
      .execute(),
  'update from a query': (db) =>
    db
      .updateTable('note')
      .set((eb) => ({ words: eb.selectFrom('answer').select((inner) => inner.fn.max('answer.words').as('w')) }))
      .returningAll()
      .execute(),
  delete: (db) => db.deleteFrom('note').returningAll().execute(),
  'delete by id': (db) => db.deleteFrom('note').where('id', '=', `${theirs}-1`).returningAll().execute(),
  'delete where in': (db) =>
    db
      .deleteFrom('note')
      .where('id', 'in', (eb) => eb.selectFrom('answer').select('note'))
      .execute(),
  insert: (db) => db.insertInto('note').values({ id: 'new', words: 'w', about: 'a' }).returningAll().execute(),
  'insert own name': (db) =>
    db.insertInto('note').values({ id: 'new', words: 'w', about: 'a', municipality: ours }).execute(),
  'insert some named': (db) =>
    db
      .insertInto('note')
      .values([
        { id: 'x', words: 'w', about: 'a', municipality: ours },
        { id: 'y', words: 'w', about: 'a' },
      ])
      .returningAll()
      .execute(),
  'insert from a query': (db) =>
    db
      .insertInto('note')
      .columns(['id', 'words', 'about'])
      .expression(
        db
          .selectFrom('answer')
          .select((eb) => ['answer.note as id', 'answer.words', eb.val('x').as('about')])
          .where('answer.note', 'like', `${theirs}%`),
      )
      .onConflict((c) => c.column('id').doNothing())
      .returningAll()
      .execute(),
  'insert from a union': (db) =>
    db
      .insertInto('answer')
      .columns(['id', 'note', 'words'])
      .expression(
        db
          .selectFrom('note')
          .select((eb) => ['note.about as id', 'note.id as note', eb.fn.max('note.words').over().as('words')])
          .union(db.selectFrom('answer as o').select(['o.id', 'o.note', 'o.words']).where('o.id', '=', 'none')),
      )
      .onConflict((c) => c.column('id').doNothing())
      .execute(),
  upsert: (db) =>
    db
      .insertInto('note')
      .values({ id: `${ours}-1`, words: 'again', about: 'a' })
      .onConflict((c) => c.column('id').doUpdateSet({ words: 'again' }))
      .returningAll()
      .execute(),
  'upsert theirs': (db) =>
    db
      .insertInto('note')
      .values({ id: `${theirs}-1`, words: 'taken', about: 'a' })
      .onConflict((c) => c.column('id').doUpdateSet({ words: 'taken' }))
      .returningAll()
      .execute(),
  'upsert theirs, or': (db) =>
    db
      .insertInto('note')
      .values({ id: `${theirs}-1`, words: 'taken', about: 'a' })
      .onConflict((c) =>
        c
          .column('id')
          .doUpdateSet({ words: 'taken' })
          .where((eb) => eb.or([eb.lit(true), eb('note.id', '=', 'x')])),
      )
      .returningAll()
      .execute(),
};

/** What cannot be seen through is refused before it is sent. */
export const refused: Readonly<Record<string, Planted>> = {
  'raw query': (db) => sql`select * from note`.execute(db),
  'raw table': (db) =>
    db
      .selectFrom(sql<Tables['note']>`note`.as('n'))
      .selectAll()
      .execute(),
  'raw source': (db) =>
    db
      .selectFrom(sql<{ readonly value: string }>`json_each('[1]')`.as('j'))
      .selectAll()
      .execute(),
  'raw source that is joined': (db) =>
    db
      .selectFrom('note')
      .innerJoin(sql<{ readonly value: string }>`json_each('[1]')`.as('j'), (join) => join.onTrue())
      .select('j.value')
      .execute(),
  'raw table by name': (db) => db.selectFrom(sql.table<Tables['note']>('note').as('n')).selectAll().execute(),
  'raw query in the list': (db) =>
    db
      .selectFrom('note')
      .select(sql`(select max(words) from note)`.as('words'))
      .execute(),
  'raw query in pieces': (db) =>
    db
      .selectFrom('note')
      .select(sql`(${sql`sel`}${sql`ect`} 1)`.as('words'))
      .execute(),
  'raw join': (db) =>
    db
      .selectFrom('note')
      .selectAll()
      .modifyEnd(sql`union all select * from ${sql.table('note')}`)
      .execute(),
  'raw in a table': (db) =>
    db
      .selectFrom('note')
      .selectAll()
      .where(sql<boolean>`id in ${sql.ref('answer')}`)
      .execute(),
  'in a table': (db) => db.selectFrom('note').selectAll().where('id', 'in', sql.ref<string>('answer')).execute(),
  'in a column that is a table': (db) =>
    db
      .selectFrom('note')
      .selectAll()
      .where((eb) => eb('id', 'in', eb.ref('answer' as 'id')))
      .execute(),
  'another schema': (db) => db.withSchema('main').selectFrom('note').selectAll().execute(),
  migrations: (db) =>
    (db as unknown as Kysely<{ migrations: { name: string } }>).selectFrom('migrations').selectAll().execute(),
  catalogue: (db) =>
    (db as unknown as Kysely<{ sqlite_schema: { sql: string } }>).selectFrom('sqlite_schema').selectAll().execute(),
  'a catalogue behind a with': (db) =>
    (db as unknown as Kysely<{ pg_roles: { rolname: string } }>)
      .with('pg_roles', (w) => w.selectFrom('pg_roles').selectAll())
      .selectFrom('pg_roles')
      .selectAll()
      .execute(),
  'a with that hides a table': (db) =>
    db
      .with('note', (w) => w.selectFrom('answer').selectAll())
      .selectFrom('note')
      .selectAll()
      .execute(),
  'setting the scope': (db) =>
    db
      .selectFrom('note')
      .select((eb) => eb.fn('set_config', [eb.val('vaern.municipality'), eb.val(theirs), eb.lit(true)]).as('x'))
      .execute(),
  'function that is a query': (db) =>
    db
      .selectFrom('note')
      .select((eb) => eb.fn('(select max(words) from note) || lower', [eb.val('x')]).as('x'))
      .execute(),
  'insert for them': (db) =>
    db.insertInto('note').values({ id: 'new', words: 'w', about: 'a', municipality: theirs }).execute(),
  'insert for them, worked out': (db) =>
    db
      .insertInto('note')
      .values({ id: 'new', words: 'w', about: 'a', municipality: sql<string>`lower('LILLEBY')` })
      .execute(),
  'insert from a query for them': (db) =>
    db
      .insertInto('note')
      .columns(['id', 'words', 'about', 'municipality'])
      .expression(db.selectFrom('note').select((eb) => ['id', 'words', 'about', eb.val(theirs).as('m')]))
      .execute(),
  'give away': (db) => db.updateTable('note').set({ municipality: theirs }).execute(),
  'give away in other letters': (db) =>
    (db as unknown as Kysely<{ note: { MUNICIPALITY: string } }>)
      .updateTable('note')
      .set({ MUNICIPALITY: theirs })
      .execute(),
  'upsert that gives away': (db) =>
    db
      .insertInto('note')
      .values({ id: `${ours}-1`, words: 'w', about: 'a' })
      .onConflict((c) => c.column('id').doUpdateSet({ municipality: theirs }))
      .execute(),
  replace: (db) =>
    db
      .replaceInto('note')
      .values({ id: `${theirs}-1`, words: 'taken', about: 'a' })
      .execute(),
  'or replace': (db) =>
    db
      .insertInto('note')
      .orReplace()
      .values({ id: `${theirs}-1`, words: 'taken', about: 'a' })
      .execute(),
  merge: (db) => db.mergeInto('note').using('answer', 'answer.id', 'note.id').whenMatched().thenDelete().execute(),
};

/** SQLite has no words for these. */
export const postgresOnly: Readonly<Record<string, Planted>> = {
  'delete using': (db) =>
    db
      .deleteFrom('note')
      .using('answer')
      .whereRef('answer.note', '=', 'note.id')
      .returning(['note.words', 'answer.words as more'])
      .execute(),
  'with that deletes': (db) =>
    db
      .with('gone', (w) => w.deleteFrom('note').returning('words'))
      .selectFrom('gone')
      .selectAll()
      .execute(),
  'for update': (db) => db.selectFrom('note').selectAll().forUpdate().execute(),
  lateral: (db) =>
    db
      .selectFrom('note')
      .leftJoinLateral(
        (eb) => eb.selectFrom('answer').select('answer.words as more').limit(3).as('l'),
        (join) => join.onTrue(),
      )
      .select(['l.more'])
      .execute(),
};
