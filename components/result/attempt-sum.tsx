import { Ban, CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { SideColumn } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import { minutesOf } from "./officer-table";
import { useScale } from "./use-scale";

export type AttemptFigures = {
  readonly startedAt: Date | null;
  /** Null, as all of the receipt, where nothing counts as handed in. */
  readonly finishedAt: Date | null;
  readonly answered: number | null;
  readonly total: number | null;
  readonly receiptNumber: number | null;
  readonly voided: boolean;
  readonly points: number | null;
  readonly possible: number | null;
  readonly passed: boolean | null;
};

/** The score of one attempt and how it was made. */
export function AttemptSum({ attempt }: { readonly attempt: AttemptFigures }) {
  const t = useTranslations("result");
  const { mean } = useScale();
  const { points, possible, passed, voided } = attempt;
  const scored = points !== null && possible !== null && possible > 0;
  return (
    <SideColumn label={t("attempt.score")}>
      <p className="text-15 text-ink-2">{t("attempt.score")}</p>
      {scored && (
        <p className="text-36 leading-tight font-bold">{mean((100 * points) / possible)}</p>
      )}
      {voided && (
        <>
          <StatusMark tone="bad" icon={Ban}>
            {t("officers.outcomes.voided")}
          </StatusMark>
          <p className="mt-1">{t("attempt.voided")}</p>
        </>
      )}
      {passed !== null && (
        <StatusMark tone={passed ? "ok" : "bad"} icon={passed ? CircleCheck : CircleX}>
          {passed ? t("officers.outcomes.passed") : t("officers.outcomes.failed")}
        </StatusMark>
      )}
      <div className="mt-4">
        <ReceiptLines attempt={attempt} />
      </div>
      <p className="mt-4 text-14 text-ink-2">{t("attempt.logged")}</p>
    </SideColumn>
  );
}

function ReceiptLines({ attempt }: { readonly attempt: AttemptFigures }) {
  const t = useTranslations("result");
  const { startedAt, finishedAt, answered, total, receiptNumber } = attempt;
  const items = [
    ...(answered !== null && total !== null
      ? [{ label: t("attempt.answered"), value: t("attempt.of", { part: answered, whole: total }) }]
      : []),
    ...(startedAt && finishedAt
      ? [
          {
            label: t("officers.worked"),
            value: minutesOf(finishedAt.getTime() - startedAt.getTime()),
          },
        ]
      : []),
    ...(receiptNumber !== null ? [{ label: t("attempt.receipt"), value: receiptNumber }] : []),
  ];
  return <DescriptionList look="rows" items={items} />;
}
