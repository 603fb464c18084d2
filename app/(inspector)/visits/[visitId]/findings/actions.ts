"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { severities } from "@/lib/domain/finding/finding";
import type { Proposal } from "@/lib/domain/finding/propose";
import { recommendationKinds } from "@/lib/domain/finding/recommendation-state";
import type {
  EvidenceId,
  FindingId,
  RecommendationId,
  SittingId,
  TopicId,
  UnitId,
  VisitId,
} from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { typedDayOrNone } from "@/lib/forms/typed-day";
import { typedWhole } from "@/lib/forms/typed-number";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { addFinding } from "@/lib/services/finding/add-finding";
import { addRecommendation } from "@/lib/services/finding/add-recommendation";
import { adoptProposal, type ProposalWords } from "@/lib/services/finding/adopt-proposal";
import { changeFinding } from "@/lib/services/finding/change-finding";
import { changeRecommendation } from "@/lib/services/finding/change-recommendation";
import type { ChangedMeanwhile, RemovedMeanwhile } from "@/lib/services/finding/drafting";
import { linkRetest } from "@/lib/services/finding/link-retest";
import { removeFinding } from "@/lib/services/finding/remove-finding";
import { removeRecommendation } from "@/lib/services/finding/remove-recommendation";

const visitId = z.uuid().transform((id) => id as VisitId);
const findingId = z.uuid().transform((id) => id as FindingId);
const recommendationId = z.uuid().transform((id) => id as RecommendationId);

/** One of a list, or nothing chosen: null. */
const chosen = <Id extends string>() =>
  z
    .union([z.literal(""), z.uuid()])
    .default("")
    .transform((id) => (id === "" ? null : (id as Id)));

const findingWords = {
  text: z.string().trim().min(1, "required").max(2000, "too_long"),
  cause: z.string().trim().max(2000, "too_long"),
  severity: z.enum(severities, "choose_one"),
  field: z
    .string()
    .max(8)
    .transform((code) => (code === "" ? null : code)),
  topicId: chosen<TopicId>(),
  evidenceId: chosen<EvidenceId>(),
};

const NewFinding = z.object({ visitId, ...findingWords });

export async function addFindingAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(NewFinding, form);
  if (!input.ok) return input.reason;
  const result = await addFinding(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/visits/${input.value.visitId}/findings/${result.value}`);
}

/** What was typed is to be kept as something new, since what it was to replace is gone. */
const anew = z.literal("1").optional();

const ChangedFinding = z.object({
  ...{ visitId, findingId, anew },
  over: z.string().max(64),
  ...findingWords,
});

/**
 * Somebody else was first. Of another wording the page learns, and sending again replaces it. What is
 * gone stays on the page with what was typed: it can be written down anew.
 */
function refusedMeanwhile(form: FormData, reason: ChangedMeanwhile | RemovedMeanwhile): FormState {
  if (reason.code !== "changed_meanwhile") return refused(form, reason.code, { by: reason.by });
  revalidatePath("/visits", "layout");
  const { code, text, over } = reason;
  const state = refused(form, code, { text });
  return { ...state, values: { ...state.values, over } };
}

export async function changeFindingAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ChangedFinding, form);
  if (!input.ok) return input.reason;
  if (input.value.anew) return addFindingAction(_, form);
  const result = await changeFinding(ctx, input.value);
  if (!result.ok) {
    if (typeof result.reason !== "string") return refusedMeanwhile(form, result.reason);
    return refused(form, result.reason);
  }
  revalidatePath("/visits", "layout");
  return { status: "done", values: { over: result.value } };
}

export async function removeFindingAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(z.object({ findingId }), form);
  if (!input.ok) return input.reason;
  const result = await removeFinding(ctx, input.value);
  if (!result.ok) {
    if (typeof result.reason !== "string") return refusedMeanwhile(form, result.reason);
    return refused(form, result.reason);
  }
  leadTo(`/visits/${result.value}/findings`);
}

const Adopted = z.object({ visitId, key: z.string().min(1).max(100) });

export async function adoptProposalAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Adopted, form);
  if (!input.ok) return input.reason;
  const result = await adoptProposal(ctx, { ...input.value, words: await proposalWords() });
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/visits/${input.value.visitId}/findings/${result.value}`);
}

/** Records are kept in Vietnamese, whatever language the page is read in. */
async function proposalWords(): Promise<ProposalWords> {
  const t = await getTranslations({ locale: "vi", namespace: "finding.words" });
  return (proposal: Proposal, topic: string) => {
    if (proposal.kind === "train") {
      const mean = (proposal.evidence.mean / 10).toFixed(2).replace(".", ",");
      return {
        finding: t("train.finding", { topic, mean }),
        recommendation: t("train.recommendation", { topic }),
      };
    }
    if (proposal.kind === "line") {
      const { percent } = proposal.evidence;
      const name = proposal.evidence.name.vi;
      return {
        finding: percent === 0 ? t("line.missing", { name }) : t("line.finding", { name, percent }),
        recommendation: t("line.recommendation", { name }),
      };
    }
    return {
      finding: t(`${proposal.kind}.finding`),
      recommendation: t(`${proposal.kind}.recommendation`),
    };
  };
}

const LinkedRetest = z.object({
  findingId,
  sittingId: z.uuid("choose_one").transform((id) => id as SittingId),
  mark: typedWhole({ least: 1, most: 100 }),
});

export async function linkRetestAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(LinkedRetest, form);
  if (!input.ok) return input.reason;
  const result = await linkRetest(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath("/visits", "layout");
  return { status: "done" };
}

const recommendationWords = {
  kind: z.enum(recommendationKinds),
  text: z.string().trim().min(1, "required").max(2000, "too_long"),
  ownerUnitId: chosen<UnitId>(),
  ownerPerson: z.string().trim().max(200, "too_long"),
  dueOn: typedDayOrNone,
};

const NewRecommendation = z.object({ findingId, ...recommendationWords });

export async function addRecommendationAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(NewRecommendation, form);
  if (!input.ok) return input.reason;
  const result = await addRecommendation(ctx, input.value);
  if (!result.ok) {
    if (typeof result.reason !== "string") return refusedMeanwhile(form, result.reason);
    return refused(form, result.reason);
  }
  revalidatePath("/visits", "layout");
  return { status: "done" };
}

const ChangedRecommendation = z.object({
  ...{ recommendationId, findingId, anew },
  over: z.string().max(64),
  ...recommendationWords,
});

export async function changeRecommendationAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ChangedRecommendation, form);
  if (!input.ok) return input.reason;
  if (input.value.anew) return addRecommendationAction(_, form);
  const result = await changeRecommendation(ctx, input.value);
  if (!result.ok) {
    if (typeof result.reason !== "string") return refusedMeanwhile(form, result.reason);
    return refused(form, result.reason);
  }
  revalidatePath("/visits", "layout");
  return { status: "done", values: { over: result.value } };
}

export async function removeRecommendationAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(z.object({ recommendationId }), form);
  if (!input.ok) return input.reason;
  const result = await removeRecommendation(ctx, input.value);
  if (!result.ok) {
    if (typeof result.reason !== "string") return refusedMeanwhile(form, result.reason);
    return refused(form, result.reason);
  }
  revalidatePath("/visits", "layout");
  return { status: "done" };
}
