import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { instantText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { FaultReason, FaultVerdict } from "@/lib/domain/bank/fault-report";
import { AnswerReport } from "./answer-report";

export type FaultReportRow = {
  readonly id: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly version: number;
  readonly currentVersion: number;
  readonly approvedVersion: number | null;
  readonly stem: string;
  readonly reason: FaultReason;
  readonly text: string;
  readonly reportedAt: Date;
  readonly testName: string;
  readonly verdict: FaultVerdict | null;
  readonly answer: string;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
};

type Props = {
  readonly reports: readonly FaultReportRow[];
  /** Left out on the page of the question itself. */
  readonly named?: boolean;
  readonly action: FormAction;
};

/** What candidates found wrong with questions; each open one can be answered where it stands. */
export function FaultReports({ reports, named = false, action }: Props) {
  const t = useTranslations("fault");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t(named ? "code" : "version")}</Th>
          <Th>{t("what")}</Th>
          <Th>{t("when")}</Th>
          <Th>{t("answer")}</Th>
        </tr>
      </thead>
      <tbody>
        {reports.map((row) => (
          <Tr key={row.id} {...(row.verdict === null && { kind: "look" as const })}>
            <Td numeric>{named ? row.itemCode : row.version}</Td>
            <Th scope="row">
              {t(`reasons.${row.reason}`)}
              {row.text && (
                <span className="block max-w-text font-normal whitespace-pre-line">{row.text}</span>
              )}
              {named && <QuestionLink row={row} />}
            </Th>
            <Td label={t("when")}>
              {instantText(row.reportedAt)}
              <small>{row.testName}</small>
            </Td>
            <Td>
              {row.verdict === null ? (
                <AnswerReport report={row} action={action} />
              ) : (
                <Answered row={row} verdict={row.verdict} />
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function QuestionLink({ row }: { readonly row: FaultReportRow }) {
  const t = useTranslations("fault");
  return (
    <small className="block max-w-text">
      <Link href={`/bank/items/${row.itemId}`} className="inline-block min-h-6">
        {row.stem}
      </Link>
      {row.version < row.currentVersion && ` ${t("older", { version: row.version })}`}
    </small>
  );
}

type AnsweredProps = { readonly row: FaultReportRow; readonly verdict: FaultVerdict };

function Answered({ row, verdict }: AnsweredProps) {
  const t = useTranslations("fault");
  return (
    <div className="max-w-text min-w-48">
      {t(`answered.${verdict}`, {
        name: row.answeredBy ?? "",
        at: row.answeredAt ? instantText(row.answeredAt) : "",
      })}
      <p className="whitespace-pre-line">{row.answer}</p>
    </div>
  );
}
