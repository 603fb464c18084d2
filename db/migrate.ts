import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const migrationsFolder = join(import.meta.dirname, "migrations");
const routinesFolder = join(import.meta.dirname, "routines");

/** The database was written by a newer version of the product. */
export class SchemaTooNew extends Error {}

/** The login may not create the roles the product needs; `statements` is what a DBA has to run. */
export class RolesMissing extends Error {
  readonly statements: string;

  constructor(statements: string) {
    super("database roles are missing");
    this.statements = statements;
  }
}

const roleStatements = (login: string) => `create role sathach_app nologin;
create role sathach_keys nologin in role sathach_app;
grant sathach_app, sathach_keys to ${login};`;

/** Held while migrating, so that two processes never do it at once. Any constant will do. */
const migrationLock = 7_284_401;

/**
 * Brings the database at `url` up to this version: roles, tables, then routines.
 *
 * Runs again without effect. Throws `SchemaTooNew` or `RolesMissing` before changing anything.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await refuseNewerSchema(sql);
    await ensureRoles(sql);
    await applyMigrations(drizzle(sql), { migrationsFolder });
    await applyRoutines(sql);
  } finally {
    await sql.end();
  }
}

/** Names the state of migrations and routines: equal digests give equal databases. */
export function schemaDigest(): string {
  const hash = createHash("sha256");
  for (const { hash: migration } of readMigrationFiles({ migrationsFolder }))
    hash.update(migration);
  for (const [name, text] of routines()) hash.update(name).update(text);
  return hash.digest("hex");
}

function routines(): [name: string, text: string][] {
  return readdirSync(routinesFolder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => [name, readFileSync(join(routinesFolder, name), "utf8")]);
}

async function refuseNewerSchema(sql: postgres.Sql) {
  const [journal] = await sql`select to_regclass('drizzle.__drizzle_migrations') as present`;
  if (!journal?.present) return;
  const [latest] = await sql<{ at: string | null }[]>`
    select max(created_at)::text as at from drizzle.__drizzle_migrations`;
  const known = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  if (Number(latest?.at ?? 0) > known) throw new SchemaTooNew();
}

// A login that may create roles is not thereby allowed to act as them: it has to be granted both.
async function ensureRoles(sql: postgres.Sql) {
  const usable = await sql`
    select from pg_roles
    where rolname in ('sathach_app', 'sathach_keys') and pg_has_role(current_user, oid, 'SET')`;
  if (usable.length === 2) return;
  const [login] = await sql<{ able: boolean; name: string }[]>`
    select rolsuper or rolcreaterole as able, quote_ident(rolname) as name
    from pg_roles where rolname = current_user`;
  const statements = roleStatements(login?.name ?? "");
  if (!login?.able) throw new RolesMissing(statements);
  for (const statement of statements.split("\n")) {
    await sql.unsafe(statement).catch((error: unknown) => {
      const code = error instanceof postgres.PostgresError ? error.code : "";
      if (code === "42501") throw new RolesMissing(statements);
      // Another database of the same server may have made them in the meantime.
      if (code !== "42710") throw error;
    });
  }
}

/**
 * Routines may run any number of times. All of them run whenever a migration or a routine changed,
 * so that grants and triggers always cover every table.
 */
async function applyRoutines(sql: postgres.Sql) {
  await sql`create table if not exists drizzle.applied (digest text not null)`;
  const digest = schemaDigest();
  const [applied] = await sql`select from drizzle.applied where digest = ${digest}`;
  if (applied) return;
  await sql.begin(async (tx) => {
    for (const [, text] of routines()) await tx.unsafe(text);
    await tx`delete from drizzle.applied`;
    await tx`insert into drizzle.applied values (${digest})`;
  });
}
