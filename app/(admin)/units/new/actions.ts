"use server";

import { z } from "zod";
import type { UnitId } from "@/lib/domain/ids";
import { dayOf } from "@/components/ui/day";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { typedDay } from "@/lib/forms/typed-day";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { createUnit } from "@/lib/services/unit/create-unit";
import type { FoundingProblem } from "@/lib/services/unit/found-unit";

const optionalId = z.union([z.literal(""), z.uuid()]);

const NewUnitForm = z.object({
  name: z.string().trim().min(1, "required").max(200, "too_long"),
  shortName: z.string().trim().max(80, "too_long"),
  code: z.string().trim().max(20, "too_long"),
  typeCode: z.string().min(1, "choose_one"),
  groupId: optionalId,
  parentId: optionalId,
  validFrom: typedDay,
  takesCode: z.string().optional(),
  legalBasis: z.string().trim().min(1, "required").max(500, "too_long"),
});

export async function createUnitAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(NewUnitForm, form);
  if (!input.ok) return input.reason;

  const { shortName, code, groupId, parentId, takesCode, ...unit } = input.value;
  const result = await createUnit(ctx, {
    ...unit,
    shortName: shortName || unit.name,
    code: code || null,
    groupId: groupId || null,
    parentId: (parentId as UnitId) || null,
    takesCode: takesCode !== undefined,
  });
  if (!result.ok) return refusedUnit(form, result.reason);
  leadTo(`/units/${result.value}?on=${unit.validFrom}`);
}

function refusedUnit(form: FormData, reason: FoundingProblem): FormState {
  switch (reason.code) {
    case "parent_not_in_force":
      return refused(form, reason.code);
    case "code_borne":
      return refusedAt(form, "code", reason.code, { unit: reason.unit });
    case "code_borne_until":
      return refusedAt(form, "code", reason.code, {
        unit: reason.unit,
        until: dayOf(reason.until),
      });
    case "code_borne_from":
      return refusedAt(form, "code", reason.code, { unit: reason.unit, from: dayOf(reason.from) });
  }
}
