import { useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { Note } from "@/components/ui/note";
import type { Revision } from "@/lib/domain/signing/frozen";

/** The signed figures beside those that a regrade has made since. */
export function RevisedNote({ signed, now, sealed }: Revision) {
  const t = useTranslations("signing.revised");
  const scale = useScale();
  const written = (mean: number | null | undefined) =>
    mean == null ? t("none") : scale.mean(mean);
  return (
    <Note tone="wait" title={t(sealed ? "title" : "title_drawn")}>
      {t(sealed ? "text" : "text_drawn", {
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
