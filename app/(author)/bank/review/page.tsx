import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ReviewQueue } from "@/components/item/review-queue";
import { WaitingList } from "@/components/scoring/waiting-list";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { itemsPerPage, listItems } from "@/lib/services/bank/list-items";
import { listWaitingRevisions } from "@/lib/services/scoring/list-waiting-revisions";
import { approveItemsAction } from "./actions";

type Props = { searchParams: Promise<{ page?: string | string[] }> };

const PageNumber = z.coerce.number().int().min(1).catch(1);

export default async function ReviewPage({ searchParams }: Props) {
  const ctx = await requestContext();
  if (!may(ctx.actor, "item.review")) notFound();
  const page = PageNumber.parse((await searchParams).page);
  const { items, total } = await listItems(ctx, { bankId: null, states: ["in_review"], page });
  const t = await getTranslations("item");
  return (
    <Page>
      <PageHead
        title={t("queue.title")}
        crumbs={[{ label: t("list.title"), href: "/bank" }]}
        sub={t("queue.sub", { total })}
      />
      {items.length === 0 ? (
        <EmptyState action={<ButtonLink href="/bank">{t("queue.toBank")}</ButtonLink>}>
          {t("queue.empty")}
        </EmptyState>
      ) : (
        <>
          <ClientMessages use={["item"]}>
            <ReviewQueue items={items} approve={approveItemsAction} />
          </ClientMessages>
          <Pagination
            page={page}
            pageSize={itemsPerPage}
            total={total}
            hrefOf={(other) => `/bank/review?page=${other}`}
          />
        </>
      )}
      <WaitingList revisions={await listWaitingRevisions(ctx)} />
    </Page>
  );
}
