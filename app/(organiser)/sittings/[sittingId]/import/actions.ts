"use server";

import { z } from "zod";
import type { RollShown, RollState } from "@/components/sitting/roll-import";
import { classOf, type OutcomeClass } from "@/components/sitting/roll-outcome";
import type { SittingId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { previewRoll, type RollPreview } from "@/lib/services/sitting/preview-roll";

const Upload = z.object({
  sittingId: z.uuid().transform((id) => id as SittingId),
  file: z.instanceof(File),
});

/** More rows than anybody reads; how many more there are is said. */
const shownLimit = 2000;

export async function previewRollAction(_: FormState, form: FormData): Promise<RollState> {
  const ctx = await requestContext();
  const input = parseForm(Upload, form);
  if (!input.ok || input.value.file.size === 0) return refusedAt(form, "file", "file_missing");
  const { sittingId, file } = input.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await previewRoll(ctx, { sittingId, bytes });
  if (!result.ok) return refused(form, result.reason.code, params(result.reason));
  return { status: "done", preview: shown(file.name, result.value) };
}

const params = (reason: object): Record<string, string> =>
  "row" in reason ? { row: String(reason.row) } : {};

function shown(
  fileName: string,
  { headingRow, lines, officerIds, tooMany }: RollPreview,
): RollShown {
  const counts: Record<OutcomeClass, number> = { found: 0, listed: 0, look: 0, skipped: 0 };
  for (const { outcome } of lines) counts[classOf(outcome)] += 1;
  return {
    ...{ fileName, headingRow, counts, officerIds: tooMany ? [] : officerIds, tooMany },
    lines: lines.slice(0, shownLimit),
    hidden: Math.max(0, lines.length - shownLimit),
  };
}
