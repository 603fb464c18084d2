import type { Executor } from "@/db/client";
import { selectCampaignExemptions, selectCriteria, selectGroupCodes } from "@/db/queries/overview";
import { selectGroupValues } from "@/db/queries/records";
import type { CampaignId, RecordId } from "@/lib/domain/ids";
import { bestOfGroup } from "@/lib/domain/inspection/best-of-group";
import { type CriteriaSection, linesOf } from "@/lib/domain/inspection/criteria";
import { exemptFrame, type ExemptLine, exemptLines } from "@/lib/domain/inspection/exempt";

type Placed = { readonly recordId: RecordId; readonly groupId: string | null };

/**
 * What the records of a campaign are scored with, as each record's own page scores it: grade limits,
 * lines that do not apply, and the best of each group, all records at once.
 */
export async function scoreFrames(db: Executor, campaignId: CampaignId) {
  const { sections, rules } = await selectCriteria(db, campaignId);
  const marked = new Map<RecordId, ExemptLine[]>();
  for (const { recordId, ...line } of await selectCampaignExemptions(db, campaignId)) {
    marked.set(recordId, [...(marked.get(recordId) ?? []), line]);
  }
  const codes = await selectGroupCodes(db);
  const best = await bestByGroup(db, { campaignId, sections, groups: [null, ...codes.keys()] });
  const frameOf = ({ recordId, groupId }: Placed) => {
    const code = groupId === null ? null : (codes.get(groupId) ?? null);
    const exempt = exemptLines(sections, code, marked.get(recordId) ?? []);
    const ofGroup: ReadonlyMap<string, number> = best.get(groupId) ?? new Map();
    return { grading: rules.grading, ...exemptFrame(sections, exempt), best: ofGroup };
  };
  return { sections, grading: rules.grading, frameOf };
}

type Groups = {
  readonly campaignId: CampaignId;
  readonly sections: readonly CriteriaSection[];
  readonly groups: readonly (string | null)[];
};

/** Asks nothing where no line is normalised to the best of its group. */
async function bestByGroup(db: Executor, { campaignId, sections, groups }: Groups) {
  const fields = linesOf(sections)
    .filter(({ formula }) => formula.kind === "best_of_group")
    .map(({ code }) => code);
  const best = new Map<string | null, ReadonlyMap<string, number>>();
  if (fields.length === 0) return best;
  for (const groupId of groups) {
    const values = await selectGroupValues(db, { campaignId, groupId }, fields);
    best.set(groupId, bestOfGroup(sections, values));
  }
  return best;
}
