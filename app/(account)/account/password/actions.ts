"use server";

import { z } from "zod";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { unfinishedContext } from "@/lib/platform/request-context";
import { waitParams } from "@/lib/platform/wait-params";
import { changePassword } from "@/lib/services/access/change-password";

const typed = z.string().min(1, "required").max(1000, "password_long");

const ChangePasswordForm = z
  .object({ currentPassword: typed, newPassword: typed, newPasswordAgain: typed })
  .refine(({ newPassword, newPasswordAgain }) => newPassword === newPasswordAgain, {
    path: ["newPasswordAgain"],
    message: "password_differs",
  });

/** Refusals that belong under one field. */
const fieldOf: Readonly<Record<string, string>> = {
  password_wrong: "currentPassword",
  password_short: "newPassword",
  password_long: "newPassword",
  password_common: "newPassword",
  password_same: "newPassword",
};

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await unfinishedContext();
  const input = parseForm(ChangePasswordForm, form);
  if (!input.ok) return input.reason;

  const { currentPassword: current, newPassword: next } = input.value;
  const { sessionId } = ctx.session;
  const result = await changePassword(ctx, { current, next, sessionId });
  if (!result.ok) {
    const { code } = result.reason;
    const field = fieldOf[code];
    if (field) return { status: "invalid", errors: { [field]: code } };
    return refused(form, code, await waitParams(result.reason));
  }

  leadTo(ctx.session.unfinished ? "/" : "/account?changed=password");
}
