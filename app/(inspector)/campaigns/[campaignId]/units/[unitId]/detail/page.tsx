import { getLocale, getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { MisconceptionTable } from "@/components/result/misconception-table";
import { PartChart, type PartLine } from "@/components/result/part-chart";
import { ProposalList } from "@/components/result/proposal-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import type { Interval } from "@/lib/domain/measurement/proportion";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadUnitDetails, type UnitDetails } from "@/lib/services/result/load-unit-details";

type Props = { params: Promise<{ campaignId: string; unitId: string }> };

export default async function UnitDetailsPage({ params }: Props) {
  const ctx = await requestContext();
  const ids = await params;
  const campaignId = idOf<CampaignId>(ids.campaignId);
  const unitId = idOf<UnitId>(ids.unitId);
  const details = await loadUnitDetails(ctx, { campaignId, unitId });
  const t = await getTranslations("result");
  const common = await getTranslations("common");
  const { campaign, unitName, result, tooFew } = details;
  const mean = result?.detail.mean ?? null;
  return (
    <Page>
      <PageHead
        title={t("details.title", { unit: unitName })}
        crumbs={[
          { label: campaign.name, href: `/campaigns/${campaignId}` },
          { label: t("title"), href: `/campaigns/${campaignId}/results` },
          { label: unitName, href: `/campaigns/${campaignId}/units/${unitId}` },
        ]}
      >
        <PrintButton label={common("print.button")} />
      </PageHead>
      {tooFew && <EmptyState>{t("details.too_few")}</EmptyState>}
      {!tooFew && mean === null && <EmptyState>{t("details.none")}</EmptyState>}
      {!tooFew && mean !== null && <Parts details={details} whole={mean} />}
      <Proposals details={details} />
      <Misconceptions details={details} />
    </Page>
  );
}

type PartsProps = { readonly details: UnitDetails; readonly whole: number };

async function Parts({ details, whole }: PartsProps) {
  const t = await getTranslations("result.details");
  const nameOf = await namer();
  const { result, systems, systemNames, jobGroupNames, protectedSystems } = details;
  const { jobGroups = [], protectedJobGroups = false } = result?.detail ?? {};
  const jobs = jobGroupNames.flatMap((named) =>
    lineOf(
      nameOf(named),
      named.code,
      jobGroups.find(({ jobGroup }) => jobGroup === named.code),
    ),
  );
  const used = systemNames.flatMap((named) =>
    lineOf(
      nameOf(named),
      named.id,
      systems.find(({ systemId }) => systemId === named.id),
    ),
  );
  return (
    <Block>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <section>
          <SectionHead title={t("systems.title")} sub={t("systems.sub")} />
          <Chart finding={t("systems.title")} rows={used} whole={whole} none={t("systems.none")} />
          {protectedSystems && <p className="mt-2 text-15 text-ink-2">{t("protected")}</p>}
        </section>
        <section>
          <SectionHead title={t("jobs.title")} sub={t("jobs.sub")} />
          <Chart finding={t("jobs.title")} rows={jobs} whole={whole} none={t("jobs.none")} />
          {protectedJobGroups && <p className="mt-2 text-15 text-ink-2">{t("protected")}</p>}
        </section>
      </div>
    </Block>
  );
}

type ChartProps = ComponentProps<typeof PartChart> & { readonly none: string };

function Chart({ none, ...chart }: ChartProps) {
  return chart.rows.length === 0 ? <p>{none}</p> : <PartChart {...chart} />;
}

/** Says the name of a row in the language of the page. */
async function namer() {
  const english = (await getLocale()) === "en";
  return (row: { readonly name: string; readonly nameEn: string }) =>
    english ? row.nameEn : row.name;
}

type Measured = {
  readonly n: number;
  readonly mean: number | null;
  readonly interval: Interval | null;
};

function lineOf(label: string, id: string, row: Measured | undefined): PartLine[] {
  if (!row || row.mean === null) return [];
  return [{ id, label, n: row.n, mean: row.mean, interval: row.interval }];
}

async function Proposals({ details: { proposals, topicNames } }: { details: UnitDetails }) {
  const t = await getTranslations("result.proposals");
  if (proposals === null) return null;
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("sub")} />
      {proposals.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ProposalList proposals={proposals} topics={topicNames} />
      )}
    </Block>
  );
}

async function Misconceptions({
  details: { misconceptions: told, topicNames },
}: {
  details: UnitDetails;
}) {
  const t = await getTranslations("result.misconceptions");
  if (told === null) return null;
  const { misconceptions, protectedMisconceptions } = told;
  return (
    <>
      <Block>
        <SectionHead title={t("title")} sub={t("sub")} />
      </Block>
      {misconceptions.length > 0 ? (
        <MisconceptionTable rows={misconceptions} topics={topicNames} />
      ) : (
        !protectedMisconceptions && <EmptyState>{t("none")}</EmptyState>
      )}
      {protectedMisconceptions && (
        <Block>
          <p className="text-15 text-ink-2">{t("protected")}</p>
        </Block>
      )}
    </>
  );
}
