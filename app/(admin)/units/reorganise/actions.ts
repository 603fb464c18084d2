"use server";

import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { reorganiseUnits } from "@/lib/services/unit/reorganise-units";
import { paramsOf, Plan, planOf } from "./plan";

/** Leads to what the plan would change; nothing is written. */
export async function reviewPlanAction(_: FormState, form: FormData): Promise<FormState> {
  await requestContext();
  const input = parseForm(Plan, form);
  if (!input.ok) return input.reason;
  leadTo(`/units/reorganise/review?${paramsOf(input.value)}`);
}

export async function reorganiseAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const plan = form.get("plan");
  const input = planOf(new URLSearchParams(typeof plan === "string" ? plan : ""));
  if (!input.success) return refused(form, "plan_changed");

  const { move, ...reorganisation } = input.data;
  const result = await reorganiseUnits(ctx, {
    ...reorganisation,
    moveOfficers: move !== undefined,
  });
  if (!result.ok) return refused(form, result.reason);
  const [shown] = [...reorganisation.to, ...reorganisation.from];
  leadTo(`/units/${shown ?? ""}?on=${reorganisation.on}`);
}
