import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { auditEvent, record, visit } from "@/db/schema";
import type { CampaignId, RecordId, UnitId, VisitId } from "@/lib/domain/ids";
import {
  type CriteriaLine,
  type CriteriaRules,
  type CriteriaSection,
  usualRules,
} from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { VisitState } from "@/lib/domain/inspection/state";
import { createCampaign } from "@/lib/services/campaign/create-campaign";
import { defineCriteriaSet } from "@/lib/services/criteria/define-criteria-set";
import type { Context } from "@/lib/services/context";
import { saveField } from "@/lib/services/record/save-field";
import { someone } from "../bank/a-world";
import { aDistrict, aPerson, type District, must } from "../sitting/a-sitting";

const words = { vi: "Dòng", en: "Line" };

export function aLine(code: string, over: Partial<CriteriaLine> = {}): CriteriaLine {
  const usual = { field: "number", max: 1000, formula: { kind: "manual" } } as const;
  return { code, name: words, gate: false, ...usual, ...over };
}

/** A scored judgement, a recorded count, a ratio, a line for the team alone and a text. */
const lines: readonly CriteriaLine[] = [
  aLine("A1"),
  aLine("B1", { max: 0, formula: { kind: "none" } }),
  aLine("B2", { field: "ratio", formula: { kind: "ratio" } }),
  aLine("E6", { field: "date", max: 0, formula: { kind: "none" }, withinPeriod: true }),
  aLine("K1", { field: "text", max: 0, formula: { kind: "none" }, teamOnly: true }),
];

const rules: CriteriaRules = {
  ...usualRules,
  checks: [{ part: [{ line: "B2", of: "numerator" }], whole: [{ line: "B1", of: "value" }] }],
};

export const number = (value: number): FieldValue => ({ kind: "number", number: value });
export const ratio = (numerator: number, denominator: number): FieldValue => ({
  ...{ kind: "ratio", numerator, denominator },
});

/** A campaign over two communes: its records, the team of the northern one, and who answers for it. */
export async function aRecord(
  pools: Pick<District, "database" | "keys">,
  { wanted = lines }: { wanted?: readonly CriteriaLine[] } = {},
) {
  const world = await aDistrict(pools);
  const { admin, district, north, south } = world;
  const sections: CriteriaSection[] = [{ part: "systems", name: words, lines: [...wanted] }];
  const code = `set_${randomUUID().replaceAll("-", "")}`;
  const set = { code, version: 1, name: "Bộ tiêu chí", sections, rules };
  const criteriaSetId = must(await defineCriteriaSet(admin, set));
  const leader = await someone(pools, "team_leader");
  const inspector = await someone(pools, "inspector");
  const colleague = await someone(pools, "inspector");
  const visits = [north, south].map((unitId) => ({
    ...{ unitId, scheduledOn: "2026-12-13", team: "Đoàn 1" },
    members: [leader, inspector, colleague].map(({ actor }, index) => ({
      userId: actor.userId,
      task: index === 0 ? ("leader" as const) : ("member" as const),
    })),
  }));
  const campaignId = must(
    await createCampaign(leader, {
      ...{ code, name: "Đợt kiểm tra", year: 2026, decisionNumber: "118/QĐ" },
      ...{ decisionOn: "2026-10-05", ownerUnitId: district, criteriaSetId, visits },
      ...{ periodFrom: "2025-11-01", periodTo: "2026-10-31" },
    }),
  );
  const [own, other] = [
    await recordOf(world, campaignId, north),
    await recordOf(world, campaignId, south),
  ];
  return {
    ...{ ...world, campaignId, criteriaSetId, ...own, other },
    ...{ leader, inspector, colleague },
    representative: await aPerson(world, north, "unit_representative"),
    stranger: await aPerson(world, south, "unit_representative"),
    reader: await aPerson(world, district, "leader"),
    outsider: await someone(pools, "inspector"),
  };
}

export type Recorded = Awaited<ReturnType<typeof aRecord>>;

async function recordOf({ database }: District, campaignId: CampaignId, unitId: UnitId) {
  const [found] = await database
    .select({ recordId: record.id, visitId: visit.id })
    .from(visit)
    .innerJoin(record, eq(record.visitId, visit.id))
    .where(and(eq(visit.campaignId, campaignId), eq(visit.unitId, unitId)));
  if (!found) throw new Error("no record");
  return found;
}

/** Puts a visit where a test needs it; the road there is another test's. */
export async function setState({ database }: Recorded, visitId: VisitId, state: VisitState) {
  await database.update(visit).set({ state }).where(eq(visit.id, visitId));
}

type Entry = { readonly field: string; readonly value: FieldValue; readonly note?: string };

/** Saves fields one after the other, as somebody who saw them empty. */
export async function fill(
  ctx: Context,
  { recordId, source }: { recordId: RecordId; source: "self" | "verified" },
  ...entries: readonly Entry[]
) {
  for (const { field, value, note = "" } of entries) {
    must(await saveField(ctx, { recordId, source, field, value, note, over: 0 }));
  }
}

/** What the log holds of a record, oldest first. */
export async function logOf({ database }: Pick<District, "database">, recordId: RecordId) {
  return database
    .select({ act: auditEvent.act, detail: auditEvent.detail })
    .from(auditEvent)
    .where(eq(auditEvent.subjectId, recordId))
    .orderBy(auditEvent.at, auditEvent.id);
}
