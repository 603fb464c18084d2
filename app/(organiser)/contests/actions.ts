"use server";

import { type FormState, parseForm } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { createContest } from "@/lib/services/contest/create-contest";
import { ContestForm } from "./contest-form";

export async function createContestAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ContestForm, form);
  if (!input.ok) return input.reason;
  leadTo(`/contests/${await createContest(ctx, input.value)}`);
}
