import type { Executor } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertFinding, selectFindings, selectOptionalVisitPlace } from "@/db/queries/findings";
import { insertRecommendation } from "@/db/queries/recommendations";
import { selectTopics } from "@/db/queries/topics";
import { type Proposal, proposalKey } from "@/lib/domain/finding/propose";
import type { FindingId, TopicId, VisitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";
import { type DraftRejection, draftedVisit } from "./drafting";
import { proposeFindings } from "./propose-findings";

/** What a proposal says in words: what is wanting, and what to do about it. `topic`: its name, if any. */
export type ProposalWords = (
  proposal: Proposal,
  topic: string,
) => {
  readonly finding: string;
  readonly recommendation: string;
};

type AdoptProposal = {
  readonly visitId: VisitId;
  /** See `proposalKey`. */
  readonly key: string;
  readonly words: ProposalWords;
};

/**
 * Makes a draft of what the figures suggest: a finding with its recommendation, to be worded by
 * people. By when, they have to say themselves before it can be issued.
 */
export async function adoptProposal(
  ctx: Context,
  { visitId, key, words }: AdoptProposal,
): Promise<Result<FindingId, DraftRejection | "adopted_already">> {
  const write = scopeOf(ctx.actor, "finding.write");
  const place = await selectOptionalVisitPlace(ctx.db, write, visitId);
  if (!place) throw new NotFound(`visit ${visitId}`);
  const { unitId } = place;
  const proposals = await proposeFindings(ctx, place);
  const proposal = proposals.find((one) => proposalKey(one) === key);
  if (!proposal) throw new NotFound(`proposal ${key}`);
  return ctx.db.transaction(async (tx) => {
    const drafted = await draftedVisit(tx, ctx, visitId);
    if (!drafted.ok) return drafted;
    const known = await selectFindings(tx, [visitId]);
    if (known.some(({ proposedFrom }) => proposedFrom === key)) return rejected("adopted_already");
    const said = words(proposal, await topicName(tx, proposal));
    const createdBy = ctx.actor.userId;
    const findingId = await insertFinding(tx, {
      ...{ visitId, text: said.finding, severity: proposal.severity, createdBy },
      ...{ proposedFrom: key, ...basisOf(proposal) },
    });
    await insertRecommendation(tx, {
      ...{ visitId, findingId, text: said.recommendation, ownerUnitId: unitId, createdBy },
      searchText: fold(said.recommendation),
      kind: proposal.kind === "train" ? "training" : "remedy",
    });
    const subject = ["finding", findingId] as const;
    await insertAuditEvent(tx, ctx, { act: "finding.adopt", subject, unitId, detail: { key } });
    return ok(findingId);
  });
}

/** What the topic of a proposal is called; empty where it is about none. */
async function topicName(db: Executor, proposal: Proposal): Promise<string> {
  if (proposal.kind !== "train") return "";
  const topics = await selectTopics(db);
  return topics.find(({ id }) => id === proposal.evidence.topic)?.name ?? "";
}

function basisOf(proposal: Proposal) {
  switch (proposal.kind) {
    case "train":
      return { topicId: proposal.evidence.topic as TopicId };
    case "line":
      return { field: proposal.evidence.code };
    default:
      return {};
  }
}
