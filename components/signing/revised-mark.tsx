import { useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { StatusMark } from "@/components/ui/status-mark";
import type { Revision } from "@/lib/domain/signing/frozen";

/** In a list: that a figure is no longer the one that was signed, and what was. */
export function RevisedMark({ signed, sealed }: Revision) {
  const t = useTranslations("signing.revised");
  const scale = useScale();
  const mean = signed?.mean == null ? t("none") : scale.mean(signed.mean);
  return (
    <StatusMark tone="wait" icon="held" size={15}>
      {t("mark", { mean, sealed: String(sealed) })}
    </StatusMark>
  );
}
