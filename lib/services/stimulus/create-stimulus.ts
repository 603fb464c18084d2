import { insertAuditEvent } from "@/db/queries/audit";
import { lockBank } from "@/db/queries/items";
import type { BankId, StimulusId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import {
  checkStimulus,
  type StimulusProblem,
  type StimulusWording,
} from "@/lib/domain/stimulus/wording";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { addStimulus } from "./add-stimulus";
import { showsUnknownPicture } from "@/lib/services/picture/unknown-pictures";

export type CreateStimulus = { readonly bankId: BankId; readonly wording: StimulusWording };

/** Adds a stimulus to a bank: its first version, under the bank's next number. */
export async function createStimulus(
  ctx: Context,
  { bankId, wording }: CreateStimulus,
): Promise<Result<StimulusId, StimulusProblem | "unknown_picture">> {
  requirePermission(ctx, "item.write");
  const [problem] = checkStimulus(wording);
  if (problem) return rejected(problem);
  return ctx.db.transaction(async (tx) => {
    if (!(await lockBank(tx, bankId))) throw new NotFound(`bank ${bankId}`);
    if (await showsUnknownPicture(tx, wording.content)) return rejected("unknown_picture");
    const { stimulusId, code } = await addStimulus(tx, ctx, { bankId, wording });
    await insertAuditEvent(tx, ctx, {
      act: "stimulus.create",
      subject: ["stimulus", stimulusId],
      detail: { code },
    });
    return ok(stimulusId);
  });
}
