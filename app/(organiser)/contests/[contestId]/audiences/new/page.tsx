import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AudienceForm } from "@/components/contest/audience-form";
import { Block, Page, PageHead } from "@/components/ui/page";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { ContestId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadContest } from "@/lib/services/contest/load-contest";
import { loadContestChoices } from "@/lib/services/contest/load-contest-choices";
import { addAudienceAction } from "../../actions";

type Props = { params: Promise<{ contestId: string }> };

export default async function NewAudiencePage({ params }: Props) {
  const ctx = await requestContext();
  const contestId = idOf<ContestId>((await params).contestId);
  const { contest, mayWrite } = await loadContest(ctx, { contestId });
  if (!mayWrite || contest.publishedAt !== null) notFound();
  const { units, jobGroups } = await loadContestChoices(ctx, { on: dayInVietNam(ctx.now) });
  const t = await getTranslations("contest");
  return (
    <Page>
      <PageHead
        title={t("audience.title")}
        sub={t("audience.sub")}
        crumbs={[
          { label: t("list.title"), href: "/contests" },
          { label: contest.name, href: `/contests/${contestId}` },
        ]}
      />
      <Block space="none">
        <AudienceForm
          contestId={contestId}
          units={units.map(({ id, name }) => ({ id, name }))}
          jobGroups={jobGroups}
          action={addAudienceAction}
        />
      </Block>
    </Page>
  );
}
