import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { unitInScope } from "@/db/queries/units";
import { insertRole } from "@/db/queries/roles";
import { insertUser, selectOfficerIdByStaffCode } from "@/db/queries/users";
import { isLogin, normaliseLogin } from "@/lib/domain/access/login";
import type { UnitId, UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { Role } from "@/lib/domain/policy/roles";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { hashPassword } from "./password-hash";
import { drawPassword } from "./temporary-password";

export type CreateUser = {
  readonly login: string;
  readonly name: string;
  /** Shown under the name: "Trưởng đoàn số 2". */
  readonly position: string;
  /** The officer of the roll this person is, if any. */
  readonly staffCode: string | null;
  readonly role: Role;
  /** What the role reaches: a unit with all below it, or everything when null. */
  readonly unitId: UnitId | null;
  /** Demonstration accounts keep the password they are given. */
  readonly demonstration?: boolean;
};

export type CreatedUser = { readonly id: UserId; readonly password: string };

export type CreateUserRejection = "login_invalid" | "login_taken" | "no_such_officer";

/**
 * Opens an account with a first role and a password to hand over, shown this once. It must be
 * changed at the first sign-in and is refused after 72 hours.
 */
export async function createUser(
  ctx: Context,
  input: CreateUser,
): Promise<Result<CreatedUser, CreateUserRejection>> {
  requirePermission(ctx, "user.write");
  const login = normaliseLogin(input.login);
  if (!isLogin(login)) return rejected("login_invalid");
  const { password, expiresAt } = drawPassword(ctx.now);
  const passwordHash = await hashPassword(password);
  const demonstration = input.demonstration ?? false;

  return ctx.db.transaction(async (tx) => {
    await requireReach(tx, ctx, input.unitId);
    const officerId = await findOfficer(tx, ctx, input.staffCode);
    if (officerId === undefined) return rejected("no_such_officer");
    const id = await insertUser(tx, {
      login,
      displayName: input.name,
      position: input.position,
      searchText: fold(`${input.name} ${login} ${input.position}`),
      officerId,
      passwordHash,
      mustChangePassword: !demonstration,
      passwordExpiresAt: demonstration ? null : expiresAt,
      demonstration,
    });
    if (id === null) return rejected("login_taken");
    const { role, unitId } = input;
    await insertRole(tx, { userId: id, role, unitId, grantedBy: ctx.actor.userId });
    await insertAuditEvent(tx, ctx, {
      act: "user.create",
      subject: ["user", id],
      ...(unitId && { unitId }),
      detail: { role, unitId },
    });
    return ok({ id, password });
  });
}

async function requireReach(tx: Transaction, ctx: Context, unitId: UnitId | null) {
  const scope = scopeOf(ctx.actor, "user.write");
  const reached = unitId === null ? scope.all : await unitInScope(tx, scope, unitId);
  if (!reached) throw new NotFound("unit");
}

async function findOfficer(tx: Transaction, ctx: Context, staffCode: string | null) {
  if (staffCode === null) return null;
  return selectOfficerIdByStaffCode(tx, scopeOf(ctx.actor, "officer.write"), staffCode);
}
