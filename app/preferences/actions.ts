"use server";

import { redirect } from "next/navigation";
import { keepPreference } from "@/lib/platform/preferences";
import { optionalContext } from "@/lib/platform/request-context";
import { forgetSession, readSessionToken } from "@/lib/platform/session";
import { publicContext } from "@/lib/platform/public-context";
import { signOut } from "@/lib/services/access/sign-out";

/** Keeps how this browser shows pages: language, colours, text size. */
export async function keepPreferenceAction(form: FormData): Promise<void> {
  await optionalContext();
  for (const name of ["language", "theme", "size"] as const) {
    const value = form.get(name);
    if (typeof value === "string") await keepPreference(name, value);
  }
}

export async function signOutAction(): Promise<void> {
  const ctx = await publicContext();
  const token = await readSessionToken();
  if (token !== null) await signOut(ctx, { token });
  await forgetSession();
  redirect("/sign-in");
}

/** Says that the person is still at work. False when the session is over. */
export async function stayAction(): Promise<boolean> {
  const ctx = await optionalContext();
  return ctx !== null;
}
