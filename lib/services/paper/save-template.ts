import { insertAuditEvent } from "@/db/queries/audit";
import { insertTemplate, selectOptionalTemplate } from "@/db/queries/paper-templates";
import { vocabularyOf } from "@/lib/documents/inspection/vocabulary";
import { parseTemplate } from "@/lib/documents/template/parse-template";
import type { TemplateProblem } from "@/lib/documents/template/template";
import type { InspectionPaper } from "@/lib/domain/inspection/paper";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, requirePermission } from "@/lib/services/context";

type SaveTemplate = {
  readonly paper: InspectionPaper;
  readonly body: string;
  /** The version it was typed over; 0 for the wording the product comes with. */
  readonly over: number;
};

export type SaveTemplateRejection =
  | { readonly code: "problems"; readonly problems: readonly TemplateProblem[] }
  | { readonly code: "changed_meanwhile" };

/**
 * Keeps a new version of a paper's wording. Rejected when it names something that is not known, or
 * when somebody else has changed it meanwhile; the older versions stay.
 */
export async function saveTemplate(
  ctx: Context,
  { paper, body, over }: SaveTemplate,
): Promise<Result<{ version: number }, SaveTemplateRejection>> {
  requirePermission(ctx, "reference.write");
  const text = body.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  const parsed = parseTemplate(text, vocabularyOf(paper));
  if (!parsed.ok) return rejected({ code: "problems", problems: parsed.reason });
  return ctx.db.transaction(async (tx) => {
    const now = (await selectOptionalTemplate(tx, paper))?.version ?? 0;
    if (now !== over) return rejected({ code: "changed_meanwhile" });
    const version = now + 1;
    const values = { paper, version, body: text, savedBy: ctx.actor.userId };
    if (!(await insertTemplate(tx, values))) return rejected({ code: "changed_meanwhile" });
    await insertAuditEvent(tx, ctx, {
      act: "paper_template.save",
      subject: ["paper_template", paper],
      detail: { version },
    });
    return ok({ version });
  });
}
