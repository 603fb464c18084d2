"use server";

import { revalidatePath } from "next/cache";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { drawSample } from "@/lib/services/sampling/draw-sample";
import { fixDraw } from "@/lib/services/sampling/fix-draw";
import { saveSamplingRule } from "@/lib/services/sampling/save-sampling-rule";
import { DrawForm, FixForm, RuleForm } from "./sample-form";

export async function saveSamplingRuleAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RuleForm, form);
  if (!input.ok) return input.reason;
  const result = await saveSamplingRule(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/campaigns/${input.value.campaignId}/sample`);
  return { status: "done" };
}

export async function fixDrawAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(FixForm, form);
  if (!input.ok) return input.reason;
  const result = await fixDraw(ctx, input.value);
  if (!result.ok) {
    const { code, ...params } = result.reason;
    if (code === "day_to_come") return refusedAt(form, "rollOn", code);
    return refused(form, code, params);
  }
  leadTo(`/campaigns/${input.value.campaignId}/sample/${result.value.number}`);
}

export async function drawSampleAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(DrawForm, form);
  if (!input.ok) return input.reason;
  const result = await drawSample(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath("/campaigns", "layout");
  return { status: "done" };
}
