import { getTranslations } from "next-intl/server";
import { FollowUpTable } from "@/components/follow-up/follow-up-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Figures } from "@/components/ui/figures";
import { FileButton } from "@/components/ui/file-button";
import { FilterSelect } from "@/components/ui/filter-select";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { requestContext } from "@/lib/platform/request-context";
import {
  FOLLOW_UP_PER_PAGE,
  followUpShows,
  listFollowUp,
} from "@/lib/services/follow-up/list-follow-up";
import { FollowUpAddress, paramsOf } from "./query";

type Props = { searchParams: Promise<Record<string, string | string[]>> };
type Listed = Awaited<ReturnType<typeof listFollowUp>>;

export default async function FollowUpPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { page, query } = FollowUpAddress.parse(await searchParams);
  const listed = await listFollowUp(ctx, { ...query, page });
  const t = await getTranslations("follow-up");
  const asked = paramsOf(query);
  const { rows, total, places, today } = listed;
  if (places.length === 0) {
    return (
      <Page>
        <PageHead title={t("title")} sub={t("sub")} />
        <EmptyState>{t("empty")}</EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")}>
        <FileButton href={`/follow-up/export?${asked}`}>{t("export")}</FileButton>
      </PageHead>
      <Counts counts={listed.counts} />
      <Filters places={places} />
      {rows.length === 0 ? (
        <EmptyState action={<ButtonLink href="/follow-up">{t("clear")}</ButtonLink>}>
          {t("notFound")}
        </EmptyState>
      ) : (
        <>
          <FollowUpTable rows={rows} today={today} />
          <Pagination
            page={page}
            pageSize={FOLLOW_UP_PER_PAGE}
            total={total}
            hrefOf={(to) => `/follow-up?${new URLSearchParams([...asked, ["page", `${to}`]])}`}
          />
        </>
      )}
    </Page>
  );
}

async function Counts({ counts }: Pick<Listed, "counts">) {
  const t = await getTranslations("follow-up.figures");
  const { overdue, owed, reported, accepted, escalated, closed } = counts;
  return (
    <Block space="none">
      <Figures
        items={[
          { label: t("overdue"), value: overdue },
          { label: t("owed"), value: owed, note: t("owedNote", { overdue }) },
          {
            label: t("team"),
            value: reported + accepted,
            note: t("teamNote", { reported, accepted }),
          },
          { label: t("escalated"), value: escalated },
          { label: t("closed"), value: closed },
        ]}
      />
    </Block>
  );
}

async function Filters({ places }: Pick<Listed, "places">) {
  const t = await getTranslations("follow-up");
  const units = new Map(places.map(({ unitId, unitName }) => [unitId, unitName]));
  const campaigns = new Map(
    places.map(({ campaignId, campaignName }) => [campaignId, campaignName]),
  );
  const optionsOf = (named: ReadonlyMap<string, string>) =>
    [...named].map(([value, label]) => ({ value, label }));
  return (
    <Block space="small" className="flex flex-wrap items-center gap-x-5 gap-y-2 pb-3">
      <SearchBox label={t("search")} />
      <FilterSelect
        name="show"
        label={t("filters.show")}
        all={t("filters.all")}
        options={followUpShows.map((value) => ({ value, label: t(`filters.shows.${value}`) }))}
      />
      {units.size > 1 && (
        <FilterSelect
          name="unit"
          label={t("filters.unit")}
          all={t("filters.allUnits")}
          options={optionsOf(units)}
        />
      )}
      {campaigns.size > 1 && (
        <FilterSelect
          name="campaign"
          label={t("filters.campaign")}
          all={t("filters.allCampaigns")}
          options={optionsOf(campaigns)}
        />
      )}
    </Block>
  );
}
