import { escapeIdentifier } from 'pg';
import type { PoolClient } from 'pg';
import { CannotKeep } from '#adapters/relational';
import { roomRole } from './connect.ts';

/** A table of the schema that is used, and how well it is kept to its owner. */
export interface Table {
  readonly name: string;
  readonly owned: boolean;
  readonly holder: string;
  readonly secured: boolean;
  /** What was written stays: the migration says so in the table's comment, `grows only`. */
  readonly growing: boolean;
}

const own = `(municipality = current_setting('vaern.municipality'::text, true))`;
const kept = `(current_setting('vaern.keeper'::text, true) = 'on'::text)`;

/** Every table of the schema; secured are those with row-level security in force and exactly the two policies it needs. */
export async function tablesOf(client: PoolClient): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, pg_get_userbyid(c.relowner) as holder,
       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality' and a.attnotnull) as owned,
       c.relrowsecurity and c.relforcerowsecurity and 2 = (
         select count(*) from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
           and p.qual = p.with_check and p.cmd = 'ALL'
           and (p.policyname, p.qual, p.roles) in (
             ('vaern_municipality', $1, array[$3::name]), ('vaern_keeper', $2, array[pg_get_userbyid(c.relowner)]))
       ) and 2 = (select count(*) from pg_policy p where p.polrelid = c.oid) as secured,
       coalesce(obj_description(c.oid, 'pg_class') = 'grows only', false) as growing
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = current_schema() and c.relkind in ('r', 'p') order by c.relname`,
    [own, kept, roomRole],
  );
  return rows;
}

/**
 * Lets the rooms' role use every table that says whose its rows are, and no other; the server itself then shows it one
 * municipality's rows, also to a query that asks for all. Nobody who writes a migration has to remember this.
 */
export async function secureTables(client: PoolClient): Promise<void> {
  await demandRole(client);
  const tables = await tablesOf(client);
  for (const table of tables.filter(({ owned, secured }) => owned && !secured)) await secure(client, table);
  await client.query(`grant usage on schema ${await schemaOf(client)} to ${roomRole}`);
}

async function schemaOf(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_schema() as name');
  return escapeIdentifier(String(rows[0]?.name));
}

async function secure(client: PoolClient, { name, holder, growing }: Table): Promise<void> {
  const table = escapeIdentifier(name);
  const { rows } = await client.query<{ name: string }>(
    'select polname as name from pg_policy where polrelid = $1::regclass',
    [table],
  );
  for (const policy of rows) await client.query(`drop policy ${escapeIdentifier(policy.name)} on ${table}`);
  await client.query(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy vaern_municipality on ${table} to ${roomRole} using ${own} with check ${own};
    create policy vaern_keeper on ${table} to ${escapeIdentifier(holder)} using ${kept} with check ${kept};
    revoke all on ${table} from public, ${roomRole};
    grant select, insert${growing ? '' : ', update, delete'} on ${table} to ${roomRole}`);
}

interface Role {
  readonly mighty: boolean;
  /** Whether we may take it on. From version 16 a member may be one who can only grant it. */
  readonly ours: boolean;
}

/** The rooms' role is there, may be taken on, and can do nothing that would lead past the policies. */
async function demandRole(client: PoolClient): Promise<void> {
  const role = (await roleOf(client)) ?? (await makeRole(client));
  if (!role || role.mighty)
    throw new CannotKeep(`The role ${roomRole} is missing, or can do too much: it must own nothing and bypass nothing`);
  if (!role.ours) await takeRole(client);
}

async function takeRole(client: PoolClient): Promise<void> {
  try {
    await client.query(`grant ${roomRole} to current_user`);
  } catch (cause) {
    throw new CannotKeep(`The role ${roomRole} may not be taken on: grant it to the one who signs in`, { cause });
  }
}

async function roleOf(client: PoolClient): Promise<Role | undefined> {
  const { rows } = await client.query<Role>(
    `select rolsuper or rolbypassrls or rolcreaterole or exists (select 1 from pg_class where relowner = r.oid) as mighty,
       pg_has_role(current_user, r.oid,
         case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) as ours
     from pg_roles r where rolname = $1`,
    [roomRole],
  );
  return rows[0];
}

async function makeRole(client: PoolClient): Promise<Role | undefined> {
  await client.query('savepoint before_role');
  try {
    await client.query(`create role ${roomRole} nologin`);
  } catch {
    // Another process was first, or we may not: what then stands is read again.
    await client.query('rollback to savepoint before_role');
  }
  return roleOf(client);
}
