import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { SideColumn } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import { minutesOf } from "./officer-table";
import { useScale } from "./use-scale";

export type AttemptFigures = {
  readonly startedAt: Date | null;
  readonly finishedAt: Date;
  readonly answered: number;
  readonly total: number;
  readonly receiptNumber: number;
  readonly points: number | null;
  readonly possible: number | null;
  readonly passed: boolean | null;
};

/** The score of one attempt and how it was made. */
export function AttemptSum({ attempt }: { readonly attempt: AttemptFigures }) {
  const t = useTranslations("result");
  const { mean } = useScale();
  const { points, possible, passed, startedAt, finishedAt, answered, total } = attempt;
  const scored = points !== null && possible !== null && possible > 0;
  return (
    <SideColumn label={t("attempt.score")}>
      <p className="text-15 text-ink-2">{t("attempt.score")}</p>
      {scored && (
        <p className="text-36 leading-tight font-bold">{mean((100 * points) / possible)}</p>
      )}
      {passed !== null && (
        <StatusMark tone={passed ? "ok" : "bad"} icon={passed ? CircleCheck : CircleX}>
          {passed ? t("officers.outcomes.passed") : t("officers.outcomes.failed")}
        </StatusMark>
      )}
      <div className="mt-4">
        <DescriptionList
          look="rows"
          items={[
            {
              label: t("attempt.answered"),
              value: t("attempt.of", { part: answered, whole: total }),
            },
            ...(startedAt
              ? [
                  {
                    label: t("officers.worked"),
                    value: minutesOf(finishedAt.getTime() - startedAt.getTime()),
                  },
                ]
              : []),
            { label: t("attempt.receipt"), value: attempt.receiptNumber },
          ]}
        />
      </div>
      <p className="mt-4 text-14 text-ink-2">{t("attempt.logged")}</p>
    </SideColumn>
  );
}
