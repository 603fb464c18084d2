import { selectPostsNamed } from "@/db/queries/officers";
import { selectOptionalSitting } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { OfficerId, SittingId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type WalkInDoubt = {
  readonly code: "nobody" | "several";
  /** Those who may be meant, with their staff codes. */
  readonly people: string;
};

/**
 * Whom somebody at the door means by a staff code or a name: the one officer with a post on the day
 * of the sitting. Rejected when there is none, and when there are several.
 */
export async function findWalkIn(
  ctx: Context,
  { sittingId, officer }: { sittingId: SittingId; officer: string },
): Promise<Result<OfficerId, WalkInDoubt>> {
  const found = await selectOptionalSitting(ctx.db, scopeOf(ctx.actor, "sitting.write"), sittingId);
  if (!found) throw new NotFound(`sitting ${sittingId}`);
  const on = dayInVietNam(found.sitting.windowFrom);
  const scope = scopeOf(ctx.actor, "officer.read");
  const meant = await selectPostsNamed(ctx.db, scope, { on, text: officer });
  const [first] = meant;
  if (!first) return rejected({ code: "nobody", people: "" });
  if (meant.length === 1) return ok(first.officerId);
  const people = meant.map(({ familyName, middleName, givenName, staffCode, unitName }) => {
    const name = fullName({ family: familyName, middle: middleName, given: givenName });
    return `${name} (${staffCode}, ${unitName})`;
  });
  return rejected({ code: "several", people: people.join("; ") });
}
