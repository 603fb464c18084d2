import { getTranslations } from "next-intl/server";
import { headingOf } from "@/components/overview/heading";
import { OverviewTable } from "@/components/overview/overview-table";
import { PartTrends } from "@/components/overview/part-trends";
import { Sentences } from "@/components/overview/sentences";
import { type HeatEdges, HeatLegend } from "@/components/ui/chart/heat";
import { EmptyState } from "@/components/ui/empty-state";
import { instantText } from "@/components/ui/instant";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { ViewSwitch } from "@/components/ui/view-switch";
import { gradeEdges } from "@/lib/domain/inspection/grading";
import { areDrawn, haveGaps } from "@/lib/domain/measurement/bands";
import { standingOut } from "@/lib/domain/measurement/stands-out";
import { requestContext } from "@/lib/platform/request-context";
import {
  loadOverview,
  type Overview,
  type OverviewRow,
} from "@/lib/services/overview/load-overview";
import { BySwitch, MappedView } from "./mapped-view";
import { OverviewFrame } from "./overview-frame";
import { OverviewQuery, paramsOf } from "./query";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function OverviewPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const query = OverviewQuery.parse(await searchParams);
  if (query.by === "today") return <MappedView ctx={ctx} query={query} />;
  const overview = await loadOverview(ctx, {
    campaignId: query.campaign,
    groupId: query.group,
    order: query.order,
  });
  const t = await getTranslations("overview");
  if (!overview.campaign) {
    return (
      <OverviewFrame view="" query={query} title={t("title")} campaigns={[]} groups={[]}>
        <EmptyState>{t("empty")}</EmptyState>
      </OverviewFrame>
    );
  }
  const { campaign, campaigns, groups } = overview;
  const at = instantText(ctx.now);
  return (
    <OverviewFrame
      view=""
      query={query}
      title={await headingText(overview)}
      sub={t("sub", { campaign: campaign.name, units: overview.rows.length, at })}
      campaigns={campaigns}
      groups={groups}
    >
      <BySwitch query={query} />
      <Legend query={query} edges={gradeEdges(overview.grading)} />
      <UnitsTable overview={overview} query={query} />
      <StandsOut overview={overview} />
      <Block>
        <SectionHead title={t("trend.title")} sub={t("trend.sub")} />
        <PartTrends trends={overview.trends} edges={gradeEdges(overview.grading)} />
      </Block>
    </OverviewFrame>
  );
}

async function headingText({ rows, campaign }: Overview): Promise<string> {
  const t = await getTranslations("overview.heading");
  const record = await getTranslations("record.grades");
  const { counts, open, weakest } = headingOf(
    rows.map(({ visit, score }) => ({ unitName: visit.unitName, grade: score.grade })),
  );
  if (counts.length === 0) return t("none", { campaign: campaign.name });
  const first = counts.map(({ grade, units }, index) =>
    t(index === 0 ? "first" : "next", { units, grade: record(grade) }),
  );
  if (open > 0) first.push(t("open", { units: open }));
  const sentence = t("sentence", { counts: first.join(", ") });
  return weakest ? `${sentence} ${t("weakest", { unit: weakest })}` : sentence;
}

type LegendProps = { readonly query: OverviewQuery; readonly edges: HeatEdges };

async function Legend({ query, edges: [good, fair, average] }: LegendProps) {
  const t = await getTranslations("overview");
  const hrefOf = (order: OverviewQuery["order"]) => `/overview?${paramsOf({ ...query, order })}`;
  return (
    <Block space="none" className="flex flex-wrap items-center justify-between gap-3 pb-2">
      <HeatLegend
        labels={[
          t("legend.good", { good }),
          t("legend.fair", { fair, good }),
          t("legend.average", { average, fair }),
          t("legend.weak", { average }),
        ]}
        note={t("legend.note")}
      />
      <span className="no-print inline-flex items-center gap-2">
        <span className="text-15 text-ink-2">{t("order.label")}</span>
        <ViewSwitch
          label={t("order.label")}
          views={(["test", "total"] as const).map((order) => ({
            href: hrefOf(order),
            label: t(`order.${order}`),
            current: query.order === order,
          }))}
        />
      </span>
    </Block>
  );
}

async function UnitsTable({ overview, query }: { overview: Overview; query: OverviewQuery }) {
  const t = await getTranslations("overview");
  const common = await getTranslations("common");
  const { campaign, parts, rows, ranking, previous } = overview;
  const bands = query.order === "test" ? ranking.bands : [];
  return (
    <>
      <OverviewTable
        campaignId={campaign.id}
        caption={t(`table.caption_${query.order}`)}
        parts={parts}
        edges={gradeEdges(overview.grading)}
        rows={rows.map(lineOf)}
        bands={bands}
        previous={previous}
      />
      <Block space="small">
        <p className="text-15 text-ink-2">
          {query.order === "test" && common("chart.band_sentence")}{" "}
          {areDrawn(bands) && haveGaps(bands) && common("chart.band_gaps")} {t("table.note")}
        </p>
      </Block>
    </>
  );
}

function lineOf({ visit, sections, score, test, ...rest }: OverviewRow) {
  const { provisional, change, revision, corrections } = rest;
  const complete = sections.every(({ open }) => open === 0);
  return {
    ...{ unitId: visit.unitId, unitName: visit.unitName, recordId: visit.recordId },
    isOpen: visit.isOpen,
    ...{ sections, test, provisional, change, revision, corrections, grade: score.grade },
    total: complete && score.max > 0 ? score.share / 100 : null,
  };
}

async function StandsOut({ overview: { rows, ranking } }: { readonly overview: Overview }) {
  const t = await getTranslations("overview");
  const looked = rows.map(({ visit, sections, score, change }) => ({
    id: visit.unitId,
    name: visit.unitName,
    sections,
    gates: score.gates,
    direction: change?.change?.direction ?? null,
  }));
  return (
    <Block>
      <SectionHead title={t("stands_out.title")} />
      <Sentences found={standingOut(looked, ranking)} />
    </Block>
  );
}
