"use server";

import { z } from "zod";
import { RoleForm } from "@/app/(admin)/users/role-form";
import { type FormState, parseForm } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { createUser } from "@/lib/services/access/create-user";

const CreateUserForm = RoleForm.extend({
  name: z.string().trim().min(1, "required").max(120, "too_long"),
  login: z.string().trim().min(1, "required").max(64, "too_long"),
  position: z.string().trim().max(120, "too_long"),
  staffCode: z
    .string()
    .trim()
    .max(40, "too_long")
    .transform((code) => code || null),
});

const fieldOf = {
  login_invalid: "login",
  login_taken: "login",
  no_such_officer: "staffCode",
} as const;

export async function createUserAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(CreateUserForm, form);
  if (!input.ok) return input.reason;

  const result = await createUser(ctx, input.value);
  if (!result.ok) {
    return { status: "invalid", errors: { [fieldOf[result.reason]]: result.reason } };
  }

  // Not a redirect: the password is in this answer and nowhere else.
  const { login } = input.value;
  return { status: "done", params: { login, password: result.value.password } };
}
