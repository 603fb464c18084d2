import type { Transaction } from "@/db/client";
import { selectEarlierCampaigns } from "@/db/queries/overview";
import { selectUnitSummaries } from "@/db/queries/results";
import { selectVisitedUnits } from "@/db/queries/unit-facts";
import type { CampaignFacts, ChangeFacts } from "@/lib/documents/inspection/facts";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { changeOfUnit } from "@/lib/domain/measurement/over-campaigns";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";
import { changesSince } from "@/lib/services/result/changes-since";

type Asked = { readonly campaignId: CampaignId; readonly facts: CampaignFacts };

type ChangeOf = (unitId: UnitId, test: UnitResult | null) => ChangeFacts | null;

/** How the test of a unit is told against the campaign before, of those in the actor's reach. */
export async function readChanges(
  tx: Transaction,
  { actor }: Context,
  { campaignId, facts }: Asked,
): Promise<ChangeOf> {
  const asked = { before: facts.decision.on, limit: 1 };
  const [past] = await selectEarlierCampaigns(tx, scopeOf(actor, "result.read"), asked);
  if (!past) return () => null;
  const early = scopeOf(actor, "result.read_early");
  const results = await selectUnitSummaries(tx, early, past.id);
  const found = new Map(results.map((result) => [result.unitId as string, result]));
  const visited = await selectVisitedUnits(tx, past.id);
  const tests = new Map(visited.map((id) => [id as string, found.get(id)?.detail ?? null]));
  const changesOf = await changesSince(tx, { now: campaignId, earlier: [past.id] });
  const earlier = { tests, changes: changesOf(past.id) };
  return (unitId, test) => {
    const { units, ...told } = changeOfUnit(unitId, test, earlier);
    const was = told.kind === "attributed" ? units : [];
    const names = was.flatMap((id) => found.get(id)?.unitName ?? []);
    return {
      ...told,
      was: names.sort((a, b) => a.localeCompare(b, "vi")),
      since: { name: past.name, year: past.year },
    };
  };
}
