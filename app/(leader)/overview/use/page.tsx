import { getTranslations } from "next-intl/server";
import { practiceHeadingOf } from "@/components/overview/heading";
import { UseCharts } from "@/components/overview/use-charts";
import { UseTable } from "@/components/overview/use-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Block } from "@/components/ui/page";
import { requestContext } from "@/lib/platform/request-context";
import { loadUse } from "@/lib/services/overview/load-use";
import { OverviewFrame } from "../overview-frame";
import { OverviewQuery } from "../query";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function UsePage({ searchParams }: Props) {
  const ctx = await requestContext();
  const query = OverviewQuery.parse(await searchParams);
  const use = await loadUse(ctx, { campaignId: query.campaign, groupId: query.group });
  const t = await getTranslations("overview");
  if (!use.campaign) {
    return (
      <OverviewFrame view="/use" query={query} title={t("use.title")} campaigns={[]} groups={[]}>
        <EmptyState>{t("empty")}</EmptyState>
      </OverviewFrame>
    );
  }
  const { campaign, campaigns, groups, rows, line } = use;
  const heading = practiceHeadingOf(rows);
  return (
    <OverviewFrame
      view="/use"
      query={query}
      title={heading ? t("use.heading", heading) : t("use.unknown")}
      sub={t("use.sub", { campaign: campaign.name })}
      campaigns={campaigns}
      groups={groups}
    >
      <UseCharts rows={rows} line={line} />
      <Block space="small">
        <p className="pb-3 text-15 text-ink-2">{t("use.line_note", { line })}</p>
      </Block>
      <UseTable campaignId={campaign.id} rows={rows} line={line} />
    </OverviewFrame>
  );
}
