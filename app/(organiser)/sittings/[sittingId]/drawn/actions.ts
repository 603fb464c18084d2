"use server";

import { z } from "zod";
import type { SittingId, UnitId } from "@/lib/domain/ids";
import { listLimit } from "@/lib/domain/sitting/list-limit";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { typedWholeOrNone } from "@/lib/forms/typed-number";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { listDrawn } from "@/lib/services/sitting/list-drawn";

const Drawn = z.object({
  sittingId: z.uuid().transform((id) => id as SittingId),
  unitIds: z
    .array(z.uuid().transform((id) => id as UnitId))
    .max(5000)
    .default([]),
  most: typedWholeOrNone({ least: 1, most: listLimit }),
});

export async function listDrawnAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Drawn, form);
  if (!input.ok) return input.reason;
  const { sittingId, unitIds } = input.value;
  if (unitIds.length === 0) return refused(form, "no_unit");
  const result = await listDrawn(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  const { added, alreadyListed } = result.value;
  leadTo(`/sittings/${sittingId}?added=${added}&already=${alreadyListed}`);
}
