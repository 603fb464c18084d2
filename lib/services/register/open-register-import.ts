import { insertAuditEvent } from "@/db/queries/audit";
import { insertRegisterImport, insertRegisterLines } from "@/db/queries/register-imports";
import { purgeTime } from "@/lib/domain/bank/import-line";
import type { RegisterImportId } from "@/lib/domain/ids";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import { ok, type Result } from "@/lib/domain/result";
import {
  readRegisterFile,
  type RegisterFileProblem,
} from "@/lib/interop/register/read-register-file";
import type { Context } from "@/lib/services/context";
import { linesOfPlan } from "./lines-of-plan";
import { type ImportMeans, planImport, rowsOfKind } from "./plan-import";
import { registerScope } from "./register-scope";

export type OpenRegisterImport = ImportMeans & {
  readonly kind: RegisterKind;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
};

/**
 * Reads a list of units or officers and keeps what each of its lines would do to the register, for
 * its owner to look at. The register stays as it is.
 *
 * Rejected with why the file cannot be read.
 */
export async function openRegisterImport(
  ctx: Context,
  { kind, file, ...means }: OpenRegisterImport,
): Promise<Result<RegisterImportId, RegisterFileProblem>> {
  const scope = registerScope(ctx, kind);
  const read = await readRegisterFile(file.bytes, kind);
  if (!read.ok) return read;
  const { rows, skipped } = read.value;
  return ctx.db.transaction(async (tx) => {
    const plan = await planImport(tx, scope, rowsOfKind(kind, rows), means);
    const importId = await insertRegisterImport(tx, {
      ...{ kind, ownerId: ctx.actor.userId, name: file.name.slice(0, 200), ...means },
      skipped: [...skipped],
      ...{ createdAt: ctx.now, plannedAt: ctx.now, purgeAfter: purgeTime(ctx.now) },
    });
    await insertRegisterLines(tx, linesOfPlan(importId, plan));
    await insertAuditEvent(tx, ctx, {
      act: "register_import.open",
      subject: ["register_import", importId],
      detail: { kind, lines: plan.lines.length, skipped: skipped.length },
    });
    return ok(importId);
  });
}
