import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";

type Topic = { readonly id: string; readonly name: string; readonly nameEn: string };

type MatrixUnit = {
  readonly unitId: string;
  readonly unitName: string;
  /** Whether the page of its unit opens. */
  readonly isOpen: boolean;
  readonly topics: readonly { readonly topic: string; readonly low: number; readonly n: number }[];
};

type Need = { readonly unitId: string; readonly topic: string };

type TrainingMatrixProps = {
  readonly campaignId: string;
  readonly units: readonly MatrixUnit[];
  readonly topics: readonly Topic[];
  readonly needs: readonly Need[];
};

/** How many officers of each unit are low in each topic; what needs training stands out. */
export function TrainingMatrix({ campaignId, units, topics, needs }: TrainingMatrixProps) {
  const t = useTranslations("overview.training.matrix");
  const english = useLocale() === "en";
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("unit")}</Th>
          {topics.map(({ id, name, nameEn }) => (
            <Th key={id} center>
              {english ? nameEn : name}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit, index) => (
          <Tr key={unit.unitId}>
            <Td numeric>{index + 1}</Td>
            <Th scope="row">
              <Link
                href={unit.isOpen ? `/campaigns/${campaignId}/units/${unit.unitId}` : null}
                className="md:whitespace-nowrap"
              >
                {unit.unitName}
              </Link>
            </Th>
            {topics.map(({ id }) => (
              <Cell
                key={id}
                row={unit.topics.find(({ topic }) => topic === id)}
                need={needs.some((need) => need.unitId === unit.unitId && need.topic === id)}
              />
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

type CellProps = {
  readonly row: { readonly low: number; readonly n: number } | undefined;
  readonly need: boolean;
};

function Cell({ row, need }: CellProps) {
  const t = useTranslations("overview.training.matrix");
  if (!row) return <td className="mid text-ink-2">{t("protected")}</td>;
  const figure = t("cell", { low: row.low, n: row.n });
  if (!need) return <td className="mid">{figure}</td>;
  return (
    <td className="mid border-b-2 border-l-2 border-sheet bg-heat-3 font-bold text-on-heat-3">
      {figure}
      <span className="sr-only">{t("need")}</span>
    </td>
  );
}
