import { insertAuditEvent } from "@/db/queries/audit";
import { selectCandidates } from "@/db/queries/candidate-list";
import { updateCandidateCode } from "@/db/queries/candidates";
import { lockSitting } from "@/db/queries/sittings";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { codeMac, drawCode } from "./candidate-code";

export type IssueSlips = {
  readonly sittingId: SittingId;
  /** These candidates only, or all again; absent: everybody who has no slip yet. */
  readonly candidateIds?: readonly CandidateId[] | "all";
};

export type Slip = {
  readonly candidateId: CandidateId;
  readonly number: string;
  readonly code: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly unitName: string;
  readonly title: string;
};

/**
 * Draws codes and returns the slips to print. This is the only time the codes are known: a lost
 * slip is issued again, which ends the old code.
 *
 * Rejected with `not_prepared` before candidates have numbers, and with `closed` afterwards.
 */
export async function issueSlips(
  ctx: Context,
  { sittingId, candidateIds }: IssueSlips,
): Promise<Result<Slip[], "not_prepared" | "closed">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.invigilate"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state === "draft") return rejected("not_prepared");
    if (sitting.state !== "ready" && sitting.state !== "open") return rejected("closed");

    const wanted = wantedOf(candidateIds);
    const slips: Slip[] = [];
    for (const candidate of await selectCandidates(tx, sittingId)) {
      if (candidate.number === null || !wanted(candidate)) continue;
      const code = drawCode();
      await updateCandidateCode(
        tx,
        candidate.id,
        codeMac(ctx.codeKey, sittingId, candidate.number, code),
      );
      const { familyName, middleName, givenName, birthDate, unitName, title } = candidate;
      const name = [familyName, middleName, givenName].filter(Boolean).join(" ");
      slips.push({
        candidateId: candidate.id,
        number: candidate.number,
        code,
        name,
        birthDate,
        unitName,
        title,
      });
    }
    await insertAuditEvent(tx, ctx, {
      act: "sitting.issue_slips",
      subject: ["sitting", sittingId],
      detail: { numbers: slips.map(({ number }) => number) },
    });
    return ok(slips);
  });
}

type Candidate = { readonly id: CandidateId; readonly hasCode: boolean };

function wantedOf(candidateIds: IssueSlips["candidateIds"]): (candidate: Candidate) => boolean {
  if (candidateIds === undefined) return ({ hasCode }) => !hasCode;
  if (candidateIds === "all") return () => true;
  const chosen = new Set(candidateIds);
  return ({ id }) => chosen.has(id);
}
