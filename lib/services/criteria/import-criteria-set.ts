import { insertAuditEvent } from "@/db/queries/audit";
import { insertCriteriaSet, selectLatestVersion } from "@/db/queries/criteria-sets";
import type { CriteriaSetId } from "@/lib/domain/ids";
import { criteriaFile } from "@/lib/domain/inspection/criteria";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, requirePermission } from "@/lib/services/context";

export type ImportRejection =
  | { readonly code: "not_json" }
  /** Where the file departs from the form of a criteria set. */
  | { readonly code: "unfit"; readonly at: string };

/** Reads a set's file into a draft: the next version of the set it names. */
export async function importCriteriaSet(
  ctx: Context,
  { text }: { text: string },
): Promise<Result<CriteriaSetId, ImportRejection>> {
  requirePermission(ctx, "criteria.write");
  const json = readJson(text);
  if (json === undefined) return rejected({ code: "not_json" });
  const parsed = criteriaFile.safeParse(json);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.map(String).join(".") || "–";
    return rejected({ code: "unfit", at });
  }
  return ctx.db.transaction(async (tx) => {
    const version = (await selectLatestVersion(tx, parsed.data.code)) + 1;
    const id = await insertCriteriaSet(tx, { ...parsed.data, version });
    if (id === null) throw new Error("the version was taken meanwhile");
    await insertAuditEvent(tx, ctx, {
      act: "criteria.import",
      subject: ["criteria_set", id],
      detail: { code: parsed.data.code, version },
    });
    return ok(id);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
