import { CircleMinus } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ScheduleForm } from "@/components/campaign/schedule-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { TextareaField } from "@/components/ui/text-field";
import type { CampaignId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadCampaignPlan } from "@/lib/services/campaign/load-campaign-plan";
import { scheduleVisitAction, withdrawVisitAction } from "../../actions";

type Props = { params: Promise<{ campaignId: string; visitId: string }> };

export default async function ScheduleVisitPage({ params }: Props) {
  const ctx = await requestContext();
  const ids = await params;
  const campaignId = idOf<CampaignId>(ids.campaignId);
  const { campaign, plan, teams, visits } = await loadCampaignPlan(ctx, { campaignId });
  const visit = visits.find(({ id }) => id === ids.visitId);
  if (!visit) notFound();
  const t = await getTranslations("plan");
  return (
    <Page>
      <PageHead
        title={t("schedule.title", { unit: visit.unitName })}
        crumbs={[
          { label: campaign.name, href: `/campaigns/${campaignId}` },
          { label: t("title"), href: `/campaigns/${campaignId}/plan` },
        ]}
        {...(teams.length === 0 && { sub: t("schedule.noTeam") })}
      />
      <Block space="none">
        <ScheduleForm
          {...{ campaignId, visit, teams }}
          window={plan}
          action={scheduleVisitAction}
        />
      </Block>
      <Block>
        <SectionHead title={t("withdraw.section")} sub={t("withdraw.sub")} />
        <Withdraw campaignId={campaignId} visitId={visit.id} unitName={visit.unitName} />
      </Block>
    </Page>
  );
}

type WithdrawProps = {
  readonly campaignId: string;
  readonly visitId: string;
  readonly unitName: string;
};

async function Withdraw({ campaignId, visitId, unitName }: WithdrawProps) {
  const t = await getTranslations("plan.withdraw");
  const common = await getTranslations("common");
  return (
    <ConfirmButton
      icon={<Icon of={CircleMinus} />}
      title={t("title", { unit: unitName })}
      text={<p>{t("text")}</p>}
      body={<TextareaField name="reason" label={t("reason")} />}
      confirm={t("button")}
      cancel={common("cancel")}
      action={withdrawVisitAction}
      fields={{ campaignId, visitId }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("button")}
    </ConfirmButton>
  );
}
