import { selectBankRestores } from "@/db/queries/bank-restores";
import type { Context } from "@/lib/services/context";
import { askToRestore } from "./may-restore";

/** More than anybody goes back to. */
const most = 50;

/** The newest restores of archives, with what of each is still in its bank. */
export async function listRestores(ctx: Context) {
  askToRestore(ctx);
  return selectBankRestores(ctx.db, most);
}
