"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { SittingId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { typedWhole } from "@/lib/forms/typed-number";
import { requestContext } from "@/lib/platform/request-context";
import { enterRound } from "@/lib/services/contest/enter-round";

const EntryForm = z.object({
  sittingId: z.uuid().transform((id) => id as SittingId),
  guess: typedWhole({ least: 0, most: 9_999_999 }),
});

export async function enterRoundAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(EntryForm, form);
  if (!input.ok) return input.reason;
  const result = await enterRound(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  redirect(`/thi/${input.value.sittingId}`);
}
