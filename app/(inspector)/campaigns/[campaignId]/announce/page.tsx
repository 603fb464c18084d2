import { getTranslations } from "next-intl/server";
import { AnnounceForm } from "@/components/campaign/announce-form";
import { ButtonLink } from "@/components/ui/button";
import { dayOf } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import type { CampaignId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadCampaign } from "@/lib/services/campaign/load-campaign";
import { announceVisitsAction } from "../plan/actions";

type Props = { params: Promise<{ campaignId: string }> };

export default async function AnnouncePage({ params }: Props) {
  const ctx = await requestContext();
  const campaignId = idOf<CampaignId>((await params).campaignId);
  const { campaign, visits: rows } = await loadCampaign(ctx, { campaignId });
  const t = await getTranslations("plan");
  const planned = rows.filter(({ moves }) => moves.includes("announce"));
  const visits = planned.flatMap(({ id, unitName, scheduledOn }) =>
    scheduledOn === null
      ? []
      : [{ id, name: t("announce.option", { unit: unitName, day: dayOf(scheduledOn) }) }],
  );
  const unset = planned.length - visits.length;
  return (
    <Page>
      <PageHead
        title={t("announce.title")}
        sub={unset > 0 ? t("announce.unset", { count: unset }) : t("announce.sub")}
        crumbs={[{ label: campaign.name, href: `/campaigns/${campaignId}` }]}
      />
      {visits.length === 0 ? (
        <EmptyState
          action={<ButtonLink href={`/campaigns/${campaignId}`}>{t("announce.back")}</ButtonLink>}
        >
          {t("announce.none")}
        </EmptyState>
      ) : (
        <Block space="none">
          <AnnounceForm campaignId={campaignId} visits={visits} action={announceVisitsAction} />
        </Block>
      )}
    </Page>
  );
}
