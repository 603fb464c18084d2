"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { CampaignId, VisitId } from "@/lib/domain/ids";
import { scannedKinds } from "@/lib/domain/inspection/scan";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { typedDay } from "@/lib/forms/typed-day";
import { requestContext } from "@/lib/platform/request-context";
import { recordPaper } from "@/lib/services/scan/record-paper";

const PaperForm = z.object({
  campaignId: z.uuid().transform((id) => id as CampaignId),
  visitId: z
    .uuid()
    .transform((id) => id as VisitId)
    .optional(),
  kind: z.enum(scannedKinds, "choose_one"),
  number: z.string().trim().min(1, "required").max(200, "too_long"),
  issuedOn: typedDay,
  signer: z.string().trim().min(1, "required").max(200, "too_long"),
});

export async function recordPaperAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(PaperForm, form);
  if (!input.ok) return input.reason;
  const { visitId = null, campaignId } = input.value;
  const result = await recordPaper(ctx, { ...input.value, visitId });
  if (!result.ok) {
    const { reason } = result;
    if (reason === "in_future") return refusedAt(form, "issuedOn", reason);
    return reason === "known_already" ? refusedAt(form, "number", reason) : refused(form, reason);
  }
  revalidatePath(visitId ? `/visits/${visitId}` : `/campaigns/${campaignId}/papers`);
  return { status: "done" };
}
