import { getTranslations } from "next-intl/server";
import { CampaignRegister } from "@/components/campaign/campaign-register";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { BigFigure } from "@/components/ui/figures";
import { Page, PageHead } from "@/components/ui/page";
import type { CampaignId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadCampaign } from "@/lib/services/campaign/load-campaign";
import { dayOf } from "@/components/ui/day";

type Props = { params: Promise<{ campaignId: string }> };

const notVisited = new Set(["planned", "announced", "self_reported"]);

export default async function CampaignPage({ params }: Props) {
  const ctx = await requestContext();
  const campaignId = idOf<CampaignId>((await params).campaignId);
  const { campaign, visits } = await loadCampaign(ctx, { campaignId });
  const t = await getTranslations("campaign");
  const visited = visits.filter(({ state }) => !notVisited.has(state)).length;
  return (
    <Page>
      <PageHead
        title={campaign.name}
        crumbs={[{ label: t("list.title"), href: "/campaigns" }]}
        sub={t("decision", { number: campaign.decisionNumber, day: dayOf(campaign.decisionOn) })}
      >
        <BigFigure value={t("board.visitedOf", { visited, units: visits.length })}>
          {t("board.visited")}
        </BigFigure>
        <ButtonLink variant="go" href={`/campaigns/${campaignId}/results`}>
          {t("board.results")}
        </ButtonLink>
      </PageHead>
      {visits.length === 0 ? (
        <EmptyState>{t("board.empty")}</EmptyState>
      ) : (
        <CampaignRegister campaignId={campaignId} visits={visits} />
      )}
    </Page>
  );
}
