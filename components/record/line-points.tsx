import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { Explanation } from "@/lib/domain/inspection/explain-line";
import type { LineScore } from "@/lib/domain/inspection/score-line";
import type { Locale } from "@/messages/namespaces";
import { Points } from "./points";

type LinePointsProps = {
  readonly score: LineScore;
  readonly explanation: Explanation | null;
};

/** The points of a line, and how they came about. */
export function LinePoints({ score, explanation }: LinePointsProps) {
  const t = useTranslations("record");
  if (score === "not_applicable") {
    return <span className="text-ink-2">{t("notOccurred")}</span>;
  }
  if (score === null) return <span className="text-ink-2">{t("open")}</span>;
  return (
    <>
      <b>
        <Points hundredths={score} />
      </b>
      {explanation && (
        <small className="block">
          <ExplanationWords explanation={explanation} />
        </small>
      )}
    </>
  );
}

function ExplanationWords({ explanation }: { readonly explanation: Explanation }) {
  const t = useTranslations("record.how");
  const locale = useLocale() as Locale;
  const format = useFormatter();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const points = (hundredths: number) => number(hundredths / 100);
  switch (explanation.kind) {
    case "share": {
      const { part, whole, max } = explanation;
      return <>{t("share", { part, whole, max: points(max) })}</>;
    }
    case "mean":
      return (
        <>{t("mean", { mean: number(explanation.mean / 10), max: points(explanation.max) })}</>
      );
    case "step": {
      const unit = explanation.percent ? "%" : "";
      const from = explanation.from;
      return from === null ? (
        <>{t("belowSteps")}</>
      ) : (
        <>{t("step", { value: number(explanation.value) + unit, from: number(from) + unit })}</>
      );
    }
    case "each": {
      const { count, each, limit } = explanation;
      return <>{t("each", { count: number(count), each: points(each), limit: points(limit) })}</>;
    }
    case "group": {
      const { value, best, max } = explanation;
      return <>{t("group", { value: number(value), best: number(best), max: points(max) })}</>;
    }
    case "taken": {
      const { count, each, most } = explanation;
      return <>{t("taken", { count: number(count), each: points(each), most: points(most) })}</>;
    }
    case "judged":
      return <>{t("judged", { from: points(explanation.from), max: points(explanation.max) })}</>;
    case "chosen":
      return <>{explanation.name[locale]}</>;
    case "answer":
    case "not_occurred":
      return null;
  }
}
