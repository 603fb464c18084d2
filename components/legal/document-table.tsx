import { TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { DocumentStanding } from "@/lib/domain/bank/document-standing";
import { StandingMark } from "./standing-mark";
import { TermText } from "./term-text";

export type DocumentRow = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly effectiveFrom: string | null;
  readonly lastDay: string | null;
  readonly replacedBy: string | null;
  readonly needsCheck: boolean;
  readonly standing: DocumentStanding;
  /** Questions in use that rest on it, and those that wait because it has ended. */
  readonly items: number;
  readonly waiting: number;
};

/** The register of legal documents; in the margin how many questions rest on each. */
export function DocumentTable({ documents }: { readonly documents: readonly DocumentRow[] }) {
  const t = useTranslations("legal");
  const format = useFormatter();
  return (
    <Table caption={t("list.caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("list.items")}</Th>
          <Th>{t("list.document")}</Th>
          <Th>{t("list.term")}</Th>
          <Th>{t("list.standing")}</Th>
        </tr>
      </thead>
      <tbody>
        {documents.map((row) => (
          <Tr key={row.id} {...(row.waiting > 0 && { kind: "look" as const })}>
            <Td numeric label={t("list.items")}>
              {format.number(row.items)}
            </Td>
            <Th scope="row">
              <Link href={`/bank/documents/${row.id}`} className="inline-block min-h-6">
                {row.number}
              </Link>
              <small className="block max-w-text">
                {row.title}
                {row.issuer && ` · ${row.issuer}`}
              </small>
            </Th>
            <Td>
              <span className="block min-w-40">
                <TermText from={row.effectiveFrom} lastDay={row.lastDay} />
                {row.replacedBy && (
                  <small>{t("list.replacedBy", { number: row.replacedBy })}</small>
                )}
              </span>
            </Td>
            <Td>
              <DocumentState row={row} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function DocumentState({ row }: { readonly row: DocumentRow }) {
  const t = useTranslations("legal.list");
  return (
    <div className="min-w-40">
      <StandingMark standing={row.standing} />
      {row.waiting > 0 && (
        <span className="block">
          <StatusMark tone="wait" icon={TriangleAlert}>
            {t("waiting", { count: row.waiting })}
          </StatusMark>
        </span>
      )}
      {row.needsCheck && <small>{t("needsCheck")}</small>}
    </div>
  );
}
