import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { TwinTable } from "@/components/twin/twin-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { requestContext } from "@/lib/platform/request-context";
import { listTwins, twinsPerPage } from "@/lib/services/bank/list-twins";

const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export default async function TwinsPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const page = PageNumber.parse((await searchParams).page);
  const { twins, total, waiting } = await listTwins(ctx, { page });
  const t = await getTranslations("twin");
  return (
    <Page>
      <PageHead
        title={t("title")}
        crumbs={[{ label: t("bank"), href: "/bank" }]}
        sub={t("sub", { total, waiting })}
      />
      {twins.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <>
          <TwinTable twins={twins} />
          <Pagination
            page={page}
            pageSize={twinsPerPage}
            total={total}
            hrefOf={(to) => `/bank/twins?page=${to}`}
          />
        </>
      )}
    </Page>
  );
}
