import { useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type MappedLine = {
  readonly unitId: string;
  readonly name: string;
  /** Of the units of then; null where the line is one of those itself, and belongs to none of today. */
  readonly from: readonly string[] | null;
  /** For such a one: why. */
  readonly reason: "divided" | "ended" | null;
  readonly listed: number;
  readonly present: number;
  readonly scored: number;
  readonly passed: number;
  readonly mean: number | null;
};

const counts = ["listed", "present", "scored", "passed"] as const;

/** Tests of a campaign by the units of today, and those that are no unit's of today. */
export function MappedTable({ lines }: { readonly lines: readonly MappedLine[] }) {
  const t = useTranslations("overview.mapped");
  const { mean } = useScale();
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("unit")}</Th>
          <Th>{t("from")}</Th>
          {counts.map((count) => (
            <Th key={count} numeric>
              {t(count)}
            </Th>
          ))}
          <Th numeric>{t("mean")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Tr key={line.unitId} {...(line.reason && { kind: "look" })}>
            <Th scope="row">{index + 1}</Th>
            <Td>
              <Link href={`/units/${line.unitId}`} className="inline-block min-h-6">
                {line.name}
              </Link>
            </Td>
            <Td label={t("from")}>
              {line.reason ? t(`reasons.${line.reason}`) : line.from?.join(", ")}
            </Td>
            {counts.map((count) => (
              <Td key={count} numeric label={t(count)}>
                {line[count]}
              </Td>
            ))}
            <Td numeric label={t("mean")}>
              {line.mean === null ? t("none") : mean(line.mean)}
            </Td>
          </Tr>
        ))}
        <Total lines={lines} />
      </tbody>
    </Table>
  );
}

function Total({ lines }: { readonly lines: readonly MappedLine[] }) {
  const t = useTranslations("overview.mapped");
  return (
    <Tr kind="total">
      <Th scope="row">{""}</Th>
      <Td colSpan={2}>{t("total")}</Td>
      {counts.map((count) => (
        <Td key={count} numeric label={t(count)}>
          {lines.reduce((sum, line) => sum + line[count], 0)}
        </Td>
      ))}
      <Td />
    </Tr>
  );
}
