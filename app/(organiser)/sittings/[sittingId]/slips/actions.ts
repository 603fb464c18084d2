"use server";

import { z } from "zod";
import type { SlipState } from "@/components/sitting/slip-issue";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { issueSlips } from "@/lib/services/sitting/issue-slips";

const Wanted = z.object({
  sittingId: z.uuid().transform((id) => id as SittingId),
  which: z.enum(["missing", "all", "one"]),
  candidateId: z
    .uuid()
    .transform((id) => id as CandidateId)
    .optional(),
});

/** The slips come back with the answer, once; the pages of the sitting are told when next opened. */
export async function issueSlipsAction(_: FormState, form: FormData): Promise<SlipState> {
  const ctx = await requestContext();
  const input = parseForm(Wanted, form);
  if (!input.ok) return input.reason;
  const { sittingId, which, candidateId } = input.value;
  const result = await issueSlips(ctx, { sittingId, ...chosen(which, candidateId) });
  if (!result.ok) return refused(form, result.reason);
  return { status: "done", slips: result.value };
}

function chosen(which: "missing" | "all" | "one", candidateId: CandidateId | undefined) {
  if (which === "missing") return {};
  if (which === "all") return { candidateIds: "all" as const };
  return { candidateIds: candidateId === undefined ? [] : [candidateId] };
}
