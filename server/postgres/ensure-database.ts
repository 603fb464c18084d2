import postgres from "postgres";

/**
 * Makes the product's database and the account that owns it. That account may create databases and
 * roles but is no superuser, like the one in a `DATABASE_URL` that an administrator hands out.
 */
export async function ensureDatabase(adminUrl: string, password: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [account] = await sql`select from pg_roles where rolname = 'sathach'`;
    if (!account) {
      // The password is ours, of letters, digits, - and _ only.
      await sql.unsafe(`create role sathach login createdb createrole password '${password}'`);
    }
    const [database] = await sql`select from pg_database where datname = 'sathach'`;
    if (!database) await sql`create database sathach owner sathach`;
  } finally {
    await sql.end();
  }
}
