import type { OfficerId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** The officer who practises with this account; for everybody else there is no practice. */
export function practisingOfficer(ctx: Pick<Context, "actor">): OfficerId {
  const { officerId } = scopeOf(ctx.actor, "practice.own");
  if (officerId === null) throw new NotFound("practice");
  return officerId;
}
