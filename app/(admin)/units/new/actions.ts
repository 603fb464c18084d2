"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { UnitId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { typedDay } from "@/lib/forms/typed-day";
import { requestContext } from "@/lib/platform/request-context";
import { createUnit } from "@/lib/services/unit/create-unit";

const optionalId = z.union([z.literal(""), z.uuid()]);

const NewUnitForm = z.object({
  name: z.string().trim().min(1, "required").max(200, "too_long"),
  shortName: z.string().trim().max(80, "too_long"),
  code: z.string().trim().max(20, "too_long"),
  typeCode: z.string().min(1, "choose_one"),
  groupId: optionalId,
  parentId: optionalId,
  validFrom: typedDay,
  legalBasis: z.string().trim().min(1, "required").max(500, "too_long"),
});

export async function createUnitAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(NewUnitForm, form);
  if (!input.ok) return input.reason;

  const { shortName, code, groupId, parentId, ...unit } = input.value;
  const result = await createUnit(ctx, {
    ...unit,
    shortName: shortName || unit.name,
    code: code || null,
    groupId: groupId || null,
    parentId: (parentId as UnitId) || null,
  });
  if (!result.ok) return refused(form, result.reason);
  redirect(`/units/${result.value}?on=${unit.validFrom}`);
}
