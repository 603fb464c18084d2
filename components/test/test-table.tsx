import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type TestRow = {
  readonly id: string;
  readonly name: string;
  readonly blueprintId: string;
  readonly blueprintName: string;
  readonly allowanceS: number;
  readonly cutPercent: number;
  readonly scale: number;
  readonly scoringRule: "all_or_nothing" | "partial";
  readonly reviewPolicy: "none" | "score" | "topics";
  readonly items: number;
  readonly sittings: number;
};

/** All tests: the minutes are the margin. */
export function TestTable({ tests }: { readonly tests: readonly TestRow[] }) {
  const t = useTranslations("test");
  const format = useFormatter();
  return (
    <Table caption={t("list.caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("list.minutes")}</Th>
          <Th>{t("list.name")}</Th>
          <Th numeric>{t("list.items")}</Th>
          <Th numeric>{t("list.cut")}</Th>
          <Th numeric>{t("list.scale")}</Th>
          <Th>{t("list.rule")}</Th>
          <Th>{t("list.review")}</Th>
          <Th numeric>{t("list.sittings")}</Th>
        </tr>
      </thead>
      <tbody>
        {tests.map((test) => (
          <Tr key={test.id}>
            <Td numeric label={t("list.minutes")}>
              {format.number(test.allowanceS / 60, { maximumFractionDigits: 1 })}
            </Td>
            <Th scope="row">
              {test.name}
              <small>
                <Link href={`/blueprints/${test.blueprintId}`} className="inline-block py-0.5">
                  {test.blueprintName}
                </Link>
              </small>
            </Th>
            <Td numeric label={t("list.items")}>
              {test.items}
            </Td>
            <Td numeric label={t("list.cut")}>
              {format.number(test.cutPercent / 100, { style: "percent" })}
            </Td>
            <Td numeric label={t("list.scale")}>
              {test.scale}
            </Td>
            <Td label={t("list.rule")}>{t(`rule.${test.scoringRule}`)}</Td>
            <Td label={t("list.review")}>{t(`review.${test.reviewPolicy}`)}</Td>
            <Td numeric label={t("list.sittings")}>
              {test.sittings}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
