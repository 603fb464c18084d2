import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { Result } from "@/lib/domain/result";
import { attachment } from "./attachment";

/** In which format a paper is asked for. */
export const wantedFormat = z.enum(["docx", "pdf", "xlsx"]).catch("pdf");

type File = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A paper as a file to be saved, or the sentence that says why there is none yet. */
export async function paperAnswer(
  written: Result<File, "not_verified" | "no_table">,
): Promise<Response> {
  if (written.ok) return attachment(written.value);
  const t = await getTranslations("paper.rejected");
  return new Response(t(written.reason), {
    status: 409,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
