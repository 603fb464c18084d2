import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvent, sitting } from "@/db/schema";
import { NotFound } from "@/lib/services/context";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";
import { restrictEntry } from "@/lib/services/sitting/restrict-entry";
import { test } from "@/tests/support/worker-database";
import { aDistrict, aDraftSitting, aStartedSitting, fourOfficers, must } from "./a-sitting";

describe("restrictEntry", () => {
  test("keeps the ranges as they are meant, with what was before in the log", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aStartedSitting(world);
    must(await restrictEntry(world.organiser, { sittingId, networks: "10.2.0.0/16" }));

    must(
      await restrictEntry(world.organiser, {
        sittingId,
        networks: "\n10.2.0.7/32\n2001:DB8::/32 ",
      }),
    );

    const { sitting: stored } = await loadSittingHead(world.organiser, { sittingId });
    expect(stored.networks).toEqual(["10.2.0.7", "2001:db8::/32"]);
    const events = await database
      .select({ detail: auditEvent.detail })
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, sittingId), eq(auditEvent.act, "sitting.restrict_entry")))
      .orderBy(auditEvent.id);
    expect(events.at(-1)?.detail).toEqual({
      before: ["10.2.0.0/16"],
      after: ["10.2.0.7", "2001:db8::/32"],
    });
  });

  test("changes nothing when a line is no range, and names the line", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);

    const result = await restrictEntry(world.organiser, {
      sittingId,
      networks: "10.2.0.0/16\nhội trường",
    });

    expect(result).toMatchObject({
      ok: false,
      reason: { code: "bad_lines", bad: [{ line: 2, text: "hội trường" }] },
    });
    const { sitting: stored } = await loadSittingHead(world.organiser, { sittingId });
    expect(stored.networks).toEqual([]);
  });

  test("refuses more ranges than a house has, and a sitting that is over", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aStartedSitting(world);
    const many = Array.from({ length: 101 }, (_, n) => `10.2.0.${n}`).join("\n");

    expect(await restrictEntry(world.organiser, { sittingId, networks: many })).toMatchObject({
      reason: { code: "too_many" },
    });
    must(await closeSitting(world.organiser, { sittingId }));
    expect(await restrictEntry(world.organiser, { sittingId, networks: "" })).toMatchObject({
      reason: { code: "closed" },
    });
  });

  test("is nothing to whoever does not organise the sitting", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    const another = await aDistrict({ database, keys });

    for (const actor of [world.invigilator, another.organiser]) {
      await expect(restrictEntry(actor, { sittingId, networks: "10.2.0.0/16" })).rejects.toThrow(
        NotFound,
      );
    }
    const [row] = await database.select().from(sitting).where(eq(sitting.id, sittingId));
    expect(row?.networks).toEqual([]);
  });
});
