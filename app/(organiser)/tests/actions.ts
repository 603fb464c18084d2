"use server";

import { z } from "zod";
import type { BlueprintId } from "@/lib/domain/ids";
import { scoringRules } from "@/lib/domain/scoring/score-item";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { typedWhole } from "@/lib/forms/typed-number";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { createTest } from "@/lib/services/test/create-test";

const NewTest = z.object({
  name: z.string().trim().min(1, "required").max(200, "too_long"),
  blueprintId: z.uuid("choose_one").transform((id) => id as BlueprintId),
  minutes: typedWhole({ least: 1, most: 480 }),
  cutPercent: typedWhole({ least: 0, most: 100 }),
  scale: z.enum(["10", "100"], "choose_one").transform((scale) => (scale === "10" ? 10 : 100)),
  scoringRule: z.enum(scoringRules, "choose_one"),
  reviewPolicy: z.enum(["none", "score", "topics"], "choose_one"),
});

export async function createTestAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(NewTest, form);
  if (!input.ok) return input.reason;
  const { minutes, ...values } = input.value;
  const result = await createTest(ctx, { ...values, allowanceS: minutes * 60 });
  if (!result.ok) return refused(form, result.reason);
  leadTo("/tests");
}
