import {
  selectOptionalRegisterImport,
  selectRegisterProgress,
} from "@/db/queries/register-imports";
import type { RegisterImportId } from "@/lib/domain/ids";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import { type Context, NotFound } from "@/lib/services/context";
import { registersInReach } from "./registers-in-reach";

/** How many lines of an import have been applied so far, while it is being applied. */
export async function loadRegisterProgress(
  ctx: Context,
  { kind, importId }: { readonly kind: RegisterKind; readonly importId: RegisterImportId },
) {
  const found = await selectOptionalRegisterImport(ctx.db, registersInReach(ctx, kind), importId);
  if (!found) throw new NotFound(`register import ${importId}`);
  const progress = await selectRegisterProgress(ctx.db, importId);
  return { done: progress?.done ?? 0, total: progress?.total ?? 0 };
}
