import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Meter } from "@/components/ui/meter";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Progress } from "@/lib/domain/practice/progress";

export type PracticeTopic = Progress & {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
};

/** What there is to practise, topic by topic, and how far one has come with each. */
export function TopicTable({ topics }: { readonly topics: readonly PracticeTopic[] }) {
  const t = useTranslations("practice.topics");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("row")}</Th>
          <Th>{t("topic")}</Th>
          <Th>{t("mastered")}</Th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic, index) => (
          <TopicLine key={topic.id} topic={topic} row={index + 1} />
        ))}
      </tbody>
    </Table>
  );
}

function TopicLine({ topic, row }: { readonly topic: PracticeTopic; readonly row: number }) {
  const t = useTranslations("practice.topics");
  const { id, items, tried, mastered } = topic;
  const words = t("masteredOf", { mastered, items });
  return (
    <Tr>
      <Td numeric>{row}</Td>
      <Th scope="row">
        <Link href={`/practice/${id}`} className="inline-flex min-h-low items-center text-18">
          {useLocale() === "en" ? topic.nameEn : topic.name}
        </Link>
        <small>{t("triedOf", { tried, items })}</small>
      </Th>
      <Td label={t("mastered")}>
        <span className="block min-w-28">
          {words}
          <Meter value={mastered} max={items} label={words} />
        </span>
      </Td>
    </Tr>
  );
}
