import { useTranslations } from "next-intl";
import { exactText } from "./instant";

type ReportHeadProps = {
  readonly parentBody: string;
  readonly body: string;
  readonly title: string;
  readonly printedAt: Date;
  readonly demonstration: boolean;
};

/** On paper only: who issues the report, what it is, when it was printed. */
export function ReportHead(props: ReportHeadProps) {
  const { parentBody, body, title, printedAt, demonstration } = props;
  const t = useTranslations("common.print");
  return (
    <div className="report-head print-only mb-4">
      <p className="inline-block text-center uppercase">
        {parentBody}
        <b className="block">{body}</b>
      </p>
      <p className="mt-4 text-center text-18 font-bold">{title}</p>
      <p className="text-center">
        {t("printed_at", { at: exactText(printedAt) })}
        {demonstration && ` · ${t("demonstration")}`}
      </p>
    </div>
  );
}
