import { useLocale, useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Misconception } from "@/lib/domain/measurement/misconceptions";
import type { TopicName } from "./topic-chart";
import { useScale } from "./use-scale";

type MisconceptionTableProps = {
  readonly rows: readonly Misconception[];
  readonly topics: readonly TopicName[];
};

/** Which wrong beliefs officers chose, counts only, most first. */
export function MisconceptionTable({ rows, topics }: MisconceptionTableProps) {
  const t = useTranslations("result.misconceptions");
  const english = useLocale() === "en";
  const { share } = useScale();
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("chosen")}</Th>
          <Th>{t("label")}</Th>
          <Th>{t("topic")}</Th>
          <Th numeric>{t("met")}</Th>
          <Th numeric>{t("share")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ misconception, topicId, met, chosen }) => {
          const topic = topics.find(({ id }) => id === topicId);
          return (
            <Tr key={`${misconception} ${topicId}`}>
              <Td numeric>
                <b>{chosen}</b>
              </Td>
              <Th scope="row">{misconception}</Th>
              <Td label={t("topic")}>{english ? topic?.nameEn : topic?.name}</Td>
              <Td label={t("met")} numeric>
                {met}
              </Td>
              <Td label={t("share")} numeric>
                {share(chosen / met)}
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
