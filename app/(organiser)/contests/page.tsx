import { CalendarPlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ContestTable } from "@/components/contest/contest-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { CONTESTS_PER_PAGE, listContests } from "@/lib/services/contest/list-contests";

const Query = z.object({
  q: z.string().max(200).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ContestsPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { q, page } = Query.parse(await searchParams);
  const { contests, total } = await listContests(ctx, { search: q, page });
  const t = await getTranslations("contest.list");
  const create = may(ctx.actor, "contest.write") && (
    <ButtonLink variant="go" icon={CalendarPlus} href="/contests/new">
      {t("new")}
    </ButtonLink>
  );
  if (total === 0 && q === "") {
    return (
      <Page>
        <PageHead title={t("title")} sub={t("sub")} />
        <EmptyState action={create}>{create ? t("empty") : t("emptyReader")}</EmptyState>
      </Page>
    );
  }
  const hrefOf = (to: number) =>
    `/contests?${new URLSearchParams({ ...(q && { q }), page: `${to}` })}`;
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")}>
        {create}
      </PageHead>
      <Block space="none" className="pb-3">
        <SearchBox label={t("search")} />
      </Block>
      {contests.length > 0 ? (
        <>
          <ContestTable contests={contests} />
          <Pagination page={page} pageSize={CONTESTS_PER_PAGE} total={total} hrefOf={hrefOf} />
        </>
      ) : (
        <EmptyState action={<ButtonLink href="/contests">{t("clear")}</ButtonLink>}>
          {t("notFound")}
        </EmptyState>
      )}
    </Page>
  );
}
