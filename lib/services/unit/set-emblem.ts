import { insertAuditEvent } from "@/db/queries/audit";
import { insertBlob } from "@/db/queries/evidence";
import { upsertEmblem } from "@/db/queries/unit-emblems";
import { unitInScope } from "@/db/queries/units";
import type { UnitId } from "@/lib/domain/ids";
import type { PictureRejection } from "@/lib/domain/item/picture";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import { preparePicture } from "@/lib/interop/picture/prepare-picture";
import { type Context, NotFound } from "@/lib/services/context";

export type SetEmblem = {
  readonly unitId: UnitId;
  /** As the person's own machine calls the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/**
 * Gives a unit the emblem that stands on the papers it issues, drawn anew: on each that is taken from
 * now on. What is sealed holds no emblem. Rejected with why a file cannot be one.
 */
export async function setEmblem(
  ctx: Context,
  { unitId, name, bytes }: SetEmblem,
): Promise<Result<void, PictureRejection>> {
  const scope = scopeOf(ctx.actor, "unit.write");
  if (!(await unitInScope(ctx.db, scope, unitId))) throw new NotFound(`unit ${unitId}`);
  const prepared = await preparePicture(bytes, name);
  if (!prepared.ok) return prepared;
  const { width, height, ...file } = prepared.value;
  return ctx.db.transaction(async (tx) => {
    await insertBlob(tx, file);
    const { sha256 } = file;
    const set = { setBy: ctx.actor.userId, setAt: ctx.now };
    await upsertEmblem(tx, { unitId, sha256, width, height, ...set });
    await insertAuditEvent(tx, ctx, {
      ...{ act: "unit.set_emblem", subject: ["unit", unitId], unitId },
      detail: { sha256 },
    });
    return ok(undefined);
  });
}
