import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { auditEvent, record, roleAssignment, user, visit } from "@/db/schema";
import type { CampaignId, RecordId, UnitId, VisitId } from "@/lib/domain/ids";
import { criteriaSection, usualRules } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { hashPassword } from "@/lib/services/access/password-hash";
import { createCampaign } from "@/lib/services/campaign/create-campaign";
import { defineCriteriaSet } from "@/lib/services/criteria/define-criteria-set";
import { moveVisit } from "@/lib/services/campaign/move-visit";
import type { Context } from "@/lib/services/context";
import { saveField } from "@/lib/services/record/save-field";
import { verifyRecord } from "@/lib/services/record/verify-record";
import { drawUpMinutes } from "@/lib/services/signing/draw-up-minutes";
import { signMinutes } from "@/lib/services/signing/sign-minutes";
import { someone } from "../bank/a-world";
import {
  aDistrict,
  aPerson,
  aStartedSitting,
  begin,
  candidatesOf,
  type District,
  must,
} from "../sitting/a-sitting";

export const password = "mật khẩu để ký 2026";

const name = (vi: string) => ({ vi, en: vi });

const general = {
  part: "general",
  name: name("Thông tin chung"),
  lines: [
    { code: "I1", name: name("Nơi kiểm tra"), field: "text", max: 0, formula: { kind: "none" } },
  ],
};
const infrastructure = {
  part: "infrastructure",
  name: name("Hạ tầng"),
  lines: [
    { code: "B1", name: name("Máy tính"), field: "ratio", max: 500, formula: { kind: "ratio" } },
    { code: "B2", name: name("Sao lưu"), field: "yes_no", max: 200, formula: { kind: "yes_no" } },
  ],
};
const tested = {
  part: "test",
  name: name("Sát hạch"),
  lines: [
    {
      code: "G1",
      name: name("Tỷ lệ đạt"),
      field: "ratio",
      max: 300,
      formula: { kind: "test_pass_rate" },
    },
  ],
};

type Making = { readonly withTest?: boolean; readonly secretary?: boolean };

/** A visit of the northern commune by a team that can sign, with the unit's representative. */
export async function aVisit(world: District, { withTest = false, secretary = true }: Making = {}) {
  const pools = { database: world.database, keys: world.keys };
  const leader = await aSigner(await someone(pools, "team_leader"), "Phan Văn Tín", "Trưởng đoàn");
  const second = await aSigner(await someone(pools, "inspector"), "Trần Thị Lệ", "Chuyên viên");
  const person = await aPerson(pools, world.north, "unit_representative");
  const unit = await aSigner(person, "Nguyễn Hữu Phước", "Phó Chủ tịch");
  // Whom the product tells of something it finds by their role.
  const { userId } = unit.actor;
  const role = { userId, role: "unit_representative", unitId: world.north } as const;
  await world.database.insert(roleAssignment).values(role);
  const sections = [general, infrastructure, ...(withTest ? [tested] : [])];
  const criteriaSetId = must(
    await defineCriteriaSet(world.admin, {
      ...{ code: `s${randomUUID().replaceAll("-", "")}`, name: "Bộ tiêu chí" },
      ...{ version: 1, rules: usualRules },
      sections: sections.map((section) => criteriaSection.parse(section)),
    }),
  );
  const campaignId = must(
    await createCampaign(leader, {
      ...{ code: randomUUID(), name: "Đợt kiểm tra", year: 2026, decisionNumber: "118/QĐ" },
      ...{ decisionOn: "2026-10-05", ownerUnitId: world.district, criteriaSetId },
      ...{ periodFrom: "2026-11-01", periodTo: "2026-12-31" },
      visits: [
        {
          ...{ unitId: world.north, scheduledOn: "2026-11-23", team: "Đoàn số 1" },
          members: [
            { userId: leader.actor.userId, task: "leader" },
            { userId: second.actor.userId, task: secretary ? "secretary" : "member" },
          ],
        },
      ],
    }),
  );
  const ids = await idsOf(world, campaignId, world.north);
  await announce(leader, ids.visitId);
  return { ...pools, world, campaignId, ...ids, leader, second, unit };
}

async function announce(leader: Context, visitId: VisitId) {
  const document = { number: "41/CV-ĐKT", issuedOn: "2026-11-03" };
  const step = {
    visitId,
    move: "announce",
    on: "2026-11-03",
    dueOn: "2026-11-18",
    document,
  } as const;
  await leader.db.transaction(async (tx) => must(await moveVisit(tx, leader, step)));
}

export type Visit = Awaited<ReturnType<typeof aVisit>>;

async function idsOf({ database }: District, campaignId: string, unitId: UnitId) {
  const [found] = await database
    .select({
      visitId: visit.id,
      recordId: record.id,
      campaignId: visit.campaignId,
      of: visit.unitId,
    })
    .from(visit)
    .innerJoin(record, eq(record.visitId, visit.id))
    .where(eq(visit.campaignId, campaignId as typeof visit.$inferSelect.campaignId));
  if (found?.of !== unitId) throw new Error("the visit has no record");
  return { visitId: found.visitId satisfies VisitId, recordId: found.recordId satisfies RecordId };
}

/** The same person with a name, a title and a password of their own. */
async function aSigner(ctx: Context, displayName: string, position: string): Promise<Context> {
  const passwordHash = await hashPassword(password);
  await ctx.db
    .update(user)
    .set({ displayName, position, passwordHash })
    .where(eq(user.id, ctx.actor.userId));
  return ctx;
}

const values: Readonly<Record<string, FieldValue>> = {
  I1: { kind: "text", text: "Trụ sở Ủy ban nhân dân" },
  B1: { kind: "ratio", numerator: 60, denominator: 62 },
  B2: { kind: "yes_no", yes: false },
};

/** Filled in by the team as far as asked for, and verified. */
export async function aVerifiedRecord(world: District, making: Making & { without?: string } = {}) {
  const made = await aVisit(world, making);
  for (const [field, value] of Object.entries(values)) {
    if (field === making.without) continue;
    const { recordId } = made;
    const saved = { recordId, field, source: "verified", value, note: "", over: 0 } as const;
    must(await saveField(made.second, saved));
  }
  must(await verifyRecord(made.second, { recordId: made.recordId }));
  return made;
}

export async function drawnUp(world: District, making: Making = {}): Promise<Visit> {
  const made = await aVerifiedRecord(world, making);
  const { recordId } = made;
  must(await drawUpMinutes(made.second, { recordId, number: "07/BB-ĐKT", heldOn: "2026-11-23" }));
  return made;
}

/** Signed by both sides. */
export async function aSealedRecord(world: District, making: Making = {}): Promise<Visit> {
  const made = await drawnUp(world, making);
  const { recordId, leader, second, unit } = made;
  const line = { recordId, password, opinion: "" };
  must(await signMinutes(leader, { ...line, capacity: "leader" }));
  must(await signMinutes(second, { ...line, capacity: "secretary" }));
  must(await signMinutes(unit, { ...line, capacity: "unit", opinion: "Đơn vị thống nhất." }));
  return made;
}

export { aDistrict, must };

/** A first addendum: a numerator was written down wrongly. */
export const correction = ({ recordId }: Visit) => ({
  ...{ recordId, number: "02/BB-ĐKT", reason: "Ghi nhầm tử số", password },
  seen: 0,
  what: { of: "line", field: "B1", typed: { text: "61", whole: "62" } } as const,
});

/** What was done last to a record. */
export const lastAct = async ({ database, recordId }: Visit) => {
  const [event] = await database
    .select({ act: auditEvent.act, detail: auditEvent.detail })
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectId, recordId), eq(auditEvent.subjectType, "record")))
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(1);
  return event;
};

/** A sitting of a campaign in which one of four has begun. */
export async function aSittingBegun(world: District, url: string, campaignId: CampaignId) {
  const sittingId = await aStartedSitting(world, { campaignId });
  const [first] = await candidatesOf(world.organiser, sittingId);
  if (!first) throw new Error("nobody is listed");
  must(await begin(world, url, sittingId, first.id));
  return sittingId;
}
