import { insertAuditEvent } from "@/db/queries/audit";
import { selectOptionalRecord } from "@/db/queries/records";
import type { RecordId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { unanswered } from "@/lib/domain/signing/addendum";
import {
  confirmPassword,
  type ConfirmPasswordRejection,
} from "@/lib/services/access/confirm-password";
import { type Context, NotFound } from "@/lib/services/context";
import { addEntry, lockChain } from "./add-entry";
import { tellSigners } from "./tell-signers";

export type AnswerCorrection = {
  readonly recordId: RecordId;
  /** The place of the correction in the chain. */
  readonly to: number;
  readonly agreed: boolean;
  /** Asked for where the unit does not agree. */
  readonly statement: string;
  readonly password: string;
};

export type AnswerRejection =
  | ConfirmPasswordRejection
  | { readonly code: "answered_already" | "statement_missing" };

/** The unit signs a correction of its sealed record, or says why it does not agree. */
export async function answerCorrection(
  ctx: Context,
  { recordId, to, agreed, statement, password }: AnswerCorrection,
): Promise<Result<void, AnswerRejection>> {
  const scope = scopeOf(ctx.actor, "record.sign_unit");
  if (!(await selectOptionalRecord(ctx.db, scope, recordId))) {
    throw new NotFound(`record ${recordId}`);
  }
  if (!agreed && statement.trim() === "") return rejected({ code: "statement_missing" });
  const confirmed = await confirmPassword(ctx, { password });
  if (!confirmed.ok) return confirmed;
  return ctx.db.transaction(async (tx) => {
    const { entries, head, unitId, visitId, authors } = await lockChain(tx, scope, recordId);
    if (!unanswered(entries).includes(to)) return rejected({ code: "answered_already" });
    const said = { kind: "answer", to, agreed, statement } as const;
    const digest = await addEntry(tx, ctx, { recordId, head, after: entries.length, said });
    await insertAuditEvent(tx, ctx, {
      act: "record.answer_correction",
      subject: ["record", recordId],
      unitId,
      detail: { to, agreed, digest },
    });
    const also = authors.slice(to - 1, to);
    const news = { kind: "answered", visitId, mark: digest, to: ["team"], also } as const;
    await tellSigners(tx, ctx, news);
    return ok(undefined);
  });
}
