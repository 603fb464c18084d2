"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { CandidateId, OfficerId, SittingId, UnitId, UserId } from "@/lib/domain/ids";
import { listLimit } from "@/lib/domain/sitting/list-limit";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { addUnits } from "@/lib/services/sitting/add-units";
import { addWalkIn } from "@/lib/services/sitting/add-walk-in";
import { assignInvigilator } from "@/lib/services/sitting/assign-invigilator";
import { deleteSitting } from "@/lib/services/sitting/delete-sitting";
import { excuseCandidate } from "@/lib/services/sitting/excuse-candidate";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { releaseResults } from "@/lib/services/sitting/release-results";
import { removeCandidates } from "@/lib/services/sitting/remove-candidates";
import { removeInvigilator } from "@/lib/services/sitting/remove-invigilator";
import { settleSitting } from "@/lib/services/sitting/settle-sitting";

const SittingTarget = z.object({ sittingId: z.uuid().transform((id) => id as SittingId) });
const done: FormState = { status: "done" };

/** One id, several, or none at all. */
const ids = <Id extends string>(most: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent) => [sent ?? []].flat().flatMap((text) => text.split(",")))
    .pipe(z.array(z.uuid()).min(1, "choose_one").max(most, "too_many"))
    .transform((list) => list as Id[]);

export async function prepareSittingAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(SittingTarget, form);
  if (!input.ok) return input.reason;
  const result = await prepareSitting(ctx, input.value);
  // The page behind names what is missing, cell by cell.
  revalidatePath(`/sittings/${input.value.sittingId}`);
  if (!result.ok) return refused(form, result.reason.code);
  return done;
}

const UserTarget = SittingTarget.extend({
  userId: z.uuid("choose_one").transform((id) => id as UserId),
});

export async function assignInvigilatorAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(UserTarget, form);
  if (!input.ok) return input.reason;
  await assignInvigilator(ctx, input.value);
  revalidatePath(`/sittings/${input.value.sittingId}`);
  return done;
}

export async function removeInvigilatorAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(UserTarget, form);
  if (!input.ok) return input.reason;
  await removeInvigilator(ctx, input.value);
  revalidatePath(`/sittings/${input.value.sittingId}`);
  return done;
}

const ChosenUnits = SittingTarget.extend({ unitIds: ids<UnitId>(listLimit) });

export async function addUnitsAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ChosenUnits, form);
  if (!input.ok) return refused(form, "no_unit");
  const result = await addUnits(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(listed(input.value.sittingId, result.value));
}

const ChosenOfficers = SittingTarget.extend({ officerIds: ids<OfficerId>(listLimit) });

export async function addOfficersAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ChosenOfficers, form);
  if (!input.ok) return refused(form, "no_officer");
  const result = await addCandidates(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(listed(input.value.sittingId, result.value));
}

type Added = { readonly added: number; readonly alreadyListed: number };

const listed = (sittingId: SittingId, { added, alreadyListed }: Added) =>
  `/sittings/${sittingId}?added=${added}&already=${alreadyListed}`;

const WalkInForm = SittingTarget.extend({ officerId: z.uuid().transform((id) => id as OfficerId) });

export async function addWalkInAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(WalkInForm, form);
  if (!input.ok) return input.reason;
  const result = await addWalkIn(ctx, input.value);
  if (!result.ok) return refused(form, result.reason.code);
  leadTo(`/sittings/${input.value.sittingId}/candidates/${result.value.candidateId}`);
}

const Removed = SittingTarget.extend({ candidateIds: ids<CandidateId>(listLimit) });

export async function removeCandidatesAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Removed, form);
  if (!input.ok) return input.reason;
  const result = await removeCandidates(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/sittings/${input.value.sittingId}`);
  return done;
}

/** From the page of one candidate, which is no more. */
export async function removeCandidateAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Removed, form);
  if (!input.ok) return input.reason;
  const result = await removeCandidates(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/sittings/${input.value.sittingId}`);
}

const CandidateTarget = SittingTarget.extend({
  candidateId: z.uuid().transform((id) => id as CandidateId),
});

const Excuse = CandidateTarget.extend({
  reason: z.string().trim().min(1, "required").max(300, "too_long"),
});

export async function excuseCandidateAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Excuse, form);
  if (!input.ok) return input.reason;
  const result = await excuseCandidate(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/sittings/${input.value.sittingId}`, "layout");
  return done;
}

export async function withdrawExcuseAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(CandidateTarget, form);
  if (!input.ok) return input.reason;
  const result = await excuseCandidate(ctx, { ...input.value, reason: null });
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/sittings/${input.value.sittingId}`, "layout");
  return done;
}

const Release = SittingTarget.extend({ audience: z.enum(["candidates", "units"]) });

export async function releaseResultsAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Release, form);
  if (!input.ok) return input.reason;
  const result = await releaseResults(ctx, input.value);
  if (!result.ok) {
    const { code } = result.reason;
    return refused(form, code, code === "unmarked" ? { count: String(result.reason.tests) } : {});
  }
  revalidatePath(`/sittings/${input.value.sittingId}/results`);
  return done;
}

export async function settleSittingAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(SittingTarget, form);
  if (!input.ok) return input.reason;
  const result = await settleSitting(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/sittings/${input.value.sittingId}/results`);
  return done;
}

export async function deleteSittingAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(SittingTarget, form);
  if (!input.ok) return input.reason;
  const result = await deleteSitting(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo("/sittings");
}
