"use server";

import { z } from "zod";
import type { ItemVersionId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { answerPracticeItem } from "@/lib/services/practice/answer-practice-item";

const PracticeForm = z.object({
  itemVersionId: z.uuid().transform((id) => id as ItemVersionId),
  chosen: z.array(z.string().max(200)).max(24).default([]),
});

export async function answerPracticeItemAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(PracticeForm, form);
  if (!input.ok) return input.reason;
  const result = await answerPracticeItem(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/practice/answers/${result.value}`);
}
