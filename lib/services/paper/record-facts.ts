import type { Transaction } from "@/db/client";
import { selectOptionalDocument, selectPaperValues } from "@/db/queries/inspection-papers";
import { type FoundRecord, selectOptionalRecord } from "@/db/queries/records";
import { isResultShown, selectOptionalUnitResult } from "@/db/queries/results";
import { selectTopics } from "@/db/queries/topics";
import type { RecordFacts } from "@/lib/documents/inspection/facts";
import type { RecordId } from "@/lib/domain/ids";
import { exemptIn, type ExemptReason } from "@/lib/domain/inspection/exempt";
import type { UnitPaper } from "@/lib/domain/inspection/paper";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import { isVerifiedShown } from "@/lib/domain/inspection/self-report";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { sideBySide } from "@/lib/services/record/side-by-side";
import { readCampaign } from "./campaign-facts";
import { correctionFacts } from "./correction-facts";
import { followedUp } from "./followed-up";
import { recordPhotos, remedyPhotos } from "./photo-facts";
import { attendeesOf, placeOf, saidIn } from "./said-in";
import { readSeal } from "./seal-facts";
import { standingFigures } from "./standing-figures";
import { testFacts } from "./test-facts";

/**
 * A record that the actor may read, as the papers about its unit tell of it; null while its figures
 * may still change, or are not the reader's to see.
 */
export async function readRecord(
  tx: Transaction,
  ctx: Context,
  { recordId, paper }: { readonly recordId: RecordId; readonly paper: UnitPaper },
) {
  const scope = scopeOf(ctx.actor, "record.read");
  const found = await selectOptionalRecord(tx, scope, recordId);
  if (!found) throw new NotFound(`record ${recordId}`);
  if (found.record.state === "draft" || !(await isShownTo(tx, ctx, found))) return null;
  const { campaign, visit } = found;
  const one = { scope, campaignId: campaign.id, visitId: visit.id };
  const { body, facts } = await readCampaign(tx, ctx, one);
  const shown = facts.visits[0];
  if (!shown) throw new NotFound(`visit ${visit.id}`);
  const sides = sideBySide(await selectPaperValues(tx, [recordId]));
  const standing = await standingFigures(tx, found, await resultOf(tx, ctx, found));
  const { test, revision } = standing;
  const frame = paper === "minutes" ? standing.signed : standing.frame;
  const score = scoreRecord(found.criteriaSet.sections, sides.verified, test, frame);
  const names = new Map((await selectTopics(tx)).map(({ id, name }) => [id as string, name]));
  const record: RecordFacts = {
    visit: placeOf(shown, sides.verified),
    attendees: attendeesOf(sides.verified),
    ...sides,
    ...{ score, exempt: reasonsOf(exemptIn(standing.exempt, score)) },
    ...{ test: test && testFacts(test.detail, names), revision },
    corrections: await correctionFacts(tx, found),
    ...saidIn(sides.verified),
    // The minutes say what was signed; the papers after them what was found since, and became of it.
    ...(paper === "minutes" ? null : await followedUp(tx, ctx, found)),
    // A re-check shows what was remedied, not what was found.
    photos: await (paper === "recheck" ? remedyPhotos(tx, visit.id) : recordPhotos(tx, recordId)),
    conclusion: await conclusionOf(tx, found),
    seal: await readSeal(tx, recordId),
  };
  return { body, campaign: facts, record, visit };
}

const reasonsOf = (exempt: ReadonlyMap<string, ExemptReason>) =>
  new Map([...exempt].map(([code, why]) => [code, why.by === "team" ? why.text : why.words.vi]));

async function conclusionOf(tx: Transaction, { campaign, visit }: FoundRecord) {
  const ofVisit = { campaignId: campaign.id, visitId: visit.id };
  const issued = await selectOptionalDocument(tx, { ...ofVisit, kind: "conclusion" });
  return issued ? { number: issued.number, on: issued.issuedOn } : null;
}

/** The unit's own people read the team's side from the draft of the minutes on. */
async function isShownTo(tx: Transaction, ctx: Context, { record, visit }: FoundRecord) {
  if (isVerifiedShown(visit.state)) return true;
  const scope = scopeOf(ctx.actor, "record.verify", "record.read_verified");
  return (await selectOptionalRecord(tx, scope, record.id)) !== undefined;
}

async function resultOf(tx: Transaction, ctx: Context, { visit }: FoundRecord) {
  const early = scopeOf(ctx.actor, "result.read_early");
  const may = await isResultShown(tx, early, visit.id);
  return (may && (await selectOptionalUnitResult(tx, visit.id))) || null;
}
