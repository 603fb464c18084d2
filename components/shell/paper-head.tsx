import { useTranslations } from "next-intl";
import { exactText } from "@/components/ui/instant";
import { BodyName } from "./body-name";

type PaperHeadProps = {
  readonly parentBody: string;
  readonly ownBody: string;
  readonly printedAt: Date;
};

/** On paper only, above a page that has no head of its own: who prints it, and when. */
export function PaperHead({ parentBody, ownBody, printedAt }: PaperHeadProps) {
  const t = useTranslations("common.print");
  return (
    <div className="paper-head print-only">
      <div className="mb-2 flex items-end justify-between">
        <BodyName parentBody={parentBody} ownBody={ownBody} />
        <p className="text-14">{t("printed_at", { at: exactText(printedAt) })}</p>
      </div>
    </div>
  );
}
