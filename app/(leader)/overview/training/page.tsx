import { getTranslations } from "next-intl/server";
import { TrainingList } from "@/components/overview/training-list";
import { TrainingMatrix } from "@/components/overview/training-matrix";
import { EmptyState } from "@/components/ui/empty-state";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { requestContext } from "@/lib/platform/request-context";
import { loadTraining, namedNeeds } from "@/lib/services/overview/load-training";
import { OverviewFrame } from "../overview-frame";
import { OverviewQuery, paramsOf } from "../query";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function TrainingPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const query = OverviewQuery.parse(await searchParams);
  const training = await loadTraining(ctx, { campaignId: query.campaign, groupId: query.group });
  const t = await getTranslations("overview");
  const frame = { view: "/training", query } as const;
  if (!training.campaign) {
    return (
      <OverviewFrame {...frame} title={t("training.title")} campaigns={[]} groups={[]}>
        <EmptyState>{t("empty")}</EmptyState>
      </OverviewFrame>
    );
  }
  const { campaign, campaigns, groups, units, topics, needs } = training;
  const address = paramsOf({ ...query, campaign: campaign.id });
  return (
    <OverviewFrame
      {...frame}
      title={t("training.heading", {
        topics: new Set(needs.map(({ topic }) => topic)).size,
        units: new Set(needs.map(({ unitId }) => unitId)).size,
      })}
      sub={t("training.sub", { campaign: campaign.name })}
      campaigns={campaigns}
      groups={groups}
    >
      <Block>
        <SectionHead title={t("training.list.title")} />
      </Block>
      {needs.length === 0 ? (
        <EmptyState>{t("training.list.empty")}</EmptyState>
      ) : (
        <TrainingList
          campaignId={campaign.id}
          needs={namedNeeds(training)}
          hrefOf={(topic) => `/overview/training/${topic}?${address}`}
        />
      )}
      <Block>
        <SectionHead title={t("training.matrix.title")} sub={t("training.matrix.sub")} />
      </Block>
      {topics.length === 0 ? (
        <EmptyState>{t("training.matrix.empty")}</EmptyState>
      ) : (
        <TrainingMatrix campaignId={campaign.id} {...{ units, topics, needs }} />
      )}
    </OverviewFrame>
  );
}
