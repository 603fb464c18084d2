import { countUsers, selectUsers } from "@/db/queries/users";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { Role } from "@/lib/domain/policy/roles";
import { searchVariants } from "@/lib/domain/text/fold";
import { type Context, requirePermission } from "@/lib/services/context";

export const USERS_PER_PAGE = 25;

export type ListUsers = {
  readonly search: string;
  readonly role?: Role | undefined;
  /** From 1. */
  readonly page: number;
};

/** A page of the accounts within reach, by given name; searched without diacritics. */
export async function listUsers(ctx: Context, { search, role, page }: ListUsers) {
  requirePermission(ctx, "user.read");
  const scope = scopeOf(ctx.actor, "user.read");
  const filter = { search: search.trim() === "" ? [] : searchVariants(search), role };
  const limit = USERS_PER_PAGE;
  const [total, users] = await Promise.all([
    countUsers(ctx.db, scope, filter),
    selectUsers(ctx.db, scope, { ...filter, limit, offset: (page - 1) * limit }),
  ]);
  return { total, users };
}
