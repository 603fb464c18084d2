import { sql } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { test } from "@/tests/support/worker-database";

describe("a test's database", () => {
  test("shows nobody else what a test does in its transaction", async ({ db, database }) => {
    await db.execute(
      sql`insert into topic (code, name, name_en, position) values ('X', 'x', 'x', 1)`,
    );

    const [seen] = await database.execute(sql`select count(*)::int as n from topic`);

    expect(seen).toEqual({ n: 0 });
  });

  test("has forgotten it when the next test begins", async ({ db }) => {
    expect(await db.execute(sql`select code from topic`)).toEqual([]);
  });

  test("keeps keys from the pool that may not read them", async ({ database, keys }) => {
    await expect(database.execute(sql`select * from item_key`)).rejects.toMatchObject({
      cause: { code: "42501" },
    });
    expect(await keys.execute(sql`select * from item_key`)).toEqual([]);
  });

  test("belongs to an account that is no superuser, like a customer's", async ({ url }) => {
    const owner = postgres(url, { max: 1 });

    const [row] = await owner`select usesuper from pg_user where usename = current_user`;
    await owner.end();

    expect(row).toEqual({ usesuper: false });
  });
});

test("the zone of the tests is one that nobody here lives in", () => {
  expect(new Date(0).getTimezoneOffset()).toBe(-330);
});
