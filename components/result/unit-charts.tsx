import { useTranslations } from "next-intl";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { GroupComparison, TopicAgainstGroup } from "@/lib/domain/measurement/group-comparison";
import type { Interval } from "@/lib/domain/measurement/proportion";
import type { TopicResult } from "@/lib/domain/measurement/unit-result";
import { type ChartUnit, GroupChart } from "./group-chart";
import { GroupTable } from "./group-table";
import { TopicChart, type TopicName } from "./topic-chart";

type Peer = {
  readonly unitId: string;
  readonly unitName: string;
  readonly mean: number | null;
  readonly interval: Interval | null;
  readonly scored: number;
  /** Whether its own page opens. */
  readonly isOpen: boolean;
};

type UnitChartsProps = {
  readonly campaignId: string;
  readonly unitId: string;
  readonly comparison: GroupComparison | null;
  readonly peers: readonly Peer[];
  readonly topics: readonly TopicResult[];
  readonly against: readonly TopicAgainstGroup[];
  readonly topicNames: readonly TopicName[];
};

/** A unit among its group, and its topics against the group's. */
export function UnitCharts({ topics, against, topicNames, ...group }: UnitChartsProps) {
  const t = useTranslations("result.topics");
  const weak = against.filter(({ standing }) => standing === "below").length;
  const finding = t("finding", { weak });
  return (
    <Block>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2 print:grid-cols-2 print:gap-x-5">
        <AmongGroup {...group} />
        <section>
          <SectionHead title={t("title")} sub={finding} />
          {topics.length === 0 ? (
            <p className="text-ink-2">{t("protected")}</p>
          ) : (
            <TopicChart finding={finding} topics={topics} group={against} names={topicNames} />
          )}
        </section>
      </div>
    </Block>
  );
}

type AmongGroupProps = Pick<UnitChartsProps, "campaignId" | "unitId" | "comparison" | "peers">;

function AmongGroup({ campaignId, unitId, comparison, peers }: AmongGroupProps) {
  const t = useTranslations("result.group");
  const { level = [], above = [], below = [], ranking } = comparison ?? {};
  const units = (ranking?.order ?? []).flatMap(({ id }): ChartUnit[] => {
    const peer = peers.find((candidate) => candidate.unitId === id);
    if (!peer || peer.mean === null) return [];
    return [{ ...peer, mean: peer.mean, own: id === unitId, level: level.includes(id) }];
  });
  const finding =
    units.length > 1
      ? t("finding", { level: level.length, above: above.length, below: below.length })
      : t("alone");
  return (
    <section>
      <SectionHead title={t("title")} sub={finding} />
      <GroupChart finding={finding} units={units} bands={ranking?.bands ?? []} cutPercent={null} />
      <GroupTable
        caption={finding}
        units={units}
        hrefOf={(id) =>
          peers.some(({ unitId: peer, isOpen }) => peer === id && isOpen)
            ? `/campaigns/${campaignId}/units/${id}`
            : null
        }
      />
    </section>
  );
}
