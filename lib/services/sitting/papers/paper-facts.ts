import type { Transaction } from "@/db/client";
import { selectExamClock } from "@/db/queries/attempts";
import type { Intervention } from "@/db/queries/interventions";
import { selectSetting } from "@/db/queries/settings";
import {
  type PaperCandidate,
  type PaperErratum,
  type PaperGrant,
  type PaperIncident,
  type PaperRequest,
  type PaperSitting,
  selectOptionalPaperSitting,
} from "@/db/queries/sitting-papers";
import type {
  Concerned,
  ErratumFacts,
  GrantFacts,
  IncidentFacts,
  InterventionFacts,
  RefusalFacts,
  SatCandidate,
  SittingFacts,
} from "@/lib/documents/sitting/facts";
import type { SittingId } from "@/lib/domain/ids";
import { InstallationSchema } from "@/lib/domain/installation/installation";
import type { PersonName } from "@/lib/domain/person/name";
import { type Action, scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** A sitting that the actor may do all of `actions` to, as its papers name it. */
export async function readSitting(
  tx: Transaction,
  { actor }: Context,
  { sittingId, actions }: { sittingId: SittingId; actions: readonly Action[] },
) {
  const scopes = actions.map((action) => scopeOf(actor, action));
  const row = await selectOptionalPaperSitting(tx, scopes, sittingId);
  if (!row) throw new NotFound(`sitting ${sittingId}`);
  return { state: row.state, facts: await sittingFacts(tx, row) };
}

async function sittingFacts(tx: Transaction, row: PaperSitting): Promise<SittingFacts> {
  const installation = InstallationSchema.parse((await selectSetting(tx, "installation")) ?? {});
  const { parentBody, ownBody, demonstration } = installation;
  const { campaignName, decisionNumber, decisionOn } = row;
  const { testName, allowanceS, items, cutPercent, scale } = row;
  return {
    ...{ parentBody, ownBody, demonstration },
    ...{ ownerName: row.ownerName, name: row.name, room: row.room },
    ...{ windowFrom: row.windowFrom, windowTo: row.windowTo },
    ...{ openedAt: row.openedAt, startedAt: row.startedAt, closedAt: row.closedAt },
    campaign:
      campaignName !== null && decisionNumber !== null && decisionOn !== null
        ? { name: campaignName, decisionNumber, decisionOn }
        : null,
    test: { name: testName, allowanceS, items, cutPercent, scale },
    readAt: await selectExamClock(tx),
  };
}

/** A candidate as papers show them. */
export function candidateFacts(row: PaperCandidate): SatCandidate {
  const { birthDate, unitName, title, walkIn, extraS, absenceReason, startedAt } = row;
  return {
    number: row.number ?? "",
    name: nameOf(row),
    ...{ birthDate, unitName, title, walkIn, extraS, absenceReason, startedAt },
    replaced: replacedBy(row),
    voided: row.attemptState === "voided",
    finish: finishOf(row),
    score: scoreOf(row),
    lateAnswers: row.lateAnswers,
    admittedAnswers: row.admittedAnswers,
  };
}

function replacedBy({ replaced, absenceReason }: PaperCandidate): SatCandidate["replaced"] {
  if (replaced === null) return null;
  const { by, reason, excused } = replaced;
  return { by, note: excused || absenceReason !== null ? null : reason };
}

function finishOf({ receipt, finishKind, finishedAt, digest, ...row }: PaperCandidate) {
  if (receipt === null || finishKind === null || finishedAt === null) return null;
  const { answered, total, handedIn } = row;
  const byHand = handedIn ? ("candidate" as const) : ("invigilator" as const);
  const by = finishKind === "expired" ? ("system" as const) : byHand;
  return {
    ...{ number: receipt, by, finishedAt, digest: digest ?? "" },
    ...{ answered: answered ?? 0, total: total ?? 0 },
  };
}

function scoreOf({ points, possible, passed }: PaperCandidate) {
  if (points === null || possible === null || passed === null) return null;
  return { points, possible, passed };
}

type Parts = Pick<PaperCandidate, "familyName" | "middleName" | "givenName">;

function nameOf({ familyName, middleName, givenName }: Parts): PersonName {
  return { family: familyName, middle: middleName, given: givenName };
}

type Whom = { readonly [Part in keyof Parts]: string | null } & { readonly number: string | null };

function concernedBy({ familyName, middleName, givenName, number }: Whom): Concerned {
  if (givenName === null) return null;
  const name = nameOf({ familyName: familyName ?? "", middleName: middleName ?? "", givenName });
  return { number: number ?? "", name };
}

/** An incident as papers tell of it; null for a raised hand, which is none. */
export function incidentFacts(row: PaperIncident): IncidentFacts | null {
  const { kind, sanction, at, note, recordedBy } = row;
  if (kind === "call") return null;
  return { kind, sanction, at, note, recordedBy, concerned: concernedBy(row) };
}

/** Time given as papers tell of it. */
export function grantFacts(row: PaperGrant): GrantFacts {
  const { at, extraS, reason, grantedBy, approvedBy } = row;
  const concerned = { number: row.number ?? "", name: nameOf(row) };
  return { at, extraS, reason, grantedBy, approvedBy, concerned };
}

/** What was put right in the paper as papers tell of it. */
export function erratumFacts(row: PaperErratum): ErratumFacts {
  const { at, text, by, read, readers } = row;
  return { at, text, by, read, readers, concerned: concernedBy(row) };
}

/** What a second person would not have; null for what they were only asked. */
export function refusalFacts(row: PaperRequest): RefusalFacts | null {
  const { step, act, at, reason, by } = row;
  if (step !== "refused") return null;
  return { act, at, reason, by, concerned: concernedBy(row) };
}

/** An act upon the course of a sitting as papers tell of it. */
export function interventionFacts(
  row: Omit<Intervention, "act"> & Pick<InterventionFacts, "act">,
): InterventionFacts {
  const { act, at, reason, by, requestedBy } = row;
  return { act, at, reason, by, requestedBy, concerned: concernedBy(row) };
}
