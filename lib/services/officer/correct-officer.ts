import { insertAuditEvent } from "@/db/queries/audit";
import { lockOfficer, updateOfficer } from "@/db/queries/officers";
import type { OfficerId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";

export type CorrectOfficer = {
  readonly officerId: OfficerId;
  readonly staffCode: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly sex: "female" | "male" | null;
  readonly birthDate: string | null;
};

/**
 * Puts right what is on record about a person. Lists and papers already made keep what they said.
 *
 * Rejected with `staff_code_taken` when somebody else has the code.
 */
export async function correctOfficer(
  ctx: Context,
  { officerId, ...facts }: CorrectOfficer,
): Promise<Result<void, "staff_code_taken">> {
  return ctx.db.transaction(async (tx) => {
    const before = await lockOfficer(tx, scopeOf(ctx.actor, "officer.write"), officerId);
    if (!before) throw new NotFound(`officer ${officerId}`);
    const name = `${facts.familyName} ${facts.middleName} ${facts.givenName}`;
    const searchText = fold(`${name} ${facts.staffCode}`);
    if (!(await updateOfficer(tx, officerId, { ...facts, searchText }))) {
      return rejected("staff_code_taken");
    }
    const changed = Object.entries(facts).filter(
      ([key, value]) => before[key as keyof typeof facts] !== value,
    );
    await insertAuditEvent(tx, ctx, {
      act: "officer.correct",
      subject: ["officer", officerId],
      detail: Object.fromEntries(
        changed.map(([key, value]) => [key, [before[key as keyof typeof facts], value]]),
      ),
    });
    return ok(undefined);
  });
}
