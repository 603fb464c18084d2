import { getTranslations } from "next-intl/server";
import { UnitChoice } from "@/components/campaign/unit-choice";
import { ActionForm } from "@/components/ui/action-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/text-field";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { CampaignId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadCampaignPlan } from "@/lib/services/campaign/load-campaign-plan";
import { loadFoundingChoices } from "@/lib/services/campaign/load-founding-choices";
import { addUnitsAction } from "../actions";

type Props = { params: Promise<{ campaignId: string }> };

export default async function AddUnitsPage({ params }: Props) {
  const ctx = await requestContext();
  const campaignId = idOf<CampaignId>((await params).campaignId);
  const { campaign, visits } = await loadCampaignPlan(ctx, { campaignId });
  const { units } = await loadFoundingChoices(ctx, { on: dayInVietNam(ctx.now) });
  const there = new Set(
    visits.filter(({ state }) => state !== "withdrawn").map(({ unitId }) => unitId),
  );
  const t = await getTranslations("plan");
  return (
    <Page>
      <PageHead
        title={t("units.title")}
        sub={t("units.sub")}
        crumbs={[
          { label: campaign.name, href: `/campaigns/${campaignId}` },
          { label: t("title"), href: `/campaigns/${campaignId}/plan` },
        ]}
      />
      <Block space="none">
        <ActionForm
          action={addUnitsAction}
          texts={t.raw("units.reasons") as Record<string, string>}
        >
          <input type="hidden" name="campaignId" value={campaignId} />
          <ClientMessages use={["plan"]}>
            <UnitChoice units={units.filter(({ id }) => !there.has(id))} />
          </ClientMessages>
          <TextareaField name="reason" label={t("units.reason")} help={t("units.reasonHelp")} />
          <SubmitButton>{t("units.add")}</SubmitButton>
        </ActionForm>
      </Block>
    </Page>
  );
}
