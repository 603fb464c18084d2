"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { RegisterImportId } from "@/lib/domain/ids";
import { registerKinds } from "@/lib/domain/register/kinds";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { typedDay } from "@/lib/forms/typed-day";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { applyRegisterImport } from "@/lib/services/register/apply-register-import";
import { discardRegisterImport } from "@/lib/services/register/discard-register-import";
import { openRegisterImport } from "@/lib/services/register/open-register-import";
import { undoRegisterImport } from "@/lib/services/register/undo-register-import";

const Kind = z.object({ kind: z.enum(registerKinds) });

const Upload = Kind.extend({
  file: z.instanceof(File),
  effectiveOn: typedDay,
  legalBasis: z.string().trim().max(500, "too_long").default(""),
  means: z.enum(["change", "correction"]).default("change"),
  complete: z.literal("yes").optional(),
});

export async function openRegisterImportAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Upload, form);
  if (!input.ok) return input.reason;
  const { kind, file, complete, ...means } = input.value;
  if (file.size === 0) return refusedAt(form, "file", "file_missing");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await openRegisterImport(ctx, {
    ...{ kind, ...means, complete: complete === "yes" },
    file: { name: file.name, bytes },
  });
  if (!result.ok) return refused(form, result.reason.code, await paramsOf(result.reason));
  leadTo(`/${kind}/imports/${result.value}`);
}

async function paramsOf(reason: object): Promise<Record<string, string>> {
  if (!("row" in reason && "missing" in reason)) return {};
  const t = await getTranslations("register.columns");
  const missing = reason.missing as readonly ("unit" | "name")[];
  return { row: String(reason.row), missing: missing.map((column) => t(column)).join(", ") };
}

const Target = Kind.extend({ importId: z.uuid().transform((id) => id as RegisterImportId) });

export async function applyRegisterImportAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Target, form);
  if (!input.ok) return input.reason;
  const result = await applyRegisterImport(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/${input.value.kind}/imports/${input.value.importId}`);
}

export async function undoRegisterImportAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Target, form);
  if (!input.ok) return input.reason;
  const result = await undoRegisterImport(ctx, input.value);
  if (!result.ok) {
    const count = "lines" in result.reason ? String(result.reason.lines) : "";
    return refused(form, result.reason.code, { count });
  }
  leadTo(`/${input.value.kind}/imports/${input.value.importId}`);
}

export async function discardRegisterImportAction(
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Target, form);
  if (!input.ok) return input.reason;
  const result = await discardRegisterImport(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/${input.value.kind}/imports`);
}
