import { getTranslations } from "next-intl/server";
import { CampaignTable } from "@/components/campaign/campaign-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { requestContext } from "@/lib/platform/request-context";
import { listCampaigns } from "@/lib/services/campaign/list-campaigns";

export default async function CampaignsPage() {
  const ctx = await requestContext();
  const campaigns = await listCampaigns(ctx);
  const t = await getTranslations("campaign");
  return (
    <Page>
      <PageHead title={t("list.title")} sub={t("list.sub")} />
      {campaigns.length === 0 ? (
        <EmptyState>{t("list.empty")}</EmptyState>
      ) : (
        <CampaignTable campaigns={campaigns} />
      )}
    </Page>
  );
}
