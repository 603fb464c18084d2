"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { createBank } from "@/lib/services/bank/create-bank";

const BankForm = z.object({
  name: z.string().trim().min(1, "required").max(200, "too_long"),
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,40}$/, "bad_code"),
});

export async function createBankAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(BankForm, form);
  if (!input.ok) return input.reason;
  const result = await createBank(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath("/bank");
  return { status: "done" };
}
