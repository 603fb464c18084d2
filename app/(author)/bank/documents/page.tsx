import { FilePlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DocumentTable } from "@/components/legal/document-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect } from "@/components/ui/filter-select";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import {
  documentFilters,
  documentsPerPage,
  listDocuments,
} from "@/lib/services/reference/list-documents";

const Query = z.object({
  q: z.string().max(200).catch(""),
  state: z.enum(documentFilters).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function DocumentsPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { q, state, page } = Query.parse(await searchParams);
  const list = await listDocuments(ctx, { search: q, filter: state, page });
  const t = await getTranslations("legal");
  const hrefOf = (to: number) =>
    `/bank/documents?${new URLSearchParams({ ...(q && { q }), ...(state && { state }), page: `${to}` })}`;
  return (
    <Page>
      <PageHead
        title={t("list.title")}
        crumbs={[{ label: t("bank"), ...(may(ctx.actor, "item.read") && { href: "/bank" }) }]}
        sub={t("list.sub", { registered: list.registered, waiting: list.waiting })}
      >
        {may(ctx.actor, "document.write") && (
          <ButtonLink variant="go" icon={FilePlus} href="/bank/documents/new">
            {t("list.new")}
          </ButtonLink>
        )}
      </PageHead>
      <Block space="none" className="flex flex-wrap items-center gap-3 pb-3">
        <SearchBox label={t("list.search")} />
        <FilterSelect
          name="state"
          label={t("list.standing")}
          all={t("list.all")}
          options={documentFilters.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
      </Block>
      {list.documents.length > 0 ? (
        <>
          <DocumentTable documents={list.documents} />
          <Pagination page={page} pageSize={documentsPerPage} total={list.total} hrefOf={hrefOf} />
        </>
      ) : (
        <EmptyState
          action={
            list.registered > 0 && <ButtonLink href="/bank/documents">{t("list.clear")}</ButtonLink>
          }
        >
          {list.registered > 0 ? t("list.noMatch") : t("list.empty")}
        </EmptyState>
      )}
    </Page>
  );
}
