import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { DescriptionList } from "@/components/ui/description-list";
import { BigFigure } from "@/components/ui/figures";
import { Link } from "@/components/ui/link";
import { Block } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";

type TestPartProps = {
  readonly result: UnitResult | null;
  readonly provisional: boolean;
  /** Whether the reader may say that its lines do not apply. */
  readonly marks: boolean;
  /** The page with the officers and answers behind the figures. */
  readonly scoresHref: string;
};

/** The part of a record that the sitting fills: nobody types here, and every figure leads to its source. */
export function TestPart({ result, provisional, marks, scoresHref }: TestPartProps) {
  const t = useTranslations("record.test");
  const { mean, range } = useScale();
  if (!result || result.mean === null) {
    return (
      <Block space="small">
        <p className="text-ink-2">{t("none")}</p>
        {marks && <p className="max-w-text text-ink-2">{t("noneTested")}</p>}
        <Link href={scoresHref}>{t("source")}</Link>
      </Block>
    );
  }
  return (
    <Block space="none">
      <p className="mb-3 flex flex-wrap gap-x-6 gap-y-1">
        <StatusMark tone="off" icon={Lock}>
          {t("system")}
        </StatusMark>
        <Link href={scoresHref}>{t("open", { scored: result.n })}</Link>
        {provisional && (
          <StatusMark tone="wait" icon="held">
            {t("provisional")}
          </StatusMark>
        )}
      </p>
      <div className="grid gap-x-8 gap-y-4 pb-3 lg:grid-cols-2">
        <BigFigure value={mean(result.mean)}>
          {t("mean")}
          <br />
          {result.interval && t(`interval.${result.basis ?? "sampling"}`, range(result.interval))}
        </BigFigure>
        <Counts result={result} />
      </div>
    </Block>
  );
}

function Counts({ result }: { readonly result: UnitResult }) {
  const t = useTranslations("record.test");
  const { share } = useScale();
  const absent = result.listed - result.present;
  return (
    <DescriptionList
      look="rows"
      items={[
        { label: t("population"), value: result.population },
        { label: t("listed"), value: result.listed },
        { label: t("present"), value: result.present },
        {
          label: t("absent"),
          value: t("absentOf", { absent, excused: result.absentWithReason }),
        },
        ...(result.present > result.n
          ? [{ label: t("unscored"), value: result.present - result.n }]
          : []),
        {
          label: t("passed"),
          value: t("passedOf", {
            passed: result.passed,
            share: share(result.n === 0 ? 0 : result.passed / result.n),
          }),
        },
        ...(result.passCountInterval && !result.isCensus
          ? [
              {
                label: t("whole"),
                value: t("wholeRange", {
                  low: Math.floor(result.passCountInterval[0]),
                  high: Math.ceil(result.passCountInterval[1]),
                }),
              },
            ]
          : []),
      ]}
    />
  );
}
