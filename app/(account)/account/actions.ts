"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type FormState, parseForm } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { endOwnSession } from "@/lib/services/access/end-own-session";

const EndSessionForm = z.object({ sessionId: z.uuid() });

export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(EndSessionForm, form);
  if (!input.ok) return input.reason;

  await endOwnSession(ctx, input.value);

  revalidatePath("/account");
  return { status: "done" };
}
