import { getLocale, getTranslations } from "next-intl/server";
import { EarlierTable } from "@/components/result/earlier-table";
import { OfficerTable } from "@/components/result/officer-table";
import { UnitCharts } from "@/components/result/unit-charts";
import { findingOf } from "@/components/result/unit-finding";
import { UnitFigures } from "@/components/result/unit-figures";
import { RevisedNote } from "@/components/signing/revised-note";
import { UnitSample } from "@/components/sampling/unit-sample";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FileButton } from "@/components/ui/file-button";
import { instantText } from "@/components/ui/instant";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadUnitScores, type UnitScores } from "@/lib/services/result/load-unit-scores";
import { loadUnitSample } from "@/lib/services/sampling/load-unit-sample";

type Props = { params: Promise<{ campaignId: string; unitId: string }> };

export default async function UnitScoresPage({ params }: Props) {
  const ctx = await requestContext();
  const ids = await params;
  const campaignId = idOf<CampaignId>(ids.campaignId);
  const unitId = idOf<UnitId>(ids.unitId);
  const key = { campaignId, unitId };
  const [scores, sample] = await Promise.all([loadUnitScores(ctx, key), loadUnitSample(ctx, key)]);
  const t = await getTranslations("result");
  const common = await getTranslations("common");
  const { campaign, unitName, recordId } = scores;
  const here = `/campaigns/${campaignId}/units/${unitId}`;
  return (
    <Page oneSheet>
      <PageHead
        title={await headingOf(scores)}
        crumbs={[
          { label: campaign.name, href: `/campaigns/${campaignId}` },
          { label: t("title"), href: `/campaigns/${campaignId}/results` },
          { label: unitName },
        ]}
      >
        <ButtonLink href={`${here}/detail`}>{t("details.link")}</ButtonLink>
        {recordId && <ButtonLink href={`/records/${recordId}/test`}>{t("record")}</ButtonLink>}
        <FileButton href={`${here}/export`}>{common("export_excel")}</FileButton>
        <PrintButton label={common("print.button")} />
      </PageHead>
      <Figures scores={scores} unitId={unitId} />
      <div className="no-print">
        {sample && <UnitSample campaignId={campaignId} sample={sample} />}
        <Officers scores={scores} />
      </div>
      <Block className="print-only text-14">{t("on_paper", { at: instantText(ctx.now) })}</Block>
    </Page>
  );
}

async function Figures({ scores, unitId }: { scores: UnitScores; unitId: UnitId }) {
  const t = await getTranslations("result");
  const { campaign, result, revision, comparison, peers, topics, topicNames } = scores;
  if (result === null) return null;
  const { detail, provisional } = result;
  return (
    <>
      {provisional && <Note tone="wait">{t("provisional")}</Note>}
      {revision && <RevisedNote {...revision} />}
      {detail.mean !== null && (
        <>
          <Block space="none">
            <UnitFigures result={detail} />
          </Block>
          <UnitCharts
            campaignId={campaign.id}
            {...{ unitId, comparison, peers, topicNames }}
            topics={detail.topics}
            against={topics}
          />
          <Earlier scores={scores} />
        </>
      )}
    </>
  );
}

async function Earlier({ scores: { earlier } }: { readonly scores: UnitScores }) {
  const t = await getTranslations("result.earlier");
  if (earlier.length === 0) return null;
  return (
    <>
      <Block>
        <SectionHead id="earlier" title={t("title")} sub={t("sub")} />
      </Block>
      <EarlierTable rows={earlier} />
    </>
  );
}

async function Officers({ scores }: { readonly scores: UnitScores }) {
  const t = await getTranslations("result");
  const { officers, uncounted, topicNames, mayReview, released } = scores;
  if (officers.length === 0) return <EmptyState>{t(released ? "empty" : "unreleased")}</EmptyState>;
  return (
    <>
      <Block>
        <SectionHead
          id="officers"
          title={t("officers.title")}
          sub={t("officers.sorted", { uncounted })}
        />
      </Block>
      <OfficerTable officers={officers} topics={topicNames} mayReview={mayReview} />
    </>
  );
}

async function headingOf({ comparison, topics, topicNames, unitName }: UnitScores) {
  const t = await getTranslations("result.finding");
  const english = (await getLocale()) === "en";
  const { place, weakTopics } = findingOf(comparison, topics);
  const names = topicNames
    .filter(({ id }) => weakTopics.includes(id))
    .map(({ name, nameEn }) => (english ? nameEn : name));
  if (place === "unknown") return unitName;
  const heading =
    names.length === 0
      ? t(place)
      : t("with_weak", { place: t(place), topics: names.slice(0, 2).join("; ") });
  return `${unitName}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
}
