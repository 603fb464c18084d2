import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ChangeList } from "@/components/bulk/change-list";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { requestContext } from "@/lib/platform/request-context";
import { changesPerPage, listItemChanges } from "@/lib/services/bank/list-item-changes";
import { loadReference } from "@/lib/services/reference/load-reference";
import { bankAsked, banksAtHand } from "../banks-at-hand";
import { undoItemChangeAction } from "../actions";

const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

type Props = { searchParams: Promise<{ page?: string | string[]; bank?: string | string[] }> };

export default async function ItemChangesPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { page: typed, bank: asked } = await searchParams;
  const page = PageNumber.parse(typed);
  const banks = await banksAtHand(ctx);
  const bank = bankAsked(banks, asked);
  if (!bank) notFound();
  const { changes, total } = await listItemChanges(ctx, { bankId: bank.id, page });
  const t = await getTranslations("bulk.list");
  return (
    <Page>
      <PageHead
        title={t("title")}
        crumbs={[{ label: t("bank"), href: `/bank?bank=${bank.id}` }]}
        sub={t("sub")}
      />
      {changes.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <>
          <ClientMessages use={["item", "bulk"]}>
            <ChangeList changes={changes} {...await namedPlaces()} undo={undoItemChangeAction} />
          </ClientMessages>
          <Pagination
            page={page}
            pageSize={changesPerPage}
            total={total}
            hrefOf={(to) => `/bank/changes?bank=${bank.id}&page=${to}`}
          />
        </>
      )}
    </Page>
  );
}

async function namedPlaces() {
  const { topics, systems } = await loadReference(await requestContext());
  const english = (await getLocale()) === "en";
  const named = (rows: readonly { id: string; name: string; nameEn: string }[]) =>
    rows.map(({ id, name, nameEn }) => ({ id, name: english ? nameEn : name }));
  return { topics: named(topics), systems: named(systems) };
}
