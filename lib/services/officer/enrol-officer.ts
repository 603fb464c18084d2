import { insertAuditEvent } from "@/db/queries/audit";
import { insertAssignment, insertOfficer } from "@/db/queries/officers";
import { lockUnit } from "@/db/queries/units";
import type { OfficerId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";

export type EnrolOfficer = {
  readonly staffCode: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly sex: "female" | "male" | null;
  readonly birthDate: string | null;
  readonly demonstration?: boolean;
  readonly unitId: UnitId;
  readonly title: string;
  readonly jobGroupCode: string;
  /** First day in this post, "yyyy-mm-dd". */
  readonly from: string;
};

/** Enters an officer in the roll with the post they hold. Rejected when the staff code is taken. */
export async function enrolOfficer(
  ctx: Context,
  { unitId, title, jobGroupCode, from, ...person }: EnrolOfficer,
): Promise<Result<OfficerId, "staff_code_taken">> {
  return ctx.db.transaction(async (tx) => {
    if (!(await lockUnit(tx, scopeOf(ctx.actor, "officer.write"), unitId))) {
      throw new NotFound(`unit ${unitId}`);
    }
    const name = `${person.familyName} ${person.middleName} ${person.givenName}`;
    const id = await insertOfficer(tx, {
      ...person,
      searchText: fold(`${name} ${person.staffCode}`),
    });
    if (id === null) return rejected("staff_code_taken");
    await insertAssignment(tx, { officerId: id, unitId, title, jobGroupCode, validFrom: from });
    await insertAuditEvent(tx, ctx, { act: "officer.enrol", subject: ["officer", id], unitId });
    return ok(id);
  });
}
