import { type Action, type Scope, scopeOf } from "@/lib/domain/policy/policy";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import { type Context, requirePermission } from "@/lib/services/context";

const actions = { units: "unit.write", officers: "officer.write" } as const satisfies Record<
  RegisterKind,
  Action
>;

/** The rows of a register that the person asking may change; absent, as `NotFound`, for others. */
export function registerScope(ctx: Context, kind: RegisterKind): Scope {
  requirePermission(ctx, actions[kind]);
  return scopeOf(ctx.actor, actions[kind]);
}
