"use server";

import { type FormState, parseForm, refusedAt } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { createCampaign } from "@/lib/services/campaign/create-campaign";
import { blamed, CampaignForm } from "./campaign-form";

export async function createCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(CampaignForm, form);
  if (!input.ok) return input.reason;
  const result = await createCampaign(ctx, input.value);
  if (!result.ok) return refusedAt(form, blamed[result.reason], result.reason);
  leadTo(`/campaigns/${result.value}/plan`);
}
