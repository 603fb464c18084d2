"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { faultVerdicts } from "@/lib/domain/bank/fault-report";
import type { FaultReportId, ItemId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { answerFaultReport } from "@/lib/services/bank/answer-fault-report";

const Answer = z.object({
  reportId: z.uuid().transform((id) => id as FaultReportId),
  itemId: z.uuid().transform((id) => id as ItemId),
  verdict: z.enum(faultVerdicts),
  answer: z.string().trim().min(1, "required").max(2000, "too_long"),
  suspend: z.literal("yes").optional(),
});

export async function answerFaultReportAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Answer, form);
  if (!input.ok) return input.reason;
  const { itemId, suspend, ...answer } = input.value;
  const result = await answerFaultReport(ctx, { ...answer, suspend: suspend === "yes" });
  if (!result.ok) return refused(form, result.reason);
  revalidatePath("/bank/reports");
  revalidatePath(`/bank/items/${itemId}`);
  return { status: "done" };
}
