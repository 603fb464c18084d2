"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { dayOf } from "@/components/ui/day";
import { factsOf, OfficerForm, PersonForm, PostForm } from "@/app/(admin)/officers/officer-form";
import type { OfficerId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { typedDay } from "@/lib/forms/typed-day";
import { typedWhole } from "@/lib/forms/typed-number";
import { requestContext } from "@/lib/platform/request-context";
import { addPost, type PostFollows } from "@/lib/services/officer/add-post";
import { correctOfficer } from "@/lib/services/officer/correct-officer";
import { endAccommodation } from "@/lib/services/officer/end-accommodation";
import { endPost } from "@/lib/services/officer/end-post";
import { grantAccommodation } from "@/lib/services/officer/grant-accommodation";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";

const CorrectForm = PersonForm.extend(OfficerForm.shape);
const OwnPostForm = PostForm.extend(OfficerForm.shape);
const EndPostForm = OfficerForm.extend({
  postId: z.uuid(),
  on: typedDay,
  reason: z.string().trim().min(1, "required").max(200, "too_long"),
});
const AccommodationForm = OfficerForm.extend({
  extraPercent: typedWhole({ least: 1, most: 100 }),
  reason: z.string().trim().min(1, "required").max(300, "too_long"),
  from: typedDay,
});
const EndAccommodationForm = OfficerForm.extend({ on: typedDay });

function done(officerId: OfficerId): FormState {
  revalidatePath(`/officers/${officerId}`);
  return { status: "done" };
}

type PostProblem = { readonly code: "no_post" | "held_already" } | PostFollows;

function refusedPost(form: FormData, reason: PostProblem): FormState {
  if (reason.code !== "post_follows") return refused(form, reason.code);
  return refusedAt(form, "from", reason.code, { from: dayOf(reason.from) });
}

export async function correctOfficerAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(CorrectForm, form);
  if (!input.ok) return input.reason;

  const { officerId, ...facts } = input.value;
  const result = await correctOfficer(ctx, { officerId, ...factsOf(facts) });
  return result.ok ? done(officerId) : refused(form, result.reason);
}

export async function transferOfficerAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(OwnPostForm, form);
  if (!input.ok) return input.reason;

  const { from: on, ...post } = input.value;
  const result = await transferOfficer(ctx, { ...post, on });
  return result.ok ? done(post.officerId) : refusedPost(form, result.reason);
}

export async function addPostAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(OwnPostForm, form);
  if (!input.ok) return input.reason;

  const result = await addPost(ctx, input.value);
  return result.ok ? done(input.value.officerId) : refusedPost(form, result.reason);
}

export async function endPostAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(EndPostForm, form);
  if (!input.ok) return input.reason;

  const result = await endPost(ctx, input.value);
  return result.ok ? done(input.value.officerId) : refused(form, result.reason);
}

export async function grantAccommodationAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AccommodationForm, form);
  if (!input.ok) return input.reason;

  const result = await grantAccommodation(ctx, input.value);
  return result.ok ? done(input.value.officerId) : refused(form, result.reason);
}

export async function endAccommodationAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(EndAccommodationForm, form);
  if (!input.ok) return input.reason;

  const result = await endAccommodation(ctx, input.value);
  return result.ok ? done(input.value.officerId) : refused(form, result.reason);
}
