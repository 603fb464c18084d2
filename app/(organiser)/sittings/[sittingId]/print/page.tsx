import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PaperList, SignatureFoot } from "@/components/sitting/paper-list";
import { SittingHead } from "@/components/sitting/sitting-head";
import { windowText } from "@/components/sitting/window-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { ReportHead } from "@/components/ui/report-head";
import { SectionHead } from "@/components/ui/section-head";
import { ViewSwitch } from "@/components/ui/view-switch";
import type { SittingId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadInstallation } from "@/lib/services/installation/load-installation";
import { loadSitting } from "@/lib/services/sitting/load-sitting";

const kinds = ["door", "sign"] as const;
const Query = z.object({ kind: z.enum(kinds).catch("door") });

type Props = {
  params: Promise<{ sittingId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function PrintPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).sittingId);
  const { kind } = Query.parse(await searchParams);
  const { candidates, ...head } = await loadSitting(ctx, { sittingId });
  const installation = await loadInstallation(ctx);
  const { sitting, test } = head;
  const t = await getTranslations("candidate.paper");
  const href = `/sittings/${sittingId}/print`;
  return (
    <Page
      top={
        <div className="no-print">
          <SittingHead {...head} section="print" />
        </div>
      }
    >
      <ReportHead
        parentBody={installation.parentBody}
        body={installation.ownBody}
        title={t(`${kind}.title`)}
        printedAt={ctx.now}
        demonstration={installation.demonstration}
      />
      <Block className="pb-2">
        <div className="no-print">
          <SectionHead title={t(`${kind}.title`)} sub={t(`${kind}.sub`)}>
            <ViewSwitch
              label={t("views")}
              views={kinds.map((view) => ({
                href: `${href}?kind=${view}`,
                label: t(`${view}.short`),
                current: view === kind,
              }))}
            />
            <PrintButton label={t("print")} />
          </SectionHead>
        </div>
        <p>
          <b>{sitting.name}</b> · {test.name}
          <span className="block">
            {sitting.room} · {windowText(sitting.windowFrom, sitting.windowTo)}
          </span>
        </p>
        {sitting.state === "draft" && <p className="text-15 text-ink-2">{t("draft")}</p>}
      </Block>
      {candidates.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <PaperList candidates={candidates} kind={kind} />
      )}
      {kind === "sign" && candidates.length > 0 && <SignatureFoot listed={candidates.length} />}
    </Page>
  );
}
