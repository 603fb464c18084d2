import { getLocale, getTranslations } from "next-intl/server";
import { GroupChart } from "@/components/result/group-chart";
import { UnitResultTable } from "@/components/result/unit-result-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FileButton } from "@/components/ui/file-button";
import { Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import type { CampaignId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { listUnitResults } from "@/lib/services/result/list-unit-results";

type Props = { params: Promise<{ campaignId: string }> };

export default async function CampaignResultsPage({ params }: Props) {
  const ctx = await requestContext();
  const campaignId = idOf<CampaignId>((await params).campaignId);
  const { campaign, groups, cutPercent } = await listUnitResults(ctx, { campaignId });
  const t = await getTranslations("result");
  const common = await getTranslations("common");
  const tested = groups
    .flatMap(({ rows }) => rows)
    .filter(({ result }) => result?.detail.mean != null);
  return (
    <Page>
      <PageHead
        title={t("overview.title", { units: tested.length })}
        crumbs={[{ label: campaign.name, href: `/campaigns/${campaignId}` }, { label: t("title") }]}
        sub={common("chart.band_sentence")}
      >
        <FileButton href={`/campaigns/${campaignId}/results/export`}>
          {common("export_excel")}
        </FileButton>
        <PrintButton label={common("print.button")} />
      </PageHead>
      {groups.length === 0 && <EmptyState>{t("overview.empty")}</EmptyState>}
      {groups.map((group) => (
        <GroupResults key={group.groupId ?? "none"} {...{ campaignId, group, cutPercent }} />
      ))}
    </Page>
  );
}

type Group = Awaited<ReturnType<typeof listUnitResults>>["groups"][number];

type GroupResultsProps = {
  readonly campaignId: CampaignId;
  readonly group: Group;
  readonly cutPercent: number | null;
};

async function GroupResults({ campaignId, group, cutPercent }: GroupResultsProps) {
  const t = await getTranslations("result");
  const english = (await getLocale()) === "en";
  const name = (english ? group.nameEn : group.name) ?? t("overview.noGroup");
  const units = group.ranking.order.flatMap(({ id }) => {
    const row = group.rows.find(({ visit }) => visit.unitId === id);
    if (!row?.result || row.result.detail.mean === null) return [];
    const { unitName } = row.visit;
    const { mean, interval, n: scored } = row.result.detail;
    return [{ unitId: id, unitName, mean, interval, scored, own: false, level: false }];
  });
  const finding = t("overview.groupFinding", { name, units: units.length });
  return (
    <>
      <Block className="pb-4">
        <SectionHead title={name} sub={finding} />
        {units.length > 0 && (
          <GroupChart
            finding={finding}
            units={units}
            bands={group.ranking.bands}
            cutPercent={cutPercent}
          />
        )}
      </Block>
      <UnitResultTable campaignId={campaignId} caption={name} rows={group.rows} />
    </>
  );
}
