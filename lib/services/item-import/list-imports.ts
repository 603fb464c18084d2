import { selectItemImports } from "@/db/queries/item-imports";
import type { Context } from "@/lib/services/context";
import { importsInReach } from "./imports-in-reach";

const most = 100;

/** The newest imports in reach, with how far each has come. */
export async function listImports(ctx: Context) {
  const rows = await selectItemImports(ctx.keys, importsInReach(ctx), most);
  return rows.map(({ skipped, ...row }) => ({ ...row, skipped: skipped.length }));
}
