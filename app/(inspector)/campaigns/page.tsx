import { CalendarPlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CampaignTable } from "@/components/campaign/campaign-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { CAMPAIGNS_PER_PAGE, listCampaigns } from "@/lib/services/campaign/list-campaigns";

const Query = z.object({
  q: z.string().max(200).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function CampaignsPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { q, page } = Query.parse(await searchParams);
  const { campaigns, total } = await listCampaigns(ctx, { search: q, page });
  const t = await getTranslations("campaign");
  const found = may(ctx.actor, "campaign.write") && (
    <ButtonLink variant="go" icon={CalendarPlus} href="/campaigns/new">
      {t("list.new")}
    </ButtonLink>
  );
  const hrefOf = (to: number) =>
    `/campaigns?${new URLSearchParams({ ...(q && { q }), page: `${to}` })}`;
  return (
    <Page>
      <PageHead title={t("list.title")} sub={t("list.sub")}>
        {found}
      </PageHead>
      {(total > 0 || q !== "") && (
        <Block space="none" className="pb-3">
          <SearchBox label={t("list.search")} />
        </Block>
      )}
      {campaigns.length === 0 ? (
        <EmptyState
          {...(q !== "" && {
            action: <ButtonLink href="/campaigns">{t("list.clear")}</ButtonLink>,
          })}
        >
          {q === "" ? t("list.empty") : t("list.not_found")}
        </EmptyState>
      ) : (
        <>
          <CampaignTable campaigns={campaigns} />
          <Pagination page={page} pageSize={CAMPAIGNS_PER_PAGE} total={total} hrefOf={hrefOf} />
        </>
      )}
    </Page>
  );
}
