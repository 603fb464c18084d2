import { getLocale, getTranslations } from "next-intl/server";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { roundTo } from "@/lib/domain/measurement/round";
import { fullName } from "@/lib/domain/person/name";
import { excelFile } from "@/lib/platform/excel-file";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { exportUnitOfficers, type OfficerLine } from "@/lib/services/result/export-unit-officers";
import type { UnitScores } from "@/lib/services/result/load-unit-scores";

type Props = { readonly params: Promise<{ campaignId: string; unitId: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const ids = await params;
  const key = {
    campaignId: idOf<CampaignId>(ids.campaignId),
    unitId: idOf<UnitId>(ids.unitId),
  };
  const t = await getTranslations("result");
  const english = (await getLocale()) === "en";
  const outcomeOf = ({ outcome, absenceReason, uncounted }: OfficerLine) =>
    [
      t(`officers.outcomes.${outcome}`, { reason: absenceReason ?? "" }),
      ...(uncounted === null ? [] : [t(`officers.uncounted.${uncounted}`)]),
    ].join("; ");
  const bytes = await exportUnitOfficers(
    ctx,
    key,
    ({ campaign, unitName, topicNames, uncounted }) => ({
      name: t("officers.title"),
      titles: [unitName, campaign.name, t("officers.sorted", { uncounted })],
      columns: [
        { header: t("officers.number"), width: 10 },
        { header: t("officers.name"), width: 30 },
        { header: t("officers.post"), width: 30 },
        { header: t("officers.score"), width: 10, kind: "number" },
        { header: t("officers.outcome"), width: 24 },
        { header: t("officers.lowest"), width: 36 },
      ],
      rowOf: (row) => [
        row.number,
        fullName({ family: row.familyName, middle: row.middleName, given: row.givenName }),
        row.title,
        scoreOf(row),
        outcomeOf(row),
        topicOf(topicNames, row.lowestTopic, english),
      ],
    }),
  );
  return excelFile(bytes, t("title"));
}

/** On the scale of 10. */
function scoreOf({ points, possible }: OfficerLine): number | null {
  return points === null || !possible ? null : roundTo((10 * points) / possible, 2);
}

function topicOf(names: UnitScores["topicNames"], id: string | null, english: boolean) {
  const topic = names.find((name) => name.id === id);
  return (english ? topic?.nameEn : topic?.name) ?? null;
}
