import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CampaignForm } from "@/components/campaign/campaign-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Block, Page, PageHead } from "@/components/ui/page";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { loadFoundingChoices } from "@/lib/services/campaign/load-founding-choices";
import { createCampaignAction } from "../actions";

export default async function NewCampaignPage() {
  const ctx = await requestContext();
  if (!may(ctx.actor, "campaign.write")) notFound();
  const today = dayInVietNam(ctx.now);
  const choices = await loadFoundingChoices(ctx, { on: today });
  const t = await getTranslations("plan.new");
  const campaign = await getTranslations("campaign");
  return (
    <Page>
      <PageHead
        title={t("title")}
        sub={t("sub")}
        crumbs={[{ label: campaign("list.title"), href: "/campaigns" }]}
      />
      <Block space="none">
        <ClientMessages use={["plan"]}>
          <CampaignForm
            {...choices}
            year={Number(today.slice(0, 4))}
            action={createCampaignAction}
          />
        </ClientMessages>
      </Block>
    </Page>
  );
}
