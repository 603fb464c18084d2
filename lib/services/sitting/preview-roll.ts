import type { Database } from "@/db/client";
import { selectOfficersListed } from "@/db/queries/candidates";
import { selectPostsHeld } from "@/db/queries/roster";
import { selectOptionalSitting } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { OfficerId, SittingId } from "@/lib/domain/ids";
import { type Scope, scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { listLimit } from "@/lib/domain/sitting/list-limit";
import { matchRoll } from "@/lib/domain/sitting/match-roll";
import { readRollFile, type RollFileProblem } from "@/lib/interop/roll/read-roll-file";
import { type Context, NotFound } from "@/lib/services/context";
import { type PreviewLine, type RosterPerson, toPreview } from "./roll-preview";

export type PreviewRoll = { readonly sittingId: SittingId; readonly bytes: Uint8Array };

export type RollPreview = {
  /** Row of the heading, as the spreadsheet counts. */
  readonly headingRow: number;
  /** What became of each row, in the order of the file. */
  readonly lines: readonly PreviewLine[];
  /** Whom the list means that is not on the sitting's list yet. */
  readonly officerIds: readonly OfficerId[];
  /** With these the sitting's list would be longer than it may be. */
  readonly tooMany: boolean;
};

/**
 * Reads a list of people in an Excel file and says, row by row, whom it means among the officers in
 * reach who hold a post on the day of a draft sitting. Writes nothing.
 *
 * Rejected with `not_draft`, and with why the file cannot be read.
 */
export async function previewRoll(
  ctx: Context,
  { sittingId, bytes }: PreviewRoll,
): Promise<Result<RollPreview, RollFileProblem | { readonly code: "not_draft" }>> {
  const found = await selectOptionalSitting(ctx.db, scopeOf(ctx.actor, "sitting.write"), sittingId);
  if (!found) throw new NotFound(`sitting ${sittingId}`);
  if (found.sitting.state !== "draft") return rejected({ code: "not_draft" });
  const roll = await readRollFile(bytes);
  if (!roll.ok) return roll;
  const on = dayInVietNam(found.sitting.windowFrom);
  const [roster, listed] = await Promise.all([
    rosterOn(ctx.db, scopeOf(ctx.actor, "officer.read"), on),
    selectOfficersListed(ctx.db, sittingId),
  ]);
  const matched = matchRoll(roll.value.lines, [...roster.values()]);
  const lines = toPreview({ roll: roll.value, matched, roster, listed });
  const officerIds = lines.flatMap(({ outcome }) =>
    outcome.kind === "found" ? [outcome.person.officerId] : [],
  );
  const tooMany = listed.size + officerIds.length > listLimit;
  return ok({ headingRow: roll.value.headingRow, lines, officerIds, tooMany });
}

/** Everybody in reach with their main post and the names of the other units they work in. */
async function rosterOn(
  db: Database,
  scope: Scope,
  on: string,
): Promise<ReadonlyMap<OfficerId, RosterPerson>> {
  const roster = new Map<OfficerId, RosterPerson>();
  for (const post of await selectPostsHeld(db, scope, on)) {
    const known = roster.get(post.officerId);
    const others = known && [...known.otherUnits, post.unitName, post.unitShortName];
    roster.set(
      post.officerId,
      others ? { ...known, otherUnits: others } : { ...post, otherUnits: [] },
    );
  }
  return roster;
}
