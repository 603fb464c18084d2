import { and, count, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { attempt, auditEvent, candidate, finding, record, sitting, visit } from "@/db/schema";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { type Context, NotFound } from "@/lib/services/context";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";
import { loadMapped } from "@/lib/services/overview/load-mapped";
import { createUnit } from "@/lib/services/unit/create-unit";
import { exportReconciliation } from "@/lib/services/unit/export-reconciliation";
import { loadReconciliation } from "@/lib/services/unit/load-reconciliation";
import { reorganiseUnits } from "@/lib/services/unit/reorganise-units";
import { test } from "@/tests/support/worker-database";
import { aScoredSitting } from "../overview/a-scored-sitting";
import { aCampaign, aDistrict, aPerson, type District, must } from "../sitting/a-sitting";

const on = "2025-07-01";
const since = "2025-06-30";

async function aTested(pools: Parameters<typeof aDistrict>[0], url: string) {
  const world = await aDistrict(pools);
  const campaignId = await aCampaign(world);
  await aScoredSitting(world, campaignId, { url, north: 3, south: 2 });
  const leader = await aPerson(world, world.district, "leader");
  return { ...world, campaignId, leader };
}

async function aUnit({ admin, district }: District, name: string): Promise<UnitId> {
  return must(
    await createUnit(admin, {
      ...{ code: null, name, shortName: name, typeCode: "xa", groupId: null },
      ...{ parentId: district, validFrom: on, legalBasis: "Nghị quyết" },
    }),
  );
}

/** Counted by the database itself, whatever the organisation. */
async function counted({ database }: District, campaignId: CampaignId) {
  const ofCampaign = eq(sitting.campaignId, campaignId);
  const [attempts] = await database
    .select({ rows: count() })
    .from(attempt)
    .innerJoin(sitting, and(eq(sitting.id, attempt.sittingId), ofCampaign));
  const [listed] = await database
    .select({ rows: count() })
    .from(candidate)
    .innerJoin(sitting, and(eq(sitting.id, candidate.sittingId), ofCampaign));
  const [records] = await database
    .select({ rows: count() })
    .from(record)
    .innerJoin(visit, and(eq(visit.id, record.visitId), eq(visit.campaignId, campaignId)));
  const [findings] = await database
    .select({ rows: count() })
    .from(finding)
    .innerJoin(visit, and(eq(visit.id, finding.visitId), eq(visit.campaignId, campaignId)));
  return {
    ...{ officer: listed?.rows, attempt: attempts?.rows, record: records?.rows },
    finding: findings?.rows,
  };
}

async function aFinding({ database, admin }: District, unitId: UnitId) {
  const [visited] = await database.select().from(visit).where(eq(visit.unitId, unitId));
  await database.insert(finding).values({
    ...{ visitId: visited?.id ?? ("" as never), text: "Chưa ký số", severity: "minor" },
    ...{ field: "B1", createdBy: admin.actor.userId },
  });
}

const resultsOf = async (ctx: Context, campaignId: CampaignId) => {
  const { results, staff } = await loadReconciliation(ctx, { campaignId, since });
  if (!results) throw new Error("no results");
  return { ...results, staff };
};

const change = { on, legalBasis: "Nghị quyết", note: "" };

describe("the reconciliation", () => {
  test("maps a merger whole, with the staff that moved along", async ({ database, keys, url }) => {
    const world = await aTested({ database, keys }, url);
    const { campaignId, leader, north, south } = world;
    const next = await aUnit(world, "Xã Đan Điền");
    const merger = { ...change, kind: "merge", from: [north, south], to: [next] } as const;
    must(await reorganiseUnits(world.admin, { ...merger, moveOfficers: true }));

    await aFinding(world, north);

    const { totals, today, movements, staff } = await resultsOf(leader, campaignId);

    expect(totals.then).toEqual(await counted(world, campaignId));
    expect(totals.then.finding).toBe(1);
    expect(totals.mapped).toEqual(totals.then);
    expect(today.get(next)).toEqual(totals.then);
    expect(movements.map(({ reason }) => reason)).toEqual(["succeeded", "succeeded"]);
    expect(staff.units.get(next)).toMatchObject({ mapped: 5, movedIn: 0, left: 0, after: 5 });
    const mapped = await loadMapped(leader, { campaignId, groupId: undefined });
    expect(mapped.campaign && mapped.mapped).toMatchObject([
      { unitId: next, listed: 5, scored: 5, passed: 3 },
    ]);
  });

  test("gives nobody what a divided unit had, but for those whose post says where they went", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aTested({ database, keys }, url);
    const { campaignId, leader, north } = world;
    const parts = [await aUnit(world, "Xã Một"), await aUnit(world, "Xã Hai")] as const;
    must(
      await reorganiseUnits(world.admin, { ...change, kind: "split", from: [north], to: parts }),
    );
    const [first] = await database.select().from(candidate).where(eq(candidate.unitId, north));
    if (!first) throw new Error("nobody was listed");
    const post = { unitId: parts[1], title: "Chuyên viên", jobGroupCode: "office" };
    must(await transferOfficer(world.admin, { officerId: first.officerId, on, ...post }));

    const { totals, today, movements, staff } = await resultsOf(leader, campaignId);

    expect(totals.then).toEqual(await counted(world, campaignId));
    expect(today.get(parts[1])).toEqual({ officer: 1, attempt: 1, record: 0, finding: 0 });
    expect(totals.unattributed).toMatchObject({ officer: 2, attempt: 2 });
    const stray = movements.find(({ reason }) => reason === "divided");
    expect(stray?.among).toEqual([...parts].sort());
    expect(staff.units.get(parts[1])).toMatchObject({ mapped: 1, after: 1 });
    const mapped = await loadMapped(leader, { campaignId, groupId: undefined });
    expect(mapped.campaign && mapped.strays).toMatchObject([{ reason: "divided" }]);
  });

  test("is written to a file with an event in the log, as it names people", async ({
    database,
    keys,
    url,
  }) => {
    const { campaignId, leader } = await aTested({ database, keys }, url);
    let rows = 0;

    await exportReconciliation(leader, { campaignId, since }, (found) => {
      rows = found.results?.rows.size ?? 0;
      return Promise.resolve([{ name: "A", columns: [{ header: "A", width: 9 }], rows: [] }]);
    });

    expect(rows).toBeGreaterThan(10);
    const acts = await database
      .select({ act: auditEvent.act })
      .from(auditEvent)
      .where(eq(auditEvent.actorId, leader.actor.userId));
    expect(acts).toEqual([{ act: "unit.export_reconciliation" }]);
  });

  test("tells of the units in reach alone, and is not there for who keeps no register", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aTested({ database, keys }, url);
    const ofSouth = await aPerson(world, world.south, "leader");
    const representative = await aPerson(world, world.south, "unit_representative");
    const elsewhere = await aDistrict({ database, keys });
    const stranger = await aPerson(elsewhere, elsewhere.district, "administrator");
    const { campaignId } = world;

    const { movements } = await resultsOf(ofSouth, campaignId);

    expect(movements.map(({ from }) => from)).toEqual([world.south]);
    await expect(resultsOf(representative, campaignId)).rejects.toThrow(NotFound);
    await expect(resultsOf(stranger, campaignId)).rejects.toThrow(NotFound);
  });
});
