import { getLocale, getTranslations } from "next-intl/server";
import type { NextRequest } from "next/server";
import type { TopicId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { excelFile } from "@/lib/platform/excel-file";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { exportTrainees } from "@/lib/services/overview/export-trainees";
import type { Trainee } from "@/lib/services/overview/list-trainees";
import { OverviewQuery } from "../../../query";

type Props = { readonly params: Promise<{ topicId: string }> };

export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const topicId = idOf<TopicId>((await params).topicId);
  const query = OverviewQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
  const t = await getTranslations("overview");
  const english = (await getLocale()) === "en";
  const asked = { topicId, campaignId: query.campaign, groupId: query.group };
  const bytes = await exportTrainees(ctx, asked, ({ campaign, topic }) => ({
    name: t("export.people"),
    titles: [english ? topic.nameEn : topic.name, campaign.name, t("training.people.sub")],
    columns: [
      { header: t("training.people.number"), width: 6, kind: "number" },
      { header: t("training.people.name"), width: 30 },
      { header: t("training.people.post"), width: 30 },
      { header: t("training.people.unit"), width: 30 },
      { header: t("training.people.points"), width: 16 },
    ],
    rowOf: (row: Trainee, index) => [
      index + 1,
      fullName({ family: row.familyName, middle: row.middleName, given: row.givenName }),
      row.title,
      row.unitName,
      t("training.people.of", { points: row.points / 100, possible: row.possible / 100 }),
    ],
  }));
  return excelFile(bytes, t("export.people"));
}
