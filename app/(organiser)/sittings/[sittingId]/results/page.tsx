import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReleaseActs } from "@/components/sitting/release-acts";
import { ResultTable } from "@/components/sitting/result-table";
import { SittingHead } from "@/components/sitting/sitting-head";
import { Figures } from "@/components/ui/figures";
import { FileButton } from "@/components/ui/file-button";
import { Note } from "@/components/ui/note";
import { Block, Page, SideColumn } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { ReportHead } from "@/components/ui/report-head";
import type { SittingId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadInstallation } from "@/lib/services/installation/load-installation";
import { loadSitting } from "@/lib/services/sitting/load-sitting";
import { releaseResultsAction, settleSittingAction } from "../actions";

type Props = { params: Promise<{ sittingId: string }> };

export default async function SittingResultsPage({ params }: Props) {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).sittingId);
  const { candidates, ...head } = await loadSitting(ctx, { sittingId });
  const { sitting, test, counts, may } = head;
  const over = sitting.state === "closed" || sitting.state === "settled";
  if (!may.readResults || !over) notFound();
  const installation = await loadInstallation(ctx);
  const t = await getTranslations("candidate.results");
  const common = await getTranslations("common");
  return (
    <Page
      top={
        <div className="no-print">
          <SittingHead {...head} section="results" />
        </div>
      }
      side={
        <SideColumn label={t("acts")}>
          <ReleaseActs
            {...head}
            unscored={counts.unscored}
            release={releaseResultsAction}
            settle={settleSittingAction}
          />
        </SideColumn>
      }
    >
      <ReportHead
        parentBody={installation.parentBody}
        body={installation.ownBody}
        title={t("paper", { sitting: sitting.name })}
        printedAt={ctx.now}
        demonstration={installation.demonstration}
      />
      {counts.unscored > 0 && <Note tone="wait">{t("scoring", { count: counts.unscored })}</Note>}
      <Block>
        <Figures items={await figuresOf(counts)} />
      </Block>
      <Block space="small" className="flex flex-wrap items-center gap-3 pb-2">
        <p className="mr-auto text-15 text-ink-2">{t("sorted")}</p>
        <FileButton size="low" href={`/sittings/${sittingId}/export`}>
          {common("export_excel")}
        </FileButton>
        <PrintButton label={common("print.button")} />
      </Block>
      <ResultTable sittingId={sittingId} candidates={candidates} scale={test.scale} />
    </Page>
  );
}

type Counts = Awaited<ReturnType<typeof loadSitting>>["counts"];

async function figuresOf({ listed, present, excused, passed, failed }: Counts) {
  const t = await getTranslations("candidate.results");
  const absent = listed - present;
  return [
    { label: t("figures.listed"), value: listed },
    { label: t("figures.present"), value: present },
    { label: t("figures.absent"), value: absent, note: t("figures.excused", { count: excused }) },
    {
      label: t("figures.passed"),
      value: passed,
      note: t("figures.of", { count: passed + failed }),
    },
  ];
}
