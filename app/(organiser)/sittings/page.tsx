import { CalendarPlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { SittingTable } from "@/components/sitting/sitting-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect } from "@/components/ui/filter-select";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { may } from "@/lib/domain/policy/policy";
import { sittingStates } from "@/lib/domain/sitting/lifecycle";
import { requestContext } from "@/lib/platform/request-context";
import { listSittings, SITTINGS_PER_PAGE } from "@/lib/services/sitting/list-sittings";

const Query = z.object({
  q: z.string().max(200).catch(""),
  state: z.enum(sittingStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Query = z.infer<typeof Query>;
type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SittingsPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const query = Query.parse(await searchParams);
  const { sittings, total } = await listSittings(ctx, { ...query, search: query.q });
  const t = await getTranslations("sitting.list");
  const filtered = query.q !== "" || query.state !== undefined;
  const create = may(ctx.actor, "sitting.write") && (
    <ButtonLink variant="go" icon={CalendarPlus} href="/sittings/new">
      {t("new")}
    </ButtonLink>
  );
  if (total === 0 && !filtered) {
    return (
      <Page>
        <PageHead title={t("title")} sub={t("sub")} />
        <EmptyState action={create}>{create ? t("empty") : t("emptyReader")}</EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")}>
        {create}
      </PageHead>
      <Filters />
      {sittings.length > 0 ? (
        <>
          <SittingTable sittings={sittings} />
          <Pagination
            page={query.page}
            pageSize={SITTINGS_PER_PAGE}
            total={total}
            hrefOf={(page) => hrefOf(query, page)}
          />
        </>
      ) : (
        <EmptyState action={<ButtonLink href="/sittings">{t("clear")}</ButtonLink>}>
          {t("notFound")}
        </EmptyState>
      )}
    </Page>
  );
}

async function Filters() {
  const t = await getTranslations("sitting");
  return (
    <Block space="none" className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3">
      <SearchBox label={t("list.search")} />
      <FilterSelect
        name="state"
        label={t("list.state")}
        all={t("list.allStates")}
        options={sittingStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
    </Block>
  );
}

function hrefOf({ q, state }: Query, page: number): string {
  const params = new URLSearchParams({ ...(q && { q }), ...(state && { state }), page: `${page}` });
  return `/sittings?${params}`;
}
