import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { record, visit } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { RecordId, UnitId } from "@/lib/domain/ids";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import { announceVisits } from "@/lib/services/campaign/announce-visits";
import { createCampaign } from "@/lib/services/campaign/create-campaign";
import { defineCriteriaSet } from "@/lib/services/criteria/define-criteria-set";
import { createUnit } from "@/lib/services/unit/create-unit";
import { knownUnit } from "@/scripts/seed/known";
import { anAccount } from "./an-account";
import { type Backstage, must } from "./backstage";

export type AskedReport = {
  readonly recordId: RecordId;
  readonly representative: { readonly login: string; readonly password: string };
  /** A member of the same team as the demonstration's inspector. */
  readonly colleague: { readonly login: string; readonly password: string };
};

const name = (vi: string) => ({ vi, en: vi });

const lines: CriteriaLine[] = [
  {
    ...{ code: "B1", name: name("Máy tính hiện có"), field: "number", max: 0, gate: false },
    formula: { kind: "none" },
  },
  {
    ...{ code: "B2", name: name("Máy nối mạng nội bộ"), field: "ratio", max: 1000, gate: false },
    formula: { kind: "ratio" },
  },
];

/** A unit that was told to report, by a short criteria set, and the people on both sides. */
export async function aReport(backstage: Backstage): Promise<AskedReport> {
  const { as, world } = backstage;
  const mark = randomUUID().slice(0, 8);
  const unitId = await aUnit(backstage, mark);
  const colleague = await anAccount(backstage, "inspector", unitId);
  const leader = await as("team_leader");
  const inspector = await as("inspector");
  const sections = [{ part: "infrastructure" as const, name: name("Hạ tầng"), lines }];
  const set = { code: `thu_${mark}`, version: 1, name: `Bộ ${mark}`, sections };
  const today = dayInVietNam(new Date());
  const campaignId = must(
    await createCampaign(leader, {
      ...{ code: mark, name: `Đợt ${mark}`, year: 2026, decisionNumber: `${mark}/QĐ` },
      ...{ decisionOn: today, periodFrom: "2025-11-01", periodTo: "2026-10-31" },
      criteriaSetId: must(await defineCriteriaSet(await as("administrator"), set)),
      ownerUnitId: await theCity(backstage),
      visits: [
        {
          ...{ unitId, scheduledOn: addDays(today, 20), team: "Đoàn số 1" },
          members: [
            { userId: leader.actor.userId, task: "leader" },
            { userId: inspector.actor.userId, task: "member" },
            { userId: colleague.id, task: "member" },
          ],
        },
      ],
    }),
  );
  const [found] = await world.db
    .select({ recordId: record.id, visitId: visit.id })
    .from(visit)
    .innerJoin(record, eq(record.visitId, visit.id))
    .where(eq(visit.campaignId, campaignId));
  if (!found) throw new Error("no record");
  const document = { number: `${mark}/CV`, issuedOn: today };
  const notice = { document, selfReportDue: addDays(today, 10) };
  must(await announceVisits(leader, { campaignId, visitIds: [found.visitId], ...notice }));
  const representative = await anAccount(backstage, "unit_representative", unitId);
  return { recordId: found.recordId, representative, colleague };
}

async function theCity({ world }: Backstage): Promise<UnitId> {
  const city = await knownUnit(world, "Thành phố Huế", "2025-01-01");
  if (!city) throw new Error("the demonstration has no city");
  return city;
}

async function aUnit(backstage: Backstage, mark: string): Promise<UnitId> {
  const unitName = `Xã Khai ${mark}`;
  return must(
    await createUnit(await backstage.as("administrator"), {
      ...{ code: null, name: unitName, shortName: unitName, typeCode: "commune", groupId: null },
      parentId: await theCity(backstage),
      ...{ validFrom: "2025-07-01", legalBasis: "Nghị quyết" },
    }),
  );
}
