import { useTranslations } from "next-intl";
import { instantText } from "@/components/ui/instant";
import { Note } from "@/components/ui/note";
import { Points } from "./points";

export type HandedIn = {
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly late: boolean;
  readonly points: number;
  readonly maximum: number;
  readonly returnedBy: string | null;
  readonly returnedAt: Date | null;
  readonly returnReason: string | null;
};

type ReportStateProps = {
  /** Every time the report was handed in, the latest first. */
  readonly reports: readonly HandedIn[];
  /** Whether the reader writes the report. */
  readonly own: boolean;
};

/** Where the unit's report stands: handed in, handed back with a reason, or still to do. */
export function ReportState({ reports: [last], own }: ReportStateProps) {
  const t = useTranslations("record.report");
  if (!last) return own ? <Note tone="plain">{t("todo")}</Note> : null;
  if (last.returnedAt) {
    return (
      <Note tone="wait" title={t("returned", { at: instantText(last.returnedAt) })}>
        {last.returnedBy}: {last.returnReason} {own && t("returnedTodo")}
      </Note>
    );
  }
  return (
    <Note tone={last.late ? "wait" : "ok"} title={t(last.late ? "late" : "submitted")}>
      {t("by", { name: last.submittedBy, at: instantText(last.submittedAt) })} {t("selfPoints")}{" "}
      <Points hundredths={last.points} /> / <Points hundredths={last.maximum} />.{" "}
      {own && t("closed")}
    </Note>
  );
}
