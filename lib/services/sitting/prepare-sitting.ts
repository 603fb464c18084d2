import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import {
  insertAttempts,
  lockCandidatesByName,
  updateCandidateNumbered,
} from "@/db/queries/candidates";
import { lockSitting, updateSitting } from "@/db/queries/sittings";
import { selectOptionalTest } from "@/db/queries/tests";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { DrawProblem } from "@/lib/domain/form/draw-form";
import type { FormId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { candidateNumber } from "@/lib/domain/sitting/candidate-code";
import { nextSittingState } from "@/lib/domain/sitting/lifecycle";
import { type Context, NotFound } from "@/lib/services/context";
import { drawForms } from "@/lib/services/test/draw-forms";
import { keepPopulations } from "./keep-populations";
import { refreshResults } from "./refresh-results";

export type PrepareRejection = DrawProblem | { readonly code: "not_draft" | "empty" };

/**
 * Makes a draft sitting ready: candidates get their numbers by name, each a form drawn from the
 * sitting's seed and an attempt that waits for the start; the units of a campaign get the number of
 * their officers on the day, the N of every estimate. The list is closed from then on.
 *
 * Rejected with nothing written: `empty` without candidates, `shortfall` with the cells that the
 * bank cannot fill.
 */
export async function prepareSitting(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<{ candidates: number }, PrepareRejection>> {
  const prepared = await ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const state = nextSittingState(sitting.state, "prepare");
    if (state === null) return rejected({ code: "not_draft" } as const);
    const candidates = await lockCandidatesByName(tx, sittingId);
    if (candidates.length === 0) return rejected({ code: "empty" } as const);
    const { testId, seed, campaignId, ownerUnitId: unitId } = sitting;
    const on = dayInVietNam(sitting.windowFrom);
    const forms = await drawForms(tx, { sittingId, testId, seed, count: candidates.length, on });
    if (!forms.ok) return forms;
    await giveForms(tx, sitting, candidates, forms.value);
    await keepPopulations(tx, sitting, on);
    await updateSitting(tx, sittingId, { state });
    await insertAuditEvent(tx, ctx, {
      act: "sitting.prepare",
      subject: ["sitting", sittingId],
      unitId,
      detail: { candidates: candidates.length, seed },
    });
    return ok({ candidates: candidates.length, campaignId });
  });
  if (!prepared.ok) return prepared;
  const { campaignId, candidates } = prepared.value;
  await refreshResults(ctx.db, { id: sittingId, campaignId });
  return ok({ candidates });
}

type Sitting = NonNullable<Awaited<ReturnType<typeof lockSitting>>>;
type Candidate = Awaited<ReturnType<typeof lockCandidatesByName>>[number];

/** The k-th name gets the number k, the k-th form, and an attempt at it. */
async function giveForms(
  tx: Transaction,
  { id: sittingId, testId }: Sitting,
  candidates: readonly Candidate[],
  forms: readonly FormId[],
): Promise<void> {
  const found = await selectOptionalTest(tx, testId);
  if (!found) throw new Error(`no test ${testId}`);
  const { allowanceS, graceS } = found.test;
  const attempts = candidates.map(({ id: candidateId, extraAllowanceS }, index) => {
    const formId = forms[index];
    if (formId === undefined) throw new Error("a form is missing");
    const own = { allowanceS: allowanceS + extraAllowanceS, graceS };
    return { number: candidateNumber(index + 1), candidateId, sittingId, formId, ...own };
  });
  for (const { candidateId, number, formId } of attempts) {
    await updateCandidateNumbered(tx, candidateId, { number, formId });
  }
  await insertAttempts(
    tx,
    attempts.map(({ number: _, ...attempt }) => attempt),
  );
}
