import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import sharp from "sharp";
import {
  attempt,
  bank,
  blueprint,
  criteriaSet,
  item,
  itemVersion,
  legalDocument,
  jobGroup,
  officer,
  record,
  topic,
  visit,
  visitMember,
} from "@/db/schema";
import { writeSheet } from "@/lib/documents/sheet/write-sheet";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type {
  BankId,
  CampaignId,
  CriteriaSetId,
  EvidenceId,
  OfficerId,
  PracticeAnswerId,
  RecordId,
  StimulusId,
  UnitId,
  UserId,
  VisitId,
} from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";
import { type Role, roles } from "@/lib/domain/policy/roles";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import { secrets } from "@/lib/platform/secrets";
import { signIn } from "@/lib/services/access/sign-in";
import { copyCriteriaSet } from "@/lib/services/criteria/copy-criteria-set";
import { addEvidence } from "@/lib/services/evidence/add-evidence";
import { openImport } from "@/lib/services/item-import/open-import";
import { answerPracticeItem } from "@/lib/services/practice/answer-practice-item";
import { openRegisterImport } from "@/lib/services/register/open-register-import";
import { fixDraw } from "@/lib/services/sampling/fix-draw";
import { addScan } from "@/lib/services/scan/add-scan";
import { recordPaper } from "@/lib/services/scan/record-paper";
import { assignInvigilator } from "@/lib/services/sitting/assign-invigilator";
import { createStimulus } from "@/lib/services/stimulus/create-stimulus";
import { setEmblem } from "@/lib/services/unit/set-emblem";
import { aRoom, type Room } from "../support/a-room";
import { aRound } from "../support/a-round";
import { aRecommendation } from "../support/a-recommendation";
import { anAccount } from "../support/an-account";
import { anExplanation } from "../support/an-explanation";
import { type Backstage, must } from "../support/backstage";

/** The ids that stand in paths and forms, all of one unit. */
export type Ids = Readonly<Record<string, string>>;

export type Side = {
  readonly room: Room;
  readonly ids: Ids;
  /** Words that only this unit's own pages may show. */
  readonly marks: readonly string[];
};

export type Person = { readonly role: Role; readonly userId: UserId; readonly cookie: string };

export type People = {
  readonly own: Side;
  readonly other: Side;
  readonly persons: readonly Person[];
  /** Who leads teams of the first unit's body, and is in none of them. */
  readonly outsider: Person;
};

/** Roles that are given over a unit; the others are over the whole installation. */
const overUnits: readonly Role[] = [
  "administrator",
  "organiser",
  "inspector",
  "team_leader",
  "unit_representative",
  "leader",
];

/** Two units with all that belongs to them, and one person a role who belongs to the first alone. */
export async function twoUnits(backstage: Backstage): Promise<People> {
  const [mine, others] = [await aSide(backstage), await aSide(backstage)];
  const persons: Person[] = [];
  for (const role of roles) persons.push(await aPerson(backstage, role, mine.room));
  const idOf = (wanted: Role) => persons.find(({ role }) => role === wanted)?.userId;
  const files = async (own: boolean) => ({
    markerId: idOf("marker") ?? "",
    ...(await anImport(backstage, own ? idOf("author") : undefined)),
    ...(await someLists(
      backstage,
      own ? mine.room : others.room,
      own ? idOf("administrator") : undefined,
    )),
  });
  return {
    own: { ...mine, ids: { ...mine.ids, ...(await files(true)) } },
    other: { ...others, ids: { ...others.ids, ...(await files(false)) } },
    persons,
    outsider: await anOutsider(backstage, mine.room),
  };
}

/** A file of one question that this author, or some other, has uploaded. */
async function anImport({ as }: Backstage, userId?: UserId) {
  const ctx = await as("author");
  const owner = { ...ctx, actor: { ...ctx.actor, userId: userId ?? ctx.actor.userId } };
  const bytes = new TextEncoder().encode("Câu 1: Một?\nA. x\nB. y\nĐáp án: B\n");
  return { importId: must(await openImport(owner, { name: "a.txt", bytes })), position: "1" };
}

/** Lists of units and of officers that this administrator, or some other, has brought. */
async function someLists({ world, as }: Backstage, { unitName }: Room, userId?: UserId) {
  const ctx = await as("administrator");
  const owner = { ...ctx, actor: { ...ctx.actor, userId: userId ?? ctx.actor.userId } };
  const [job] = await world.db.select().from(jobGroup).limit(1);
  const means = { legalBasis: "", complete: false, means: "change" } as const;
  const open = async (kind: RegisterKind, line: Readonly<Record<string, string>>) => {
    const columns = Object.keys(line).map((header) => ({ header, width: 14 }));
    const bytes = await writeSheet({ name: "DS", columns, rows: [Object.values(line)] });
    const file = { name: `${kind}.xlsx`, bytes };
    const effectiveOn = dayInVietNam(ctx.now);
    return must(await openRegisterImport(owner, { kind, file, effectiveOn, ...means }));
  };
  const post = { "Chức danh": "Văn thư", "Nhóm vị trí": job?.name ?? "", "Đơn vị": unitName };
  const staffCode = randomUUID().slice(0, 8);
  return {
    unitImportId: await open("units", { "Mã đơn vị": "X", "Tên đơn vị": "Đơn vị thử" }),
    officerImportId: await open("officers", {
      ...{ "Mã cán bộ": staffCode, "Họ và tên": "Nguyễn Văn Thử", ...post },
    }),
  };
}

async function aSide(backstage: Backstage): Promise<Side> {
  const { db } = backstage.world;
  const room = await aRoom(backstage);
  const { unitId, unitName, campaignId, campaignName, sittingId } = room;
  const [visited] = await db
    .select({ recordId: record.id, visitId: visit.id })
    .from(visit)
    .innerJoin(record, eq(record.visitId, visit.id))
    .where(eq(visit.campaignId, campaignId));
  const [sat] = await db.select().from(attempt).where(eq(attempt.sittingId, sittingId));
  const [anItem] = await db.select({ id: item.id }).from(item).orderBy(asc(item.id)).limit(1);
  const [aBlueprint] = await db
    .select({ id: blueprint.id })
    .from(blueprint)
    .where(eq(blueprint.state, "published"))
    .limit(1);
  const [aBank] = await db.select({ id: bank.id }).from(bank).limit(1);
  const [aDocument] = await db
    .insert(legalDocument)
    .values({ number: `${randomUUID().slice(0, 8)}/QĐ-UBND`, title: "Quyết định thử" })
    .returning({ id: legalDocument.id });
  const [aTopic] = await db.select({ id: topic.id }).from(topic).limit(1);
  const account = await anAccount(backstage, "unit_representative", unitId);
  const { contestName, ...round } = await aRound(backstage, room);
  await anEmblem(backstage, unitId);
  if (!visited || !sat || !anItem || !aBlueprint || !aBank || !aTopic || !aDocument)
    throw new Error("the world is not whole");
  const ids = {
    ...{ unitId, campaignId, sittingId, ...visited, attemptId: sat.id },
    ...{ candidateId: sat.candidateId, officerId: room.officerIds[0] },
    ...{ userId: account.id, itemId: anItem.id, blueprintId: aBlueprint.id, part: "general" },
    ...{ paper: "minutes", documentId: aDocument.id },
    ...{ bankId: aBank.id, topicId: aTopic.id, login: account.login },
    ...round,
    setId: await aDraftSet(backstage),
    evidenceId: await aFile(backstage, visited.recordId),
    ...(await aScan(backstage, { campaignId, visitId: visited.visitId })),
    ...(await aDraw(backstage, room)),
    ...(await aRecommendation(backstage, { visitId: visited.visitId, unitId })),
    ...(await anExplanation(backstage, { ...room, visitId: visited.visitId })),
    markId: randomUUID(),
    stimulusId: await aStimulus(backstage, aBank.id),
    answerId: await aPracticeAnswer(backstage, room.officerIds[0]),
  };
  return { room, ids, marks: [unitName, campaignName, account.login, contestName] };
}

/** A text that questions may be asked about; so far none is. */
async function aStimulus({ as }: Backstage, bankId: BankId): Promise<StimulusId> {
  const wording = { title: "Thư thử", content: paragraphs("Kính gửi ông/bà."), source: "" };
  return must(await createStimulus(await as("author"), { bankId, wording }));
}

/** A criteria set that is still drafted. */
async function aDraftSet({ world, as }: Backstage): Promise<CriteriaSetId> {
  const [known] = await world.db.select({ id: criteriaSet.id }).from(criteriaSet).limit(1);
  if (!known) throw new Error("the demonstration has no criteria set");
  const copy = { setId: known.id, name: "Bộ thử", code: `thu_${randomUUID().slice(0, 8)}` };
  return must(await copyCriteriaSet(await as("team_leader"), copy));
}

/** A picture on the papers of the unit. */
async function anEmblem({ as }: Backstage, unitId: UnitId): Promise<void> {
  const create = { width: 32, height: 32, channels: 3, background: "#123f8a" } as const;
  const bytes = await sharp({ create }).png().toBuffer();
  must(await setEmblem(await as("administrator"), { unitId, name: "dau.png", bytes }));
}

/** A file that the team keeps beside a record. */
async function aFile({ as }: Backstage, recordId: RecordId): Promise<EvidenceId> {
  const place = { recordId, field: "B1", source: "verified" } as const;
  const bytes = Buffer.from("%PDF-1.7\n%%EOF");
  return must(await addEvidence(await as("inspector"), { ...place, name: "qd.pdf", bytes }));
}

/** A signed paper of a visit with its scan. */
async function aScan(
  { as }: Backstage,
  place: { readonly campaignId: CampaignId; readonly visitId: VisitId },
) {
  const ctx = await as("organiser");
  const quoted = { number: "07/BB-ĐKT", issuedOn: dayInVietNam(ctx.now), signer: "Trưởng đoàn" };
  const paper = must(await recordPaper(ctx, { ...place, kind: "minutes", ...quoted }));
  const file = { name: "bien-ban.pdf", bytes: Buffer.from("%PDF-1.7\n%%EOF") };
  const scan = { documentId: paper, replaces: null, signer: quoted.signer, ...file };
  return { campaignPaperId: paper, scanId: must(await addScan(ctx, scan)) };
}

/** The draw that a unit's campaign has fixed: its number stands in addresses, its id in forms. */
async function aDraw({ as }: Backstage, { campaignId, unitId }: Room) {
  const ctx = await as("organiser");
  const rollOn = dayInVietNam(ctx.now);
  const fixed = await fixDraw(ctx, { campaignId, unitIds: [unitId], rollOn, reason: "" });
  const { drawId, number } = must(fixed);
  return { drawId, number: String(number) };
}

/** What an officer answered in practice. */
async function aPracticeAnswer(
  { world, as }: Backstage,
  officerId: OfficerId,
): Promise<PracticeAnswerId> {
  const [open] = await world.db
    .select({ itemVersionId: itemVersion.id })
    .from(item)
    .innerJoin(itemVersion, and(eq(itemVersion.itemId, item.id), isNotNull(item.practiceSince)))
    .where(sql`${itemVersion.interaction}->>'type' = 'single_choice'`)
    .orderBy(asc(itemVersion.id))
    .limit(1);
  if (!open) throw new Error("the demonstration has nothing to practise");
  const ctx = await as("candidate");
  const own = { ...ctx, actor: { ...ctx.actor, officerId } };
  return must(await answerPracticeItem(own, { ...open, chosen: ["A"] }));
}

async function aPerson(backstage: Backstage, role: Role, room: Room): Promise<Person> {
  const { world, as } = backstage;
  const [first] = await world.db
    .select({ staffCode: officer.staffCode })
    .from(officer)
    .where(eq(officer.id, room.officerIds[0]));
  const scope = overUnits.includes(role) ? room.unitId : null;
  const staffCode = role === "candidate" ? first?.staffCode : undefined;
  const account = await anAccount(backstage, role, scope, staffCode);
  const userId = account.id;
  if (role === "inspector" || role === "team_leader") {
    const [visited] = await world.db
      .select()
      .from(visit)
      .where(eq(visit.campaignId, room.campaignId));
    if (!visited) throw new Error("no visit");
    const task = role === "inspector" ? "member" : "leader";
    await world.db.insert(visitMember).values({ visitId: visited.id, userId, task });
  }
  if (role === "invigilator") {
    must(await assignInvigilator(await as("organiser"), { sittingId: room.sittingId, userId }));
  }
  return { role, userId, cookie: await cookieOf(backstage, account) };
}

async function anOutsider(backstage: Backstage, { unitId }: Room): Promise<Person> {
  const role = "team_leader";
  const account = await anAccount(backstage, role, unitId);
  return { role, userId: account.id, cookie: await cookieOf(backstage, account) };
}

/** A session as the sign-in page would give it. */
async function cookieOf({ world }: Backstage, account: { login: string; password: string }) {
  const { token } = must(await signIn(world.publicContext(), { ...account, userAgent: null }));
  const secret = secrets().auth.toString("base64");
  return `sathach.session=${await encode({ token: { sid: token }, secret, maxAge: 3600 })}`;
}
