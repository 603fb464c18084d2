import { CalendarPlus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignTable } from "@/components/campaign/campaign-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { listCampaigns } from "@/lib/services/campaign/list-campaigns";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("campaign.list");
  return { title: t("title") };
}

export default async function CampaignsPage() {
  const ctx = await requestContext();
  const campaigns = await listCampaigns(ctx);
  const t = await getTranslations("campaign");
  const found = may(ctx.actor, "campaign.write") && (
    <ButtonLink variant="go" icon={CalendarPlus} href="/campaigns/new">
      {t("list.new")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHead title={t("list.title")} sub={t("list.sub")}>
        {found}
      </PageHead>
      {campaigns.length === 0 ? (
        <EmptyState>{t("list.empty")}</EmptyState>
      ) : (
        <CampaignTable campaigns={campaigns} />
      )}
    </Page>
  );
}
