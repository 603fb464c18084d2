import { getTranslations } from "next-intl/server";
import { InspectionPapers } from "@/components/paper/inspection-papers";
import { ScannedPapers } from "@/components/scan/scanned-papers";
import { ClientMessages } from "@/components/ui/client-messages";
import { Block, Page, PageHead } from "@/components/ui/page";
import type { CampaignId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { listCampaignPapers } from "@/lib/services/paper/list-campaign-papers";
import { listScannedPapers } from "@/lib/services/scan/list-scanned-papers";
import { recordPaperAction } from "../../../scans/actions";

type Props = { params: Promise<{ campaignId: string }> };

export default async function CampaignPapersPage({ params }: Props) {
  const ctx = await requestContext();
  const campaignId = idOf<CampaignId>((await params).campaignId);
  const { name, papers } = await listCampaignPapers(ctx, { campaignId });
  const scanned = await listScannedPapers(ctx, { campaignId, visitId: null });
  const t = await getTranslations("paper.inspection");
  return (
    <ClientMessages use={["scan", "evidence", "visit"]}>
      <Page>
        <PageHead
          title={t("title")}
          sub={t("hint")}
          crumbs={[{ label: name, href: `/campaigns/${campaignId}` }]}
        />
        <Block>
          <InspectionPapers address={`/campaigns/${campaignId}`} papers={papers} />
        </Block>
        <Block>
          <ScannedPapers
            {...scanned}
            campaignId={campaignId}
            visitId={null}
            record={recordPaperAction}
          />
        </Block>
      </Page>
    </ClientMessages>
  );
}
