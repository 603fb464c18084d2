"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { addVisits } from "@/lib/services/campaign/add-visits";
import { announceVisits } from "@/lib/services/campaign/announce-visits";
import { changeHeading } from "@/lib/services/campaign/change-heading";
import { closeCampaign } from "@/lib/services/campaign/close-campaign";
import { createTeam } from "@/lib/services/campaign/create-team";
import { removeTeamMember } from "@/lib/services/campaign/remove-team-member";
import { scheduleVisit } from "@/lib/services/campaign/schedule-visit";
import { setTeamMember } from "@/lib/services/campaign/set-team-member";
import { withdrawVisit } from "@/lib/services/campaign/withdraw-visit";
import {
  AddUnitsForm,
  AnnounceForm,
  campaignId,
  HeadingForm,
  MemberForm,
  MemberTarget,
  ScheduleForm,
  TeamForm,
  WithdrawForm,
} from "../../campaign-form";

export async function addUnitsAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AddUnitsForm, form);
  if (!input.ok) return input.reason;
  const result = await addVisits(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/campaigns/${input.value.campaignId}/plan`);
}

export async function changeHeadingAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(HeadingForm, form);
  if (!input.ok) return input.reason;
  const result = await changeHeading(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  return refreshed(input.value);
}

export async function createTeamAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(TeamForm, form);
  if (!input.ok) return input.reason;
  const result = await createTeam(ctx, input.value);
  if (!result.ok) return refusedAt(form, "name", result.reason);
  return refreshed(input.value);
}

export async function setMemberAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(MemberForm, form);
  if (!input.ok) return input.reason;
  const result = await setTeamMember(ctx, input.value);
  if (!result.ok) {
    const { code, ...params } = result.reason;
    return refused(form, code, params);
  }
  return refreshed(input.value);
}

export async function removeMemberAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(MemberTarget, form);
  if (!input.ok) return input.reason;
  const result = await removeTeamMember(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  return refreshed(input.value);
}

export async function scheduleVisitAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ScheduleForm, form);
  if (!input.ok) return input.reason;
  const result = await scheduleVisit(ctx, input.value);
  if (!result.ok) {
    const { code, ...params } = result.reason;
    return refused(form, code, params);
  }
  leadTo(`/campaigns/${input.value.campaignId}/plan`);
}

export async function withdrawVisitAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(WithdrawForm, form);
  if (!input.ok) return input.reason;
  const result = await withdrawVisit(ctx, input.value);
  if (!result.ok) {
    const { code, ...params } = result.reason;
    return refused(form, code, params);
  }
  leadTo(`/campaigns/${input.value.campaignId}/plan`);
}

export async function announceVisitsAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AnnounceForm, form);
  if (!input.ok) return input.reason;
  const { number, issuedOn, signer, ...announced } = input.value;
  const document = { number, issuedOn, signer };
  const result = await announceVisits(ctx, { ...announced, document });
  if (!result.ok) {
    const { code, unitName } = result.reason;
    return refused(form, code, { unit: unitName });
  }
  leadTo(`/campaigns/${announced.campaignId}`);
}

export async function closeCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(z.object({ campaignId }), form);
  if (!input.ok) return input.reason;
  const result = await closeCampaign(ctx, input.value);
  if (!result.ok) {
    const { code, ...params } = result.reason;
    return refused(form, code, params);
  }
  return refreshed(input.value);
}

function refreshed({ campaignId: id }: { readonly campaignId: string }): FormState {
  revalidatePath(`/campaigns/${id}`, "layout");
  return { status: "done" };
}
