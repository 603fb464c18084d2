import { streamXlsxRows } from "hucre/xlsx";
import { describe, expect } from "vitest";
import { sql } from "drizzle-orm";
import { insertAuditEvent } from "@/db/queries/audit";
import { exportAuditEvents } from "@/lib/services/audit/export-audit-events";
import { EVENTS_PER_PAGE, listAuditEvents } from "@/lib/services/audit/list-audit-events";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { anAdministrator, asPerson, aUnit } from "../access/a-person";
import type { Database } from "@/db/client";
import type { Context } from "@/lib/services/context";

const everything = { actor: "" };

async function write(ctx: Context, act: string, subject: readonly [string, string], detail = {}) {
  await ctx.db.transaction((tx) => insertAuditEvent(tx, ctx, { act, subject, detail }));
}

async function anAuditor(database: Database) {
  const { actor } = await anAdministrator(database);
  return asPerson(database, { ...actor, roles: [{ role: "auditor", unitId: null }] });
}

describe("the audit log", () => {
  test("says who did what to what, the newest first, by the names people know", async ({
    database,
  }) => {
    const admin = await anAdministrator(database);
    const unitId = await aUnit(database);
    await write(admin, "unit.create", ["unit", unitId]);
    await write(admin, "unit.define_kinds", ["unit_type", "all"], { types: 3 });

    const { events } = await listAuditEvents(await anAuditor(database), everything);

    expect(events.slice(0, 2)).toMatchObject([
      {
        act: "unit.define_kinds",
        actorName: "Ngô Thị Hạnh",
        subjectName: null,
        detail: { types: 3 },
      },
      { act: "unit.create", subjectType: "unit", subjectId: unitId },
    ]);
    expect(events[1]?.subjectName).toMatch(/^Xã /);
  });

  test("is narrowed by act, person, subject and day", async ({ database }) => {
    const admin = await anAdministrator(database);
    await database.execute(
      sql`update "user" set search_text = 'ngo thi hanh' where id = ${admin.actor.userId}`,
    );
    await write(admin, "role.grant", ["user", admin.actor.userId]);
    const auditor = await anAuditor(database);
    const find = async (search: Partial<Parameters<typeof listAuditEvents>[1]>) =>
      (await listAuditEvents(auditor, { ...everything, subjectId: admin.actor.userId, ...search }))
        .events.length;
    const day = await today(database);

    expect(await find({ act: "role.grant" })).toBe(1);
    expect(await find({ act: "role.revoke" })).toBe(0);
    expect(await find({ actor: "Ngô Thị Hạnh" })).toBe(1);
    expect(await find({ actor: "ai khác" })).toBe(0);
    expect(await find({ subjectType: "unit" })).toBe(0);
    expect(await find({ from: day, to: day })).toBe(1);
    expect(await find({ to: "2020-01-01" })).toBe(0);
  });

  test("goes on from the last event of a page, with none twice and none left out", async ({
    database,
  }) => {
    const admin = await anAdministrator(database);
    const subject = ["test", "paging"] as const;
    for (let n = 0; n < EVENTS_PER_PAGE + 1; n += 1)
      await write(admin, "test.create", subject, { n });

    const first = await listAuditEvents(admin, { ...everything, subjectId: "paging" });
    const second = await listAuditEvents(admin, {
      ...{ ...everything, subjectId: "paging" },
      before: first.next,
    });

    const numbers = [...first.events, ...second.events].map(
      ({ detail }) => (detail as { n: number }).n,
    );
    expect(numbers).toEqual(
      Array.from({ length: EVENTS_PER_PAGE + 1 }, (_, n) => EVENTS_PER_PAGE - n),
    );
    expect(second.next).toBeUndefined();
  });

  test("is read by auditors and administrators alone", async ({ database }) => {
    const { actor } = await anAdministrator(database);
    for (const role of ["leader", "organiser", "team_leader", "author"] as const) {
      const other = asPerson(database, { ...actor, roles: [{ role, unitId: null }] });
      await expect(listAuditEvents(other, everything)).rejects.toThrow(NotFound);
    }
  });
});

describe("the log as a file", () => {
  test("holds what matches, and taking it is itself in the log", async ({ database }) => {
    const auditor = await anAuditor(database);
    await write(auditor, "test.create", ["test", "filed"]);
    const words = {
      sheet: "Nhật ký",
      columns: [{ header: "Việc", width: 20 }],
      rowOf: ({ act }: { readonly act: string }) => [act],
    };

    const bytes = await exportAuditEvents(auditor, { actor: "", subjectId: "filed" }, words);

    const rows: unknown[][] = [];
    for await (const { values } of streamXlsxRows(bytes)) rows.push(values);
    expect(rows).toEqual([["Việc"], ["test.create"]]);
    const { events } = await listAuditEvents(auditor, everything);
    expect(events[0]).toMatchObject({
      act: "audit.export",
      detail: { subjectId: "filed", events: 1 },
    });
  });
});

async function today(database: Database): Promise<string> {
  const [row] = await database.execute<{ day: string }>(
    sql`select to_char(clock_timestamp() at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day`,
  );
  return row?.day ?? "";
}
