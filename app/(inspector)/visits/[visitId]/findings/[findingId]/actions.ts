"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { instantInVietNam } from "@/lib/domain/calendar/day";
import { fewestQuestions, mostQuestions } from "@/lib/domain/finding/plan-retest";
import type { FindingId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { typedDay, typedTime } from "@/lib/forms/typed-day";
import { typedWhole } from "@/lib/forms/typed-number";
import { requestContext } from "@/lib/platform/request-context";
import { startRetest, type StartRetestRejection } from "@/lib/services/finding/start-retest";

const Retest = z
  .object({
    findingId: z.uuid().transform((id) => id as FindingId),
    mark: typedWhole({ least: 1, most: 100 }),
    questions: typedWhole({ least: fewestQuestions, most: mostQuestions }),
    ...{ who: z.enum(["below", "all"], "choose_one"), day: typedDay },
    ...{ from: typedTime, to: typedTime },
    room: z.string().trim().min(1, "required").max(200, "too_long"),
  })
  .transform(({ day, from, to, ...typed }) => ({
    ...typed,
    windowFrom: instantInVietNam(day, from),
    windowTo: instantInVietNam(day, to),
  }));

/** The field that is to blame, where one is. */
const blamed: Partial<Record<StartRetestRejection, string>> = {
  ...{ window_order: "to", window_past: "day", nobody: "mark", too_few_questions: "questions" },
};

export async function startRetestAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Retest, form);
  if (!input.ok) return input.reason;
  const result = await startRetest(ctx, { ...input.value, nameOf: await retestName() });
  if (!result.ok) {
    const field = blamed[result.reason];
    return field === undefined
      ? refused(form, result.reason)
      : refusedAt(form, field, result.reason);
  }
  revalidatePath("/visits", "layout");
  return { status: "done" };
}

/** Sittings are named in Vietnamese, whatever language the page is read in. */
async function retestName() {
  const t = await getTranslations({ locale: "vi", namespace: "retest" });
  return (topic: string, unit: string) => t("name", { topic, unit });
}
