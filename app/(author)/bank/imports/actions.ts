"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { openImport } from "@/lib/services/item-import/open-import";

const Upload = z.object({
  file: z.instanceof(File).optional(),
  text: z.string().max(2_000_000, "too_long").default(""),
});

/** One of them would be lost unsaid. */
const bothGiven = (form: FormData) => refusedAt(form, "text", "both_given");

export async function openImportAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Upload, form);
  if (!input.ok) return input.reason;
  const { file, text } = input.value;
  const t = await getTranslations("import.upload");
  const chosen = file !== undefined && file.size > 0;
  const pasted = text.trim() !== "";
  if (chosen === pasted) return pasted ? bothGiven(form) : refusedAt(form, "file", "nothing_given");
  const source = chosen
    ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    : { name: t("pasted"), bytes: new TextEncoder().encode(text) };
  const result = await openImport(ctx, source);
  if (!result.ok) {
    const { code, values = {} } = result.reason;
    const reading = await getTranslations("reading.refused");
    const known = reading.has(code as "unreadable") ? (code as "unreadable") : "unreadable";
    return refused(form, "file_refused", { why: reading(known, { ...values }) });
  }
  leadTo(`/bank/imports/${result.value}`);
}
