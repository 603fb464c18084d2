"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { RoleForm } from "@/app/(admin)/users/role-form";
import type { UserId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { disableUser } from "@/lib/services/access/disable-user";
import { enableUser } from "@/lib/services/access/enable-user";
import { endUserSessions } from "@/lib/services/access/end-user-sessions";
import { grantRole } from "@/lib/services/access/grant-role";
import { resetPassword } from "@/lib/services/access/reset-password";
import { revokeRole } from "@/lib/services/access/revoke-role";
import { unlockUser } from "@/lib/services/access/unlock-user";

const UserForm = z.object({ userId: z.uuid().transform((id) => id as UserId) });
const ResetForm = UserForm.extend({ login: z.string() });
const GrantForm = RoleForm.extend(UserForm.shape);
const RevokeForm = UserForm.extend({ assignmentId: z.uuid() });

const done: FormState = { status: "done" };

export async function resetPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ResetForm, form);
  if (!input.ok) return input.reason;

  const result = await resetPassword(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);

  const { login } = input.value;
  return { status: "done", params: { login, password: result.value.password } };
}

export async function unlockUserAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(UserForm, form);
  if (!input.ok) return input.reason;

  await unlockUser(ctx, input.value);
  return done;
}

export async function endSessionsAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(UserForm, form);
  if (!input.ok) return input.reason;

  await endUserSessions(ctx, input.value);
  revalidatePath(`/users/${input.value.userId}`);
  return done;
}

export async function disableUserAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(UserForm, form);
  if (!input.ok) return input.reason;

  const result = await disableUser(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/users/${input.value.userId}`);
  return done;
}

export async function enableUserAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(UserForm, form);
  if (!input.ok) return input.reason;

  await enableUser(ctx, input.value);
  revalidatePath(`/users/${input.value.userId}`);
  return done;
}

export async function grantRoleAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(GrantForm, form);
  if (!input.ok) return input.reason;

  const result = await grantRole(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/users/${input.value.userId}`);
  return done;
}

export async function revokeRoleAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RevokeForm, form);
  if (!input.ok) return input.reason;

  const result = await revokeRole(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/users/${input.value.userId}`);
  return done;
}
