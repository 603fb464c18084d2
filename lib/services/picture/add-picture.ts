import { insertAuditEvent } from "@/db/queries/audit";
import { insertPicture } from "@/db/queries/item-pictures";
import type { PictureRejection } from "@/lib/domain/item/picture";
import { ok, type Result } from "@/lib/domain/result";
import { type PreparedPicture, preparePicture } from "@/lib/interop/picture/prepare-picture";
import { type Context, requirePermission } from "@/lib/services/context";

export type AddPicture = {
  /** As the person's own machine calls the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

export type AddedPicture = Pick<PreparedPicture, "sha256" | "width" | "height">;

/**
 * Keeps a picture that questions may show, drawn anew. The same picture is kept once.
 * Rejected with why a file cannot be one.
 */
export async function addPicture(
  ctx: Context,
  { name, bytes }: AddPicture,
): Promise<Result<AddedPicture, PictureRejection>> {
  requirePermission(ctx, "item.write");
  const prepared = await preparePicture(bytes, name);
  if (!prepared.ok) return prepared;
  const { sha256, mediaType, bytes: drawn, width, height } = prepared.value;
  return ctx.db.transaction(async (tx) => {
    await insertPicture(tx, prepared.value);
    await insertAuditEvent(tx, ctx, {
      act: "picture.add",
      subject: ["picture", sha256],
      detail: { mediaType, size: drawn.byteLength },
    });
    return ok({ sha256, width, height });
  });
}
