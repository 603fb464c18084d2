import { useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { placeOf, type WordingReport } from "@/lib/domain/bank/wording-report";
import { levels } from "@/lib/domain/item/interaction";

type Props = {
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly places: WordingReport["places"];
};

/** How many items each topic has at each level: approved ones, of all. */
export function CoverageTable({ topics, places }: Props) {
  const t = useTranslations("report.coverage");
  const item = useTranslations("item.level");
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("topic")}</Th>
          {levels.map((level) => (
            <Th key={level} numeric>
              {item(level)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {topics.map(({ id, name }, index) => (
          <Tr key={id}>
            <Td numeric>{index + 1}</Td>
            <Th scope="row">{name}</Th>
            {levels.map((level) => {
              const { approved = 0, total = 0 } = places.get(placeOf(id, level)) ?? {};
              return (
                <Td key={level} numeric>
                  {total === 0 ? t("none") : t("cell", { approved, total })}
                </Td>
              );
            })}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
