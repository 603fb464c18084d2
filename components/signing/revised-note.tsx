import { useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { Note } from "@/components/ui/note";

type Figures = {
  readonly scored: number;
  readonly passed: number;
  readonly mean: number | null;
};

/** The signed figures beside those that a regrade has made since. */
export function RevisedNote({
  signed,
  now,
}: {
  readonly signed: Figures | null;
  readonly now: Figures;
}) {
  const t = useTranslations("signing.revised");
  const scale = useScale();
  const written = (mean: number | null | undefined) =>
    mean == null ? t("none") : scale.mean(mean);
  return (
    <Note tone="wait" title={t("title")}>
      {t("text", {
        signedMean: written(signed?.mean),
        signedPassed: signed?.passed ?? 0,
        signedScored: signed?.scored ?? 0,
        mean: written(now.mean),
        passed: now.passed,
        scored: now.scored,
      })}
    </Note>
  );
}
