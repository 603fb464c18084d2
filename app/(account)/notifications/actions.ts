"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { NotificationId } from "@/lib/domain/ids";
import { type FormState, parseForm } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { markRead } from "@/lib/services/notification/mark-read";
import { saveEmail } from "@/lib/services/notification/save-email";

const Target = z.object({
  /** Absent: all. */
  id: z
    .uuid()
    .transform((id) => id as NotificationId)
    .optional(),
});

export async function markReadAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Target, form);
  if (!input.ok) return input.reason;
  await markRead(ctx, { id: input.value.id ?? null });
  revalidatePath("/", "layout");
  return { status: "done" };
}

const EmailForm = z.object({
  email: z
    .string()
    .trim()
    .max(200, "too_long")
    .pipe(z.union([z.literal(""), z.email("not_email")], "not_email")),
});

export async function saveEmailAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(EmailForm, form);
  if (!input.ok) return input.reason;
  await saveEmail(ctx, input.value);
  revalidatePath("/notifications");
  return { status: "done" };
}
