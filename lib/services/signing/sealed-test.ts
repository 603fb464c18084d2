import type { Executor } from "@/db/client";
import {
  selectCellsOf,
  selectScoringOfUnit,
  selectSittingsOfUnit,
  selectTopicNames,
} from "@/db/queries/provenance";
import type { CampaignId, TopicId, UnitId } from "@/lib/domain/ids";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";
import { sha256Hex } from "@/lib/domain/random/sha256";
import { canonicalJson } from "@/lib/domain/text/canonical-json";
import { snakeKeys } from "@/lib/domain/text/key-case";

type Place = { readonly campaignId: CampaignId; readonly unitId: UnitId };

/**
 * The figures of the test as they stand in minutes, with all that they rest on: sittings, tests,
 * blueprints, the forms sat, and by which keys and rule they were scored. A step of drawing up.
 */
export async function sealedTest(db: Executor, place: Place, detail: UnitResult) {
  const sittings = await selectSittingsOfUnit(db, place);
  const scoring = await selectScoringOfUnit(db, place);
  const cells = await selectCellsOf(
    db,
    sittings.map(({ blueprintId }) => blueprintId),
  );
  const topics = await selectTopicNames(
    db,
    detail.topics.map(({ topic }) => topic as TopicId),
  );
  return {
    figures: snakeKeys(detail),
    topics: Object.fromEntries(topics.map(({ id, name }) => [id, name])),
    sittings: sittings.map((sitting) => {
      const own = scoring.filter(({ sittingId }) => sittingId === sitting.id);
      return {
        id: sitting.id,
        name: sitting.name,
        room: sitting.room,
        started_at: sitting.startedAt?.toISOString() ?? null,
        test: {
          id: sitting.testId,
          name: sitting.testName,
          cut_percent: sitting.cutPercent,
          scale: sitting.scale,
          scoring_rule: sitting.scoringRule,
        },
        blueprint: {
          id: sitting.blueprintId,
          name: sitting.blueprintName,
          digest: digestOfCells(cells.filter((cell) => cell.blueprintId === sitting.blueprintId)),
        },
        forms: unique(own.map(({ formNumber, formDigest }) => `${formNumber} ${formDigest}`)),
        keys: unique(own.map(({ keyDigest }) => keyDigest)),
        rules: unique(own.map(({ ruleVersion }) => ruleVersion)),
      };
    }),
  };
}

/** What a blueprint asks for, whoever names it how. */
function digestOfCells(cells: Awaited<ReturnType<typeof selectCellsOf>>): string {
  return sha256Hex(
    canonicalJson(
      cells.map(({ topicId, level, sharedSystemId, count }) => [
        topicId,
        level,
        sharedSystemId,
        count,
      ]),
    ),
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
