import type { Transaction } from "@/db/client";
import {
  insertAttempts,
  lockCandidatesByName,
  updateCandidateNumbered,
} from "@/db/queries/candidates";
import { updateSitting } from "@/db/queries/sittings";
import { selectOptionalTest } from "@/db/queries/tests";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { DrawProblem } from "@/lib/domain/form/draw-form";
import type { CampaignId, FormId, SittingId, TestId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { candidateNumber } from "@/lib/domain/sitting/candidate-code";
import { drawForms } from "@/lib/services/test/draw-forms";
import { keepPopulations } from "./keep-populations";

export type DraftSitting = {
  readonly id: SittingId;
  readonly testId: TestId;
  readonly campaignId: CampaignId | null;
  readonly seed: string;
  readonly windowFrom: Date;
};

/**
 * Makes a draft sitting that the caller holds locked ready: numbers by name, a form and an attempt for
 * each, the populations of its units. The caller writes the audit event.
 */
export async function prepareDraft(
  tx: Transaction,
  sitting: DraftSitting,
): Promise<Result<{ readonly candidates: number }, DrawProblem | { readonly code: "empty" }>> {
  const { id: sittingId, testId, seed } = sitting;
  const candidates = await lockCandidatesByName(tx, sittingId);
  if (candidates.length === 0) return rejected({ code: "empty" } as const);
  const on = dayInVietNam(sitting.windowFrom);
  const forms = await drawForms(tx, { sittingId, testId, seed, count: candidates.length, on });
  if (!forms.ok) return forms;
  await giveForms(tx, sitting, candidates, forms.value);
  await keepPopulations(tx, sitting, on);
  await updateSitting(tx, sittingId, { state: "ready" });
  return ok({ candidates: candidates.length });
}

type Candidate = Awaited<ReturnType<typeof lockCandidatesByName>>[number];

/** The k-th name gets the number k, the k-th form, and an attempt at it. */
async function giveForms(
  tx: Transaction,
  { id: sittingId, testId }: DraftSitting,
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
