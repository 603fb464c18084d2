import { getLocale, getTranslations } from "next-intl/server";
import { TraineeTable } from "@/components/overview/trainee-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FileButton } from "@/components/ui/file-button";
import { Note } from "@/components/ui/note";
import { Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { TopicId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { listTrainees } from "@/lib/services/overview/list-trainees";
import { OverviewQuery, paramsOf } from "../../query";

type Props = {
  params: Promise<{ topicId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function TraineesPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const topicId = idOf<TopicId>((await params).topicId);
  const query = OverviewQuery.parse(await searchParams);
  const trainees = await listTrainees(ctx, {
    topicId,
    campaignId: query.campaign,
    groupId: query.group,
  });
  const { campaign, topic, officers, protectedUnits, otherTeamsUnits } = trainees;
  const t = await getTranslations("overview");
  const common = await getTranslations("common");
  const english = (await getLocale()) === "en";
  const address = paramsOf(query);
  const name = english ? topic.nameEn : topic.name;
  return (
    <Page>
      <PageHead
        title={t("training.people.title", { topic: name, count: officers.length })}
        crumbs={[
          { label: t("title"), href: `/overview?${address}` },
          { label: t("training.title"), href: `/overview/training?${address}` },
          { label: campaign.name },
        ]}
        sub={t("training.people.sub")}
      >
        <FileButton href={`/overview/training/${topicId}/export?${address}`}>
          {common("export_excel")}
        </FileButton>
        <PrintButton label={common("print.button")} />
      </PageHead>
      {protectedUnits > 0 && (
        <Note tone="plain">{t("training.people.protected", { count: protectedUnits })}</Note>
      )}
      {otherTeamsUnits > 0 && (
        <Note tone="plain">{t("training.people.otherTeams", { count: otherTeamsUnits })}</Note>
      )}
      {officers.length === 0 ? (
        <EmptyState>{t("training.people.empty")}</EmptyState>
      ) : (
        <TraineeTable campaignId={campaign.id} officers={officers} />
      )}
    </Page>
  );
}
