import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { TableToggle } from "@/components/ui/chart/table-toggle";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ChartUnit } from "./group-chart";
import { useScale } from "./use-scale";

type Props = {
  readonly caption: string;
  readonly units: readonly ChartUnit[];
  /** Null where the page of a unit does not open. */
  readonly hrefOf: (unitId: string) => string | null;
};

/** The figures of a chart of a group, where no ledger of its units stands beside it. */
export function GroupTable({ caption, units, hrefOf }: Props) {
  const t = useTranslations("common.chart");
  const { mean, range } = useScale();
  return (
    <TableToggle>
      <Table caption={caption} inMargin={false}>
        <thead>
          <tr>
            <Th>{t("label")}</Th>
            <Th numeric>{t("value")}</Th>
            <Th numeric>{t("interval")}</Th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <Tr key={unit.unitId}>
              <Th scope="row">
                <Link href={hrefOf(unit.unitId)}>{unit.unitName}</Link>
              </Th>
              <Td numeric>{mean(unit.mean)}</Td>
              <Td numeric>{unit.interval && t("range", range(unit.interval))}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableToggle>
  );
}
