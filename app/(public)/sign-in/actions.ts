"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { safeReturnPath } from "@/lib/domain/access/return-path";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { publicContext } from "@/lib/platform/public-context";
import { writeSession } from "@/lib/platform/session";
import { waitParams } from "@/lib/platform/wait-params";
import { signIn } from "@/lib/services/access/sign-in";

const SignInForm = z.object({
  login: z.string().trim().min(1, "login_missing").max(200),
  password: z.string().min(1, "password_missing").max(1000),
  next: z.string().optional(),
});

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await publicContext();
  const input = parseForm(SignInForm, form);
  if (!input.ok) return input.reason;

  const userAgent = (await headers()).get("user-agent");
  const result = await signIn(ctx, { ...input.value, userAgent });
  if (!result.ok) return refused(form, result.reason.code, await waitParams(result.reason));

  await writeSession(result.value);
  redirect(safeReturnPath(input.value.next));
}
