import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { FaultReports } from "@/components/fault/fault-reports";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect } from "@/components/ui/filter-select";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { requestContext } from "@/lib/platform/request-context";
import { faultReportsPerPage, listFaultReports } from "@/lib/services/bank/list-fault-reports";
import { answerFaultReportAction } from "./actions";

const Query = z.object({
  state: z.enum(["open", "answered"]).optional().catch(undefined),
  whose: z.literal("own").optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function FaultReportsPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { state, whose, page } = Query.parse(await searchParams);
  const { reports, total, waiting } = await listFaultReports(ctx, {
    open: state && state === "open",
    own: whose === "own",
    page,
  });
  const t = await getTranslations("fault");
  const hrefOf = (to: number) =>
    `/bank/reports?${new URLSearchParams({ ...(state && { state }), ...(whose && { whose }), page: `${to}` })}`;
  return (
    <Page>
      <PageHead
        title={t("title")}
        crumbs={[{ label: t("bank"), href: "/bank" }]}
        sub={t("sub", { waiting })}
      />
      <Block space="none" className="flex flex-wrap items-center gap-3 pb-3">
        <FilterSelect
          name="state"
          label={t("filter.state")}
          all={t("filter.all")}
          options={(["open", "answered"] as const).map((value) => ({
            value,
            label: t(`filter.${value}`),
          }))}
        />
        <FilterSelect
          name="whose"
          label={t("filter.whose")}
          all={t("filter.everybody")}
          options={[{ value: "own", label: t("filter.own") }]}
        />
      </Block>
      {reports.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <>
          <FaultReports named reports={reports} action={answerFaultReportAction} />
          <Pagination page={page} pageSize={faultReportsPerPage} total={total} hrefOf={hrefOf} />
        </>
      )}
    </Page>
  );
}
