import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContestForm } from "@/components/contest/contest-form";
import { Block, Page, PageHead } from "@/components/ui/page";
import type { ContestId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadContest } from "@/lib/services/contest/load-contest";
import { editContestAction } from "../actions";

type Props = { params: Promise<{ contestId: string }> };

export default async function ContestSettingsPage({ params }: Props) {
  const ctx = await requestContext();
  const contestId = idOf<ContestId>((await params).contestId);
  const { contest, mayWrite } = await loadContest(ctx, { contestId });
  if (!mayWrite || contest.publishedAt !== null) notFound();
  const t = await getTranslations("contest");
  return (
    <Page>
      <PageHead
        title={t("settings.title")}
        crumbs={[
          { label: t("list.title"), href: "/contests" },
          { label: contest.name, href: `/contests/${contestId}` },
        ]}
      />
      <Block space="none">
        <ContestForm defaults={contest} action={editContestAction} />
      </Block>
    </Page>
  );
}
