import { getTranslations } from "next-intl/server";
import { AnswerTable } from "@/components/marking/answer-table";
import { SittingMarkers } from "@/components/marking/sitting-markers";
import { SittingHead } from "@/components/sitting/sitting-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Figures } from "@/components/ui/figures";
import { Note } from "@/components/ui/note";
import { Block, Page, SideColumn } from "@/components/ui/page";
import type { SittingId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import {
  loadSittingMarking,
  type SittingMarking,
} from "@/lib/services/marking/load-sitting-marking";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";
import { addMarkerAction, removeMarkerAction, setToleranceAction } from "./actions";

type Props = { params: Promise<{ sittingId: string }> };

export default async function SittingMarkingPage({ params }: Props) {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).sittingId);
  const head = await loadSittingHead(ctx, { sittingId });
  const marking = await loadSittingMarking(ctx, { sittingId });
  const t = await getTranslations("marking.sitting");
  const { answers, counts } = marking;
  return (
    <Page
      top={<SittingHead {...head} section="marking" />}
      side={
        <SideColumn label={t("people")}>
          <SittingMarkers
            {...marking}
            sittingId={sittingId}
            add={addMarkerAction}
            remove={removeMarkerAction}
            setTolerance={setToleranceAction}
          />
        </SideColumn>
      }
    >
      {counts.unassigned > 0 && (
        <Note tone="bad" title={t("unassigned", { count: counts.unassigned })}>
          {t("unassignedHelp")}
        </Note>
      )}
      {answers.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <>
          <Block>
            <Figures items={await figuresOf(counts)} />
          </Block>
          <Block space="small" className="pb-2 text-15 text-ink-2">
            <p>{t("sorted")}</p>
          </Block>
          <AnswerTable answers={answers} />
        </>
      )}
    </Page>
  );
}

async function figuresOf({ answers, settled, disputed, unassigned }: SittingMarking["counts"]) {
  const t = await getTranslations("marking.sitting.figures");
  return [
    { label: t("answers"), value: answers },
    { label: t("settled"), value: settled },
    { label: t("disputed"), value: disputed },
    { label: t("unassigned"), value: unassigned },
  ];
}
