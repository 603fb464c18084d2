import { isPracticePicture, isReviewedPicture } from "@/db/queries/item-pictures";
import { may, scopeOf } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";

/**
 * Whether somebody may see a picture who is not answering a form that shows it: whoever reads the
 * bank sees all of them, whoever practises those of the questions that are open to practice, whoever
 * reviews attempts those of the forms in reach.
 */
export async function findPicture(
  ctx: Pick<Context, "actor" | "db">,
  { sha256 }: { readonly sha256: string },
): Promise<boolean> {
  const { actor, db } = ctx;
  if (may(actor, "item.read")) return true;
  if (may(actor, "practice.own") && (await isPracticePicture(db, sha256))) return true;
  return (
    may(actor, "attempt.review") && isReviewedPicture(db, scopeOf(actor, "attempt.review"), sha256)
  );
}
