"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { someOf } from "@/components/bulk/change-list";
import type { BankRestoreId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { undoRestore } from "@/lib/services/bank-archive/undo-restore";

const Undone = z.object({ restoreId: z.uuid().transform((id) => id as BankRestoreId) });

export async function undoRestoreAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Undone, form);
  if (!input.ok) return input.reason;
  const result = await undoRestore(ctx, input.value);
  if (!result.ok) {
    const codes = "items" in result.reason ? someOf(result.reason.items) : "";
    return refused(form, result.reason.code, { codes });
  }
  revalidatePath("/bank/restore");
  return { status: "done" };
}
