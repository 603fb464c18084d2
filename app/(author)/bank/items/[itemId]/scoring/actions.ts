"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ItemId, ScoringRevisionId } from "@/lib/domain/ids";
import { rulingKinds } from "@/lib/domain/scoring/ruling";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { decideRevision } from "@/lib/services/scoring/decide-revision";
import { requestRevision } from "@/lib/services/scoring/request-revision";

const itemId = z.uuid().transform((id) => id as ItemId);
const version = z.coerce.number().int().min(1);

const Requested = z.object({
  itemId,
  version,
  kind: z.enum(rulingKinds),
  keyFrom: z
    .literal("")
    .transform(() => null)
    .or(version),
  reason: z.string().trim().min(1, "required").max(4000, "too_long"),
});

export async function requestRevisionAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Requested, form);
  if (!input.ok) return input.reason;
  const result = await requestRevision(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/bank/items/${input.value.itemId}/scoring`);
  return { status: "done" };
}

const decided = {
  itemId,
  revisionId: z.uuid().transform((id) => id as ScoringRevisionId),
};

const Decided = z.discriminatedUnion("decision", [
  z.object({ ...decided, decision: z.literal("approved") }),
  z.object({
    ...decided,
    decision: z.literal("refused"),
    answer: z.string().max(4000, "too_long"),
  }),
]);

export async function decideRevisionAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Decided, form);
  if (!input.ok) return input.reason;
  const result = await decideRevision(ctx, input.value);
  if (!result.ok) {
    if (result.reason === "no_answer") return refusedAt(form, "answer", result.reason);
    return refused(form, result.reason);
  }
  revalidatePath(`/bank/items/${input.value.itemId}/scoring`);
  return { status: "done" };
}
