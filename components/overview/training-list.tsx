import { useLocale, useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { TrainingNeed } from "@/lib/domain/measurement/training-needs";

type NamedNeed = TrainingNeed & {
  readonly unitName: string;
  /** Whether the page of its unit opens. */
  readonly isOpen: boolean;
  readonly topicName: string;
  readonly topicNameEn: string;
};

type TrainingListProps = {
  readonly campaignId: string;
  /** By topic. */
  readonly needs: readonly NamedNeed[];
  readonly hrefOf: (topic: string) => string;
};

/** Which units to train in which topic, with the figures that say so. */
export function TrainingList({ campaignId, needs, hrefOf }: TrainingListProps) {
  const t = useTranslations("overview.training.list");
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th>
            <span className="sr-only">{t("topic")}</span>
          </Th>
          <Th>{t("unit")}</Th>
          <Th numeric>{t("low")}</Th>
          <Th numeric>{t("in_unit")}</Th>
          <Th numeric>{t("mean")}</Th>
          <Th numeric>{t("interval")}</Th>
          <Th numeric>{t("group")}</Th>
          <Th>{t("reason")}</Th>
        </tr>
      </thead>
      {[...new Set(needs.map(({ topic }) => topic))].map((topic) => (
        <Topic
          key={topic}
          needs={needs.filter((need) => need.topic === topic)}
          {...{ campaignId, href: hrefOf(topic) }}
        />
      ))}
    </Table>
  );
}

type TopicProps = Pick<TrainingListProps, "campaignId" | "needs"> & { readonly href: string };

function Topic({ campaignId, needs, href }: TopicProps) {
  const t = useTranslations("overview.training.list");
  const english = useLocale() === "en";
  const [first] = needs;
  return (
    <tbody>
      <Tr kind="group">
        <td />
        <th scope="rowgroup" colSpan={7}>
          {english ? first?.topicNameEn : first?.topicName}{" "}
          <Link href={href} className="ml-3 font-normal">
            {t("names")}
          </Link>
        </th>
      </Tr>
      {needs.map((need) => (
        <Line key={need.unitId} campaignId={campaignId} need={need} />
      ))}
    </tbody>
  );
}

function Line({ campaignId, need }: { campaignId: string; need: NamedNeed }) {
  const t = useTranslations("overview.training");
  const chart = useTranslations("common.chart");
  const { mean, range } = useScale();
  const [low, high] = need.lowInUnit;
  return (
    <Tr>
      <td />
      <Th scope="row">
        <Link href={need.isOpen ? `/campaigns/${campaignId}/units/${need.unitId}` : null}>
          {need.unitName}
        </Link>
      </Th>
      <Td label={t("list.low")} numeric>
        {t("list.persons", { low: need.low, n: need.n })}
      </Td>
      <Td label={t("list.in_unit")} numeric>
        {t("list.range", { low, high, population: need.population })}
      </Td>
      <Td label={t("list.mean")} numeric>
        <b>{mean(need.mean)}</b>
      </Td>
      <Td label={t("list.interval")} numeric>
        {chart("range", range(need.interval))}
      </Td>
      <Td label={t("list.group")} numeric>
        {mean(need.groupMean)}
      </Td>
      <Td label={t("list.reason")}>{t(`reasons.${need.reason}`)}</Td>
    </Tr>
  );
}
