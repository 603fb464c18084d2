import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { type Counts, type Movement, reconciledKinds } from "@/lib/domain/unit/reconcile";

export type MovementLine = Pick<Movement, "reason" | "counts"> & {
  readonly from: string;
  readonly fromName: string;
  readonly to: string | null;
  readonly toName: string | null;
  readonly among: readonly string[];
};

type Props = {
  readonly lines: readonly MovementLine[];
  readonly totals: Readonly<Record<"then" | "mapped" | "unattributed", Counts>>;
  readonly hrefOf: (line: MovementLine) => string;
};

/** What belonged to each unit at the time, where it belongs today and why, with the sums of both sides. */
export function MovementTable({ lines, totals, hrefOf }: Props) {
  const t = useTranslations("reconciliation.movements");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("then")}</Th>
          <Th>{t("today")}</Th>
          <Th>{t("reason")}</Th>
          {reconciledKinds.map((kind) => (
            <Th key={kind} numeric>
              {t(kind)}
            </Th>
          ))}
          <Th>{t("rows")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Tr key={`${line.from} ${line.to}`} {...(line.to === null && { kind: "look" })}>
            <Th scope="row">{index + 1}</Th>
            <Td>{line.fromName}</Td>
            <Td label={t("today")}>{line.toName ?? t("nobody")}</Td>
            <Td label={t("reason")}>
              {t(`reasons.${line.reason}`, { units: line.among.join(", ") })}
            </Td>
            <CountCells counts={line.counts} />
            <Td>
              <Link href={hrefOf(line)} className="inline-block min-h-6">
                {t("open")}
                <span className="sr-only">: {line.fromName}</span>
              </Link>
            </Td>
          </Tr>
        ))}
        {(["then", "mapped", "unattributed"] as const).map((side) => (
          <Tr key={side} kind="total">
            <Th scope="row">{""}</Th>
            <Td colSpan={3}>{t(`totals.${side}`)}</Td>
            <CountCells counts={totals[side]} />
            <Td />
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function CountCells({ counts }: { readonly counts: Counts }) {
  const t = useTranslations("reconciliation.movements");
  return reconciledKinds.map((kind) => (
    <Td key={kind} numeric label={t(kind)}>
      {counts[kind]}
    </Td>
  ));
}
