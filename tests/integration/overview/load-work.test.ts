import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { record } from "@/db/schema";
import { loadWork, type WorkKind } from "@/lib/services/home/load-work";
import type { Context } from "@/lib/services/context";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { aDraft } from "@/tests/integration/bank/a-world";
import { announceTo, aPlannedVisit } from "@/tests/integration/campaign/a-visit";
import {
  aDistrict,
  aDraftSitting,
  aPerson,
  aReadySitting,
  fourOfficers,
  must,
} from "@/tests/integration/sitting/a-sitting";
import { test } from "@/tests/support/worker-database";

const waiting = async (ctx: Context) =>
  Object.fromEntries((await loadWork(ctx)).map(({ kind, count }) => [kind, count])) as Partial<
    Record<WorkKind, number>
  >;

describe("what waits for a person", () => {
  test("is what their roles let them do, in their units", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    await aDraftSitting(world, { name: "Ca 2" });
    const sittingId = await aReadySitting(world);
    expect(await waiting(world.organiser)).toEqual({ sitting_draft: 1, sitting_ready: 1 });

    must(await openSitting(world.organiser, { sittingId }));
    expect(await waiting(world.organiser)).toEqual({
      ...{ sitting_open: 1, sitting_draft: 1, candidates_waiting: 3 },
    });
    const elsewhere = await aDistrict({ database, keys });
    const stranger = await aPerson({ database, keys }, elsewhere.district, "organiser");
    expect(await waiting(stranger)).toEqual({});
  });

  test("is for authors what they began, for reviewers what others handed in", async ({
    database,
    keys,
  }) => {
    const { bank } = await aDistrict({ database, keys });
    await aDraft(bank);

    expect(await waiting(bank.author)).toEqual({ item_draft: 1 });
    expect(await waiting(bank.reviewer)).toEqual({});
  });

  test("leads a unit straight to the only report that it owes", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { representative, inspector, visitId } = world;
    must(await announceTo(inspector, world, visitId));
    const [asked] = await database.select().from(record).where(eq(record.visitId, visitId));

    expect(await loadWork(representative)).toEqual([
      { kind: "self_report_due", count: 1, href: `/records/${asked?.id}` },
    ]);
  });
});
