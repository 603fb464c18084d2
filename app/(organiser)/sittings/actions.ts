"use server";

import { type FormState, parseForm, refusedAt } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { createSitting } from "@/lib/services/sitting/create-sitting";
import { blamed, SittingForm } from "./sitting-form";

export async function createSittingAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(SittingForm, form);
  if (!input.ok) return input.reason;
  // A wrong year is the commonest slip of the pen.
  if (input.value.windowTo <= ctx.now) return refusedAt(form, "toTime", "window_past");
  const result = await createSitting(ctx, input.value);
  if (!result.ok) return refusedAt(form, blamed[result.reason], result.reason);
  leadTo(`/sittings/${result.value}`);
}
