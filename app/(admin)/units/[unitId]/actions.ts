"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { UnitId } from "@/lib/domain/ids";
import { pictureLimit } from "@/lib/domain/item/picture";
import { type FormState, parseForm, refusedAt } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { removeEmblem } from "@/lib/services/unit/remove-emblem";
import { setEmblem } from "@/lib/services/unit/set-emblem";

const Unit = z.object({ unitId: z.uuid().transform((id) => id as UnitId) });

export async function setEmblemAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Unit.extend({ file: z.instanceof(File) }), form);
  if (!input.ok) return refusedAt(form, "file", "file_missing");
  const { unitId, file } = input.value;
  if (file.size > pictureLimit) return refusedAt(form, "file", "too_large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await setEmblem(ctx, { unitId, name: file.name, bytes });
  if (!result.ok) return refusedAt(form, "file", result.reason);
  revalidatePath(`/units/${unitId}`);
  return { status: "done" };
}

export async function removeEmblemAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Unit, form);
  if (!input.ok) return input.reason;
  await removeEmblem(ctx, input.value);
  revalidatePath(`/units/${input.value.unitId}`);
  return { status: "done" };
}
