import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DrawnPicker } from "@/components/sampling/drawn-picker";
import { SittingHead } from "@/components/sitting/sitting-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { SittingId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadDrawnUnits } from "@/lib/services/sitting/load-drawn-units";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";
import { listDrawnAction } from "./actions";

type Props = { params: Promise<{ sittingId: string }> };

export default async function DrawnPage({ params }: Props) {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).sittingId);
  const head = await loadSittingHead(ctx, { sittingId });
  if (!head.may.write || head.sitting.state !== "draft") notFound();
  const units = await loadDrawnUnits(ctx, { sittingId });
  const t = await getTranslations("sample.list");
  return (
    <Page top={<SittingHead {...head} />}>
      <Block>
        <SectionHead title={t("title")} sub={t("sub")} />
        {units.length > 0 && (
          <DrawnPicker sittingId={sittingId} units={units} action={listDrawnAction} />
        )}
      </Block>
      {units.length === 0 && (
        <EmptyState>{t(head.sitting.campaignId === null ? "noCampaign" : "none")}</EmptyState>
      )}
    </Page>
  );
}
