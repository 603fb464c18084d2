import { CircleCheck, FilePen, Lock } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th } from "@/components/ui/table";

export type CriteriaStanding = {
  readonly publishedAt: Date | null;
  readonly frozenAt: Date | null;
};

/** How far a version has come: drafted, published, or in use and never to change again. */
export function CriteriaState({ publishedAt, frozenAt }: CriteriaStanding) {
  const t = useTranslations("criteria.state");
  if (publishedAt === null) {
    return (
      <StatusMark tone="wait" icon={FilePen}>
        {t("draft")}
      </StatusMark>
    );
  }
  return (
    <StatusMark tone="ok" icon={frozenAt ? Lock : CircleCheck}>
      {frozenAt ? t("used") : t("published")}
    </StatusMark>
  );
}

type Row = CriteriaStanding & {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly name: string;
  /** Hundredths. */
  readonly points: number;
  readonly lines: number;
  readonly campaigns: number;
  readonly updatedAt: Date;
};

/** Every version of every criteria set. */
export function CriteriaTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTranslations("criteria.list");
  const format = useFormatter();
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("version")}</Th>
          <Th>{t("name")}</Th>
          <Th numeric>{t("points")}</Th>
          <Th numeric>{t("lines")}</Th>
          <Th>{t("state")}</Th>
          <Th numeric>{t("campaigns")}</Th>
          <Th>{t("updated")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Td numeric>{row.version}</Td>
            <Th scope="row">
              <Link href={`/criteria/${row.id}`} className="inline-block py-1">
                {row.name}
              </Link>
              <small>{row.code}</small>
            </Th>
            <Td label={t("points")} numeric>
              {format.number(row.points / 100)}
            </Td>
            <Td label={t("lines")} numeric>
              {row.lines}
            </Td>
            <Td label={t("state")}>
              <CriteriaState {...row} />
            </Td>
            <Td label={t("campaigns")} numeric>
              {row.campaigns}
            </Td>
            <Td label={t("updated")}>{dayText(row.updatedAt)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
