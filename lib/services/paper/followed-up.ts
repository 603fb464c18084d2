import type { Transaction } from "@/db/client";
import { type FindingRow, selectFindings } from "@/db/queries/findings";
import { type FoundRecord, selectOptionalRecord } from "@/db/queries/records";
import {
  type ActRow,
  type RecommendationRow,
  selectRecommendationActs,
  selectRecommendations,
} from "@/db/queries/recommendations";
import { outcomeNames } from "@/lib/documents/inspection/words";
import type {
  FindingFacts,
  RecommendationFacts,
  RecordFacts,
} from "@/lib/documents/inspection/facts";
import type { RecommendationAct } from "@/lib/domain/finding/act";
import { type CriteriaSection, linesOf } from "@/lib/domain/inspection/criteria";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";

type FollowedUp = Pick<RecordFacts, "findings" | "recommendations">;

/**
 * What was found at a unit and recommended, with what became of it; null where the team kept no
 * findings. What is drafted is on the team's own print alone, before the conclusion is issued.
 */
export async function followedUp(
  tx: Transaction,
  ctx: Context,
  { record, visit, criteriaSet }: FoundRecord,
): Promise<FollowedUp | null> {
  const write = scopeOf(ctx.actor, "finding.write");
  const ofTeam = (await selectOptionalRecord(tx, write, record.id)) !== undefined;
  const findings = (await selectFindings(tx, [visit.id])).filter(
    ({ issuedAt }) => ofTeam || issuedAt !== null,
  );
  if (findings.length === 0) return null;
  const recommendations = (await selectRecommendations(tx, [visit.id])).filter(
    ({ state }) => ofTeam || state !== "draft",
  );
  const acts = await selectRecommendationActs(
    tx,
    recommendations.map(({ id }) => id),
  );
  return {
    findings: findings.map((finding) => findingFacts(finding, criteriaSet.sections)),
    recommendations: recommendations.map((one) => factsOf(one, acts)),
  };
}

/** A finding as a paper tells of it: under the name of its line, or of its topic. */
export function findingFacts(
  { text, cause, field, topicName }: FindingRow,
  sections: readonly CriteriaSection[],
): FindingFacts {
  const line = linesOf(sections).find(({ code }) => code === field);
  const named = line?.name.vi ?? topicName ?? "";
  // What was proposed begins with the name already.
  return { text, cause, criterion: text.startsWith(named) ? "" : named };
}

/** What the team does with a remedy, or for want of one, and why. */
const judging: ReadonlySet<RecommendationAct> = new Set(["accept", "return", "escalate"]);

function factsOf(one: RecommendationRow, acts: readonly ActRow[]): RecommendationFacts {
  const own = acts.filter(({ recommendationId }) => recommendationId === one.id);
  const report = own.findLast(({ act }) => act === "report");
  const judged = own.findLast(({ act }) => judging.has(act));
  const owner = [one.ownerUnitName ?? "", one.ownerPerson].filter((part) => part !== "");
  return {
    text: one.text,
    owner: owner.join(", "),
    dueOn: one.dueOn ?? "",
    remedy: report?.text ?? "",
    outcome: outcomeText(outcomeNames[one.state], judged?.text),
  };
}

/** Empty while the remedy waits to be judged: what was said of an earlier one is not said of it. */
function outcomeText(name: string | undefined, said: string | undefined): string {
  if (name === undefined) return "";
  return said ? `${name}. ${said}` : name;
}
