import type { RegisterReach } from "@/db/queries/register-imports";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import type { Context } from "@/lib/services/context";
import { registerScope } from "./register-scope";

/**
 * Whose imports the person asking may go on with: their own; whoever administers the whole
 * installation looks after everybody's.
 */
export function registersInReach(ctx: Context, kind: RegisterKind): RegisterReach {
  const scope = registerScope(ctx, kind);
  return { kind, owner: scope.all ? "anybody" : ctx.actor.userId };
}
