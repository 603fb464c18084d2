"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type FormState, parseForm } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { describeInstallation } from "@/lib/services/installation/describe-installation";

const line = z.string().trim().max(200, "too_long");
const InstallationForm = z.object({ parentBody: line, ownBody: line, support: line });

export async function describeInstallationAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(InstallationForm, form);
  if (!input.ok) return input.reason;

  await describeInstallation(ctx, input.value);

  revalidatePath("/", "layout");
  return { status: "done" };
}
