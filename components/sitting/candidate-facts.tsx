import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { exactText } from "@/components/ui/instant";
import { stageOf } from "@/lib/domain/sitting/stage";
import { StageMark } from "./candidate-stage";
import type { CandidateRow } from "./candidate-table";
import { Points } from "./points";
import { Outcome } from "./result-table";

type Props = {
  readonly candidate: CandidateRow & {
    readonly hasCode: boolean;
    readonly startedAt: Date | null;
    readonly closedAt: Date | null;
    readonly answered: number | null;
  };
  readonly over: boolean;
  readonly scale: number;
};

/** Who the candidate is and how far they have come. */
export function CandidateFacts({ candidate, over, scale }: Props) {
  const t = useTranslations("candidate.facts");
  const none = t("none");
  const at = (instant: Date | null) => (instant ? exactText(instant) : none);
  const items = [
    { label: t("staffCode"), value: candidate.staffCode },
    { label: t("birth"), value: candidate.birthDate ? dayOf(candidate.birthDate) : none },
    { label: t("unit"), value: candidate.unitName },
    { label: t("title"), value: candidate.title },
    { label: t("slip"), value: candidate.hasCode ? t("slipIssued") : t("slipMissing") },
    { label: t("stage"), value: <StageMark stage={stageOf(candidate, over)} /> },
    { label: t("admitted"), value: at(candidate.admittedAt) },
    { label: t("started"), value: at(candidate.startedAt) },
    { label: t("closed"), value: at(candidate.closedAt) },
  ];
  if (candidate.absenceReason) items.push({ label: t("reason"), value: candidate.absenceReason });
  if (candidate.receiptNumber !== null) {
    items.push({ label: t("receipt"), value: `${candidate.receiptNumber}` });
    items.push({ label: t("answered"), value: `${candidate.answered ?? 0}` });
  }
  if (candidate.points !== null) {
    items.push({ label: t("points", { scale }), value: <Points {...candidate} scale={scale} /> });
    items.push({ label: t("outcome"), value: <Outcome row={candidate} /> });
  }
  return <DescriptionList items={items} />;
}
