import type { Executor } from "@/db/client";
import { selectVisitMembers } from "@/db/queries/visits";
import { type FoundRecord, selectOptionalRecord } from "@/db/queries/records";
import {
  selectAddenda,
  selectOptionalMinutes,
  selectOptionalSeal,
  selectOptionalWithdrawn,
  selectSignatures,
} from "@/db/queries/signing";
import { qrCode } from "@/lib/documents/qr/qr-code";
import type { RecordId, UserId } from "@/lib/domain/ids";
import type { recordStates } from "@/lib/domain/inspection/state";
import { scopeOf } from "@/lib/domain/policy/policy";
import { addendumContent, unanswered } from "@/lib/domain/signing/addendum";
import { type Capacity, type SigningAct, signingStanding } from "@/lib/domain/signing/capacity";
import { paperPayload, spacedDigest } from "@/lib/domain/signing/paper-digest";
import { type Context, NotFound } from "@/lib/services/context";
import { recordFrame } from "@/lib/services/record/record-frame";
import { recordContent } from "./record-content";

/** How far the signing of a record has come, and what the actor may do about it. */
export async function loadSigning(ctx: Context, { recordId }: { readonly recordId: RecordId }) {
  const scope = scopeOf(ctx.actor, "record.read");
  const found = await selectOptionalRecord(ctx.db, scope, recordId);
  if (!found) throw new NotFound(`record ${recordId}`);
  const minutes = await selectOptionalMinutes(ctx.db, recordId);
  const signatures = minutes ? await selectSignatures(ctx.db, minutes.id) : [];
  const members = await selectVisitMembers(ctx.db, found.visit.id);
  const hasSecretary = members.some(({ task }) => task === "secretary");
  const standing = signingStanding(signatures, { hasSecretary });
  const reach = await reachOf(ctx, recordId);
  const stage = stageOf(found.record.state, minutes !== undefined);
  const mayDrawUp = stage === "verified" && reach.team;
  const awaited = waitingFor(ctx.actor.userId, { members, standing, signatures, reach });
  return {
    ...found,
    ...{ stage, members, hasSecretary, signatures, standing, mayDrawUp },
    minutes: minutes && headOf(minutes),
    withdrawn: await selectOptionalWithdrawn(ctx.db, recordId),
    ...(await loadSeal(ctx.db, recordId)),
    notReady: mayDrawUp ? await obstaclesOf(ctx, recordId) : [],
    ...actsAt(stage, reach),
    correctable: await correctableLines(ctx, found),
    maySign: stage === "drawn" ? awaited : null,
  };
}

/** What an addendum may correct: lines of the test follow its papers, and of those that do not apply there is nothing. */
async function correctableLines({ db }: Context, found: FoundRecord) {
  const { exempt } = await recordFrame(db, found);
  return found.criteriaSet.sections
    .filter(({ part }) => part !== "test")
    .flatMap(({ lines }) => lines.filter(({ code }) => !exempt.has(code)));
}

async function obstaclesOf(ctx: Context, recordId: RecordId) {
  const drawn = await recordContent(ctx.db, scopeOf(ctx.actor, "record.read"), recordId);
  return drawn?.notReady ?? [];
}

function actsAt(stage: Stage, { team, unit }: Reach) {
  return {
    mayTakeBack: team && (stage === "verified" || stage === "drawn"),
    mayCorrect: team && stage === "sealed",
    mayAnswer: unit && stage === "sealed",
  };
}

type RecordState = (typeof recordStates)[number];

type Stage = "draft" | "verified" | "drawn" | "sealed";

function stageOf(state: RecordState, drawn: boolean): Stage {
  if (state === "sealed" || state === "draft") return state;
  return drawn ? "drawn" : "verified";
}

type Minutes = NonNullable<Awaited<ReturnType<typeof selectOptionalMinutes>>>;

function headOf({ number, heldOn, digest }: Minutes) {
  return { number, heldOn, digest: spacedDigest(digest) };
}

async function loadSeal(db: Executor, recordId: RecordId) {
  const seal = await selectOptionalSeal(db, recordId);
  const rows = await selectAddenda(db, recordId);
  const entries = rows.map(({ content, digest }) => ({
    ...addendumContent.parse(JSON.parse(content)),
    digest: spacedDigest(digest),
  }));
  return {
    seal: seal && {
      digest: spacedDigest(seal.digest),
      sealedAt: seal.sealedAt,
      qr: qrCode(paperPayload(recordId, seal.digest)),
    },
    addenda: entries,
    unanswered: unanswered(entries),
  };
}

type Reach = { readonly team: boolean; readonly unit: boolean };

async function reachOf(ctx: Context, recordId: RecordId): Promise<Reach> {
  const within = async (action: "record.sign_team" | "record.sign_unit") =>
    (await selectOptionalRecord(ctx.db, scopeOf(ctx.actor, action), recordId)) !== undefined;
  return { team: await within("record.sign_team"), unit: await within("record.sign_unit") };
}

type Signing = {
  readonly members: readonly { readonly id: UserId; readonly task: string }[];
  readonly standing: { readonly missing: readonly Capacity[]; readonly refused: boolean };
  readonly signatures: readonly (SigningAct & { readonly userId: UserId })[];
  readonly reach: Reach;
};

/** In which capacity a signature of this person is still awaited, or null. */
function waitingFor(
  userId: UserId,
  { members, standing, signatures, reach }: Signing,
): Capacity | null {
  const sides = signatures
    .filter((row) => row.userId === userId)
    .map(({ capacity }) => capacity === "unit");
  const task = members.find(({ id }) => id === userId)?.task;
  const own = reach.team ? standing.missing.find((capacity) => capacity === task) : undefined;
  if (own && !sides.includes(true)) return own;
  const unitMay = standing.missing.includes("unit") || standing.refused;
  return reach.unit && unitMay && !sides.includes(false) ? "unit" : null;
}
