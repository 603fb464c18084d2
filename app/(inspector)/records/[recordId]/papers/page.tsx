import { getTranslations } from "next-intl/server";
import { InspectionPapers } from "@/components/paper/inspection-papers";
import { Hint } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import type { RecordId } from "@/lib/domain/ids";
import { unitPapers } from "@/lib/domain/inspection/paper";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadRecord } from "@/lib/services/record/load-record";

type Props = { params: Promise<{ recordId: string }> };

export default async function RecordPapersPage({ params }: Props) {
  const ctx = await requestContext();
  const recordId = idOf<RecordId>((await params).recordId);
  const { unit, hasPapers } = await loadRecord(ctx, { recordId });
  const t = await getTranslations("paper");
  return (
    <Page>
      <PageHead
        title={t("inspection.title")}
        sub={t("inspection.hint")}
        crumbs={[{ label: unit.name, href: `/records/${recordId}` }]}
      />
      <Block>
        {hasPapers ? (
          <InspectionPapers address={`/records/${recordId}`} papers={unitPapers} />
        ) : (
          <Hint tone="wait">{t("rejected.not_verified")}</Hint>
        )}
      </Block>
    </Page>
  );
}
