import { getLocale, getTranslations } from "next-intl/server";
import { GroupChart } from "@/components/result/group-chart";
import { OfficerTable } from "@/components/result/officer-table";
import { TopicChart } from "@/components/result/topic-chart";
import { findingOf } from "@/components/result/unit-finding";
import { UnitFigures } from "@/components/result/unit-figures";
import { UnitSample } from "@/components/sampling/unit-sample";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadUnitSample } from "@/lib/services/sampling/load-unit-sample";
import { loadUnitScores } from "@/lib/services/result/load-unit-scores";

type Props = { params: Promise<{ campaignId: string; unitId: string }> };
type Scores = Awaited<ReturnType<typeof loadUnitScores>>;

export default async function UnitScoresPage({ params }: Props) {
  const ctx = await requestContext();
  const ids = await params;
  const campaignId = idOf<CampaignId>(ids.campaignId);
  const key = { campaignId, unitId: idOf<UnitId>(ids.unitId) };
  const [scores, sample] = await Promise.all([loadUnitScores(ctx, key), loadUnitSample(ctx, key)]);
  const t = await getTranslations("result");
  const common = await getTranslations("common");
  const { campaign, unitName, result, recordId } = scores;
  const title = await headingOf(scores);
  return (
    <Page>
      <PageHead
        title={title}
        crumbs={[
          { label: campaign.name, href: `/campaigns/${campaignId}` },
          { label: t("title"), href: `/campaigns/${campaignId}/results` },
          { label: unitName },
        ]}
      >
        <ButtonLink href={`/records/${recordId}/test`}>{t("record")}</ButtonLink>
        <PrintButton label={common("print.button")} />
      </PageHead>
      {result?.provisional && <Note tone="wait">{t("provisional")}</Note>}
      {result && result.mean !== null && (
        <>
          <Block space="none">
            <UnitFigures result={result.detail} />
          </Block>
          <Charts scores={scores} campaignId={campaignId} unitId={ids.unitId} />
        </>
      )}
      {sample && <UnitSample campaignId={campaignId} sample={sample} />}
      <Officers scores={scores} />
    </Page>
  );
}

async function Officers({ scores }: { readonly scores: Scores }) {
  const t = await getTranslations("result");
  const { officers, topicNames, mayReview, released } = scores;
  if (officers.length === 0) return <EmptyState>{t(released ? "empty" : "unreleased")}</EmptyState>;
  return (
    <>
      <Block>
        <SectionHead title={t("officers.title")} sub={t("officers.sorted")} />
      </Block>
      <OfficerTable officers={officers} topics={topicNames} mayReview={mayReview} />
    </>
  );
}

async function headingOf({ comparison, topics, topicNames, unitName }: Scores): Promise<string> {
  const t = await getTranslations("result.finding");
  const english = (await getLocale()) === "en";
  const { place, weakTopics } = findingOf(comparison, topics);
  const names = topicNames
    .filter(({ id }) => weakTopics.includes(id))
    .map(({ name, nameEn }) => (english ? nameEn : name));
  if (place === "unknown") return unitName;
  if (names.length === 0) return t(place);
  return t("with_weak", { place: t(place), topics: names.slice(0, 2).join("; ") });
}

type ChartsProps = {
  readonly scores: Scores;
  readonly campaignId: string;
  readonly unitId: string;
};

async function Charts({ scores, campaignId, unitId }: ChartsProps) {
  const t = await getTranslations("result");
  const { comparison, peers, result, topics, topicNames } = scores;
  const order = comparison?.ranking.order.map(({ id }) => id) ?? [];
  const units = order.flatMap((id) => {
    const peer = peers.find((candidate) => candidate.unitId === id);
    if (!peer || peer.mean === null) return [];
    const level = comparison?.level.includes(id) ?? false;
    return [{ ...peer, mean: peer.mean, own: id === unitId, level }];
  });
  const groupFinding = t("group.finding", {
    level: comparison?.level.length ?? 0,
    above: comparison?.above.length ?? 0,
    below: comparison?.below.length ?? 0,
  });
  const weak = topics.filter(({ standing }) => standing === "below").length;
  return (
    <Block>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <section>
          <SectionHead title={t("group.title")} sub={groupFinding} />
          <GroupChart
            finding={groupFinding}
            units={units}
            bands={comparison?.ranking.bands ?? []}
            cutPercent={null}
            hrefOf={(id) => `/campaigns/${campaignId}/units/${id}`}
          />
        </section>
        <section>
          <SectionHead title={t("topics.title")} sub={t("topics.finding", { weak })} />
          {result?.detail.topics.length === 0 ? (
            <p className="text-ink-2">{t("topics.protected")}</p>
          ) : (
            <TopicChart
              finding={t("topics.finding", { weak })}
              topics={result?.detail.topics ?? []}
              group={topics}
              names={topicNames}
            />
          )}
        </section>
      </div>
    </Block>
  );
}
