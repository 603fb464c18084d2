import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark } from "./status-mark";

type Props = {
  /** What else there may be is said elsewhere. */
  readonly saving: { readonly state: string; readonly at?: Date };
  /** Where what could not be sent is kept meanwhile. */
  readonly held: string;
  /** Why the server did not take it. */
  readonly refusal: string;
};

/** How a saving stands. "Đã lưu" is painted from the server's acknowledgement alone. */
export function SavingMark({ saving: { state, at }, held, refusal }: Props) {
  const t = useTranslations("common.saving");
  switch (state) {
    case "saving":
      return <span className="text-ink-2">{t("now")}</span>;
    case "saved":
      return (
        <StatusMark tone="ok" icon="saved" size={15}>
          {at && t("done", { at })}
        </StatusMark>
      );
    case "held":
      return (
        <StatusMark tone="wait" icon="held" size={15}>
          {held}
        </StatusMark>
      );
    case "refused":
      return (
        <StatusMark tone="bad" icon={CircleAlert} size={15}>
          {refusal}
        </StatusMark>
      );
    default:
      return null;
  }
}
