import { selectRegisterImports } from "@/db/queries/register-imports";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import type { Context } from "@/lib/services/context";
import { registersInReach } from "./registers-in-reach";

const most = 100;

/** The newest imports of a register in reach. */
export async function listRegisterImports(ctx: Context, { kind }: { kind: RegisterKind }) {
  return selectRegisterImports(ctx.db, registersInReach(ctx, kind), most);
}
