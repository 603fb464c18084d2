import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { Saving } from "./use-saved-field";

/** How the saving of a field stands. "Đã lưu" is painted from the server's acknowledgement alone. */
export function SavingMark({ saving }: { readonly saving: Saving }) {
  const t = useTranslations("record");
  switch (saving.state) {
    case "saving":
      return <span className="text-ink-2">{t("saving")}</span>;
    case "saved":
      return (
        <StatusMark tone="ok" icon="saved" size={15}>
          {t("saved", { at: saving.at })}
        </StatusMark>
      );
    case "held":
      return (
        <StatusMark tone="wait" icon="held" size={15}>
          {t("held")}
        </StatusMark>
      );
    case "refused":
      return (
        <StatusMark tone="bad" icon={CircleAlert} size={15}>
          {t(`refused.${saving.reason}`)}
        </StatusMark>
      );
    default:
      return null;
  }
}
