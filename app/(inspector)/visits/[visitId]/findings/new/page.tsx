import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FindingForm } from "@/components/finding/finding-form";
import { Block, Page, PageHead } from "@/components/ui/page";
import type { VisitId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadFindings } from "@/lib/services/finding/load-findings";
import { addFindingAction } from "../actions";

type Props = { params: Promise<{ visitId: string }> };

export default async function NewFindingPage({ params }: Props) {
  const ctx = await requestContext();
  const visitId = idOf<VisitId>((await params).visitId);
  const { place, choices, mayWrite } = await loadFindings(ctx, { visitId });
  if (!mayWrite) notFound();
  const t = await getTranslations("finding");
  return (
    <Page>
      <PageHead
        title={t("new.title")}
        crumbs={[
          { label: place.unitName, href: `/visits/${visitId}` },
          { label: t("title"), href: `/visits/${visitId}/findings` },
        ]}
      />
      <Block>
        <FindingForm
          of={{ visitId }}
          choices={choices}
          action={addFindingAction}
          label={t("new.save")}
        />
      </Block>
    </Page>
  );
}
