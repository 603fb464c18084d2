import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayOf, shortDayOf } from "@/components/ui/day";
import { instantText } from "@/components/ui/instant";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { TakenMove } from "@/lib/domain/inspection/course";
import type { DocumentKind } from "@/lib/domain/inspection/document";
import type { VisitState } from "@/lib/domain/inspection/state";

export type StepRow = {
  readonly id: string;
  readonly move: TakenMove;
  readonly toState: VisitState;
  readonly onDay: string;
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly accepted: boolean | null;
  readonly reason: string;
  readonly actor: string;
  readonly createdAt: Date;
  readonly documentKind: DocumentKind | null;
  readonly documentNumber: string | null;
  readonly documentOn: string | null;
};

/** What was done when, by whom, on which paper: oldest first. */
export function StepList({ steps }: { readonly steps: readonly StepRow[] }) {
  const t = useTranslations("visit.history");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("day")}</Th>
          <Th>{t("step")}</Th>
          <Th>{t("paper")}</Th>
          <Th>{t("by")}</Th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <Tr key={step.id} {...(step.move === "correct" && { kind: "look" as const })}>
            <Td numeric>{shortDayOf(step.onDay)}</Td>
            <Th scope="row">
              <What step={step} />
            </Th>
            <Td>
              <Paper step={step} />
            </Td>
            <Td label={t("by")}>
              {step.actor}
              <small>{instantText(step.createdAt)}</small>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function What({ step }: { readonly step: StepRow }) {
  const t = useTranslations("visit");
  const { move, toState, accepted, dueOn, late, reason } = step;
  return (
    <>
      {move === "correct"
        ? t("history.corrected", { state: t(`states.${toState}`) })
        : t(`done.${move}`)}
      {late && (
        <small>
          <StatusMark tone="bad" icon={TriangleAlert} size={15}>
            {t("history.late")}
          </StatusMark>
        </small>
      )}
      {accepted !== null && <small>{t(accepted ? "history.accepted" : "history.refused")}</small>}
      {dueOn !== null && <small>{t("history.due", { day: dayOf(dueOn) })}</small>}
      {reason !== "" && <small className="whitespace-pre-line">{reason}</small>}
    </>
  );
}

function Paper({ step }: { readonly step: StepRow }) {
  const t = useTranslations("visit");
  const { documentKind, documentNumber, documentOn } = step;
  if (documentKind === null || documentNumber === null || documentOn === null) return null;
  const day = dayOf(documentOn);
  return (
    <>
      {t(`documents.${documentKind}`)}
      <small>{t("history.quoted", { number: documentNumber, day })}</small>
    </>
  );
}
