"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { inspectionPapers } from "@/lib/domain/inspection/paper";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { templateProblems } from "@/lib/platform/template-problems";
import { saveTemplate } from "@/lib/services/paper/save-template";

const TemplateForm = z.object({
  paper: z.enum(inspectionPapers),
  body: z.string(),
  over: z.coerce.number().int().min(0),
});

export async function saveTemplateAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(TemplateForm, form);
  if (!input.ok) return input.reason;

  const saved = await saveTemplate(ctx, input.value);
  if (!saved.ok) {
    if (saved.reason.code === "changed_meanwhile") return refused(form, saved.reason.code);
    const list = await templateProblems(saved.reason.problems);
    return refusedAt(form, "body", "problems", { list });
  }

  revalidatePath(`/paper-templates/${input.value.paper}`);
  return { status: "done" };
}
