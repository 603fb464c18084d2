import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { UnitBalance } from "@/lib/domain/unit/staff-balance";

export type BalanceLine = UnitBalance & { readonly unitId: string; readonly name: string };

type Flow = "movedIn" | "placedIn" | "joined" | "movedOut" | "left";

type Props = {
  readonly lines: readonly BalanceLine[];
  readonly hrefOf: (unitId: string) => string;
};

const plus: readonly Flow[] = ["movedIn", "placedIn", "joined"];
const minus: readonly Flow[] = ["movedOut", "left"];

/** Who was mapped to each unit of today, who came and went, and who is there: the sum of its row. */
export function StaffTable({ lines, hrefOf }: Props) {
  const t = useTranslations("reconciliation.staff");
  const sum = (key: Flow | "mapped" | "after") =>
    lines.reduce((total, line) => total + line[key], 0);
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("unit")}</Th>
          <Th numeric>{t("mapped")}</Th>
          {[...plus, ...minus].map((flow) => (
            <Th key={flow} numeric>
              {t(flow)}
            </Th>
          ))}
          <Th numeric>{t("after")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Tr key={line.unitId}>
            <Th scope="row">{index + 1}</Th>
            <Td>
              <Link href={hrefOf(line.unitId)} className="inline-block min-h-6">
                {line.name}
              </Link>
            </Td>
            <Figures of={(key) => line[key]} />
          </Tr>
        ))}
        <Tr kind="total">
          <Th scope="row">{""}</Th>
          <Td>{t("total")}</Td>
          <Figures of={sum} />
        </Tr>
      </tbody>
    </Table>
  );
}

function Figures({ of }: { readonly of: (key: Flow | "mapped" | "after") => number }) {
  const t = useTranslations("reconciliation.staff");
  const signed = (sign: string, value: number) => (value === 0 ? "0" : `${sign}${value}`);
  return (
    <>
      <Td numeric label={t("mapped")}>
        {of("mapped")}
      </Td>
      {plus.map((flow) => (
        <Td key={flow} numeric label={t(flow)}>
          {signed("+", of(flow))}
        </Td>
      ))}
      {minus.map((flow) => (
        <Td key={flow} numeric label={t(flow)}>
          {signed("−", of(flow))}
        </Td>
      ))}
      <Td numeric label={t("after")}>
        <b>{of("after")}</b>
      </Td>
    </>
  );
}
