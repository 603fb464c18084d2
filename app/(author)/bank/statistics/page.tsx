import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { StatisticsTable } from "@/components/statistic/statistics-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Figures } from "@/components/ui/figures";
import { FileButton } from "@/components/ui/file-button";
import { FilterSelect } from "@/components/ui/filter-select";
import { Hint } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { statisticOrders } from "@/lib/domain/bank/statistic-order";
import { requestContext } from "@/lib/platform/request-context";
import { listItemStatistics, statisticsPerPage } from "@/lib/services/bank/list-item-statistics";
import { loadReference } from "@/lib/services/reference/load-reference";
import { banksAtHand } from "../banks-at-hand";
import { askedStatistics, statisticShows } from "./query";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StatisticsPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const address = await searchParams;
  const asked = askedStatistics(address, await banksAtHand(ctx));
  if (!asked) notFound();
  const { bank, page, query } = asked;
  const { lines, total, ...counts } = await listItemStatistics(ctx, { ...query, page });
  const t = await getTranslations("statistic");
  const params = paramsOf(address);
  const { met } = counts;
  return (
    <Page>
      <PageHead
        title={t("title")}
        crumbs={[{ label: t("bank"), href: `/bank?bank=${bank.id}` }]}
        sub={t("sub", { bank: bank.name })}
      >
        {met > 0 && <FileButton href={`/bank/statistics/file?${params}`}>{t("export")}</FileButton>}
      </PageHead>
      {met > 0 && <Counts {...counts} />}
      {met > 0 && <Filters />}
      {lines.length === 0 ? (
        <EmptyState>{met > 0 ? t("noMatch") : t("empty")}</EmptyState>
      ) : (
        <>
          <StatisticsTable rows={lines} />
          <Pagination
            page={page}
            pageSize={statisticsPerPage}
            total={total}
            hrefOf={(to) =>
              `/bank/statistics?${new URLSearchParams([...params, ["page", `${to}`]])}`
            }
          />
        </>
      )}
    </Page>
  );
}

/** What the address asks for, but the page. */
function paramsOf(address: Awaited<Props["searchParams"]>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(address).flatMap(([name, value]) =>
      typeof value === "string" && name !== "page" ? [[name, value]] : [],
    ),
  );
}

type CountsProps = { readonly met: number; readonly weak: number; readonly tooFew: number };

async function Counts({ met, weak, tooFew }: CountsProps) {
  const t = await getTranslations("statistic.figures");
  return (
    <Block space="none">
      <Figures
        items={[
          { label: t("met"), value: met },
          { label: t("weak"), value: weak },
          { label: t("tooFew"), value: tooFew, note: t("tooFewNote") },
        ]}
      />
      <Hint tone="plain">{t("how")}</Hint>
    </Block>
  );
}

async function Filters() {
  const t = await getTranslations("statistic");
  const { topics } = await loadReference(await requestContext());
  const english = (await getLocale()) === "en";
  return (
    <Block space="small" className="flex flex-wrap items-center gap-x-5 gap-y-2 pb-3">
      <SearchBox label={t("filters.search")} />
      <FilterSelect
        name="topic"
        label={t("filters.topic")}
        all={t("filters.allTopics")}
        options={topics.map(({ id, name, nameEn }) => ({
          value: id,
          label: english ? nameEn : name,
        }))}
      />
      <FilterSelect
        name="show"
        label={t("filters.show")}
        all={t("filters.all")}
        options={statisticShows.map((value) => ({
          value,
          label:
            value === "weak" || value === "too_few"
              ? t(`filters.${value}`)
              : t(`weak.${value}.name`),
        }))}
      />
      <FilterSelect
        name="order"
        label={t("filters.order")}
        all={t("orders.weakest")}
        options={statisticOrders
          .filter((value) => value !== "weakest")
          .map((value) => ({ value, label: t(`orders.${value}`) }))}
      />
    </Block>
  );
}
