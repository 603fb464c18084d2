import { useTranslations } from "next-intl";
import { Figures } from "@/components/ui/figures";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";
import { useScale } from "./use-scale";

/** The few figures of a unit's result, each with how sure it is and what it is based on. */
export function UnitFigures({ result }: { readonly result: UnitResult }) {
  const t = useTranslations("result.figures");
  const { mean, range, share } = useScale();
  const { n, passed, population, listed, present, passCountInterval } = result;
  return (
    <Figures
      items={[
        {
          label: t("mean"),
          value: result.mean === null ? "" : mean(result.mean),
          note:
            result.interval && t(`interval.${result.basis ?? "sampling"}`, range(result.interval)),
        },
        {
          label: t("passed"),
          value: t("of", { part: passed, whole: n }),
          note:
            passCountInterval && !result.isCensus
              ? t("whole", {
                  low: Math.floor(passCountInterval[0]),
                  high: Math.ceil(passCountInterval[1]),
                  population,
                })
              : share(n === 0 ? 0 : passed / n),
        },
        {
          label: t("coverage"),
          value: t("of", { part: n, whole: population }),
          note: result.isCensus
            ? t("census")
            : t("listed", {
                ...{ listed, absent: listed - present, excused: result.absentWithReason },
                unscored: present - n,
              }),
        },
        {
          label: t("spread"),
          value: result.sd === null ? "" : mean(result.sd),
          note: t(result.sd === null ? "no_spread" : "spread_note"),
        },
      ]}
    />
  );
}
