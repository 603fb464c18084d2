import { getTranslations } from "next-intl/server";
import { FileButton } from "@/components/ui/file-button";
import { Link } from "@/components/ui/link";
import { MovementTable, type MovementLine } from "@/components/unit/movement-table";
import { StaffTable } from "@/components/unit/staff-table";
import { dayOf } from "@/components/ui/day";
import { FilterDay } from "@/components/ui/filter-day";
import { FilterSelect } from "@/components/ui/filter-select";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import { requestContext } from "@/lib/platform/request-context";
import { loadReconciliation, type Reconciled } from "@/lib/services/unit/load-reconciliation";
import { paramsOf, ReconciliationQuery } from "./query";
import { balanceLines, leftNowhere, movementLines } from "./view";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ReconciliationPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const query = ReconciliationQuery.parse(await searchParams);
  const found = await loadReconciliation(ctx, {
    campaignId: query.campaign,
    since: query.since,
  });
  const t = await getTranslations("reconciliation");
  const common = await getTranslations("common");
  return (
    <Page>
      <PageHead
        title={t("title")}
        crumbs={[{ label: t("crumb"), href: "/units" }]}
        sub={t("sub", { day: dayOf(found.on) })}
      >
        <FileButton href={`/units/reconciliation/export?${paramsOf(query)}`}>
          {common("export_excel")}
        </FileButton>
        <PrintButton label={common("print.button")} />
      </PageHead>
      {found.results && <Note tone="ok">{t("verdict")}</Note>}
      <Block space="small" className="no-print flex flex-wrap items-center gap-x-6 gap-y-2 pb-3">
        <FilterSelect
          name="campaign"
          label={t("filter.campaign")}
          options={found.campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterDay name="since" label={t("filter.since")} value={found.since} />
      </Block>
      <Results found={found} query={query} />
      <Staff found={found} query={query} />
    </Page>
  );
}

type PartProps = { readonly found: Reconciled; readonly query: ReconciliationQuery };

async function Results({ found, query }: PartProps) {
  const t = await getTranslations("reconciliation.results");
  const { campaign, results } = found;
  if (!campaign || !results) {
    return (
      <Block>
        <p>{t("none")}</p>
      </Block>
    );
  }
  const params = paramsOf({ ...query, campaign: campaign.id });
  const hrefOf = ({ from, to }: MovementLine) => {
    const way = new URLSearchParams([...params, ["from", from], ["to", to ?? "none"]]);
    return `/units/reconciliation/rows?${way}`;
  };
  return (
    <>
      <Block>
        <SectionHead title={t("title", { campaign: campaign.name })} sub={t("sub")} />
      </Block>
      <MovementTable lines={movementLines(found)} totals={results.totals} hrefOf={hrefOf} />
    </>
  );
}

async function Staff({ found, query }: PartProps) {
  const t = await getTranslations("reconciliation.staff");
  const { since, staff } = found;
  const lines = balanceLines(found);
  const nowhere = leftNowhere(found);
  const { before, after } = staff.totals;
  const params = paramsOf({ ...query, since });
  return (
    <>
      <Block>
        <SectionHead
          title={t("title", { since: dayOf(since) })}
          sub={t("sub", { before, after })}
        />
        {nowhere > 0 && (
          <p>
            <Link href={`/units/reconciliation/rows?${params}&unit=none`}>
              {t("nowhere", { count: nowhere })}
            </Link>
          </p>
        )}
      </Block>
      {lines.length > 0 ? (
        <StaffTable
          lines={lines}
          hrefOf={(unitId) => `/units/reconciliation/rows?${params}&unit=${unitId}`}
        />
      ) : (
        <Block space="none">
          <p>{t("none")}</p>
        </Block>
      )}
    </>
  );
}
