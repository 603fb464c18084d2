import type { Executor } from "@/db/client";
import { selectOptionalTemplate } from "@/db/queries/paper-templates";
import { defaultTemplates } from "@/lib/documents/inspection/defaults/default-templates";
import { vocabularyOf } from "@/lib/documents/inspection/vocabulary";
import { parseTemplate } from "@/lib/documents/template/parse-template";
import type { Template } from "@/lib/documents/template/template";
import type { InspectionPaper } from "@/lib/domain/inspection/paper";

/** The wording that a paper is written in now. */
export async function templateInUse(db: Executor, paper: InspectionPaper): Promise<Template> {
  const kept = await selectOptionalTemplate(db, paper);
  const known = vocabularyOf(paper);
  const parsed = parseTemplate(kept?.body ?? defaultTemplates[paper], known);
  if (parsed.ok) return parsed.value;
  // Kept under an older vocabulary: the wording the product comes with never fails.
  const original = parseTemplate(defaultTemplates[paper], known);
  if (!original.ok) throw new Error(`the wording of ${paper} is broken`);
  return original.value;
}
