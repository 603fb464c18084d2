import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RoundForm } from "@/components/contest/round-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { ContestId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadContest } from "@/lib/services/contest/load-contest";
import { loadContestChoices } from "@/lib/services/contest/load-contest-choices";
import { addRoundAction } from "../../actions";

type Props = { params: Promise<{ contestId: string }> };

export default async function NewRoundPage({ params }: Props) {
  const ctx = await requestContext();
  const contestId = idOf<ContestId>((await params).contestId);
  const { contest, rounds, mayWrite } = await loadContest(ctx, { contestId });
  if (!mayWrite) notFound();
  const { tests } = await loadContestChoices(ctx, { on: dayInVietNam(ctx.now) });
  const t = await getTranslations("contest");
  return (
    <Page>
      <PageHead
        title={t("round.title")}
        sub={t("round.sub")}
        crumbs={[
          { label: t("list.title"), href: "/contests" },
          { label: contest.name, href: `/contests/${contestId}` },
        ]}
      />
      {tests.length === 0 ? (
        <EmptyState action={<ButtonLink href="/tests">{t("round.toTests")}</ButtonLink>}>
          {t("round.noTest")}
        </EmptyState>
      ) : (
        <Block space="none">
          <RoundForm
            contestId={contestId}
            tests={tests}
            name={t("round.defaultName", { number: (rounds.at(-1)?.roundNo ?? 0) + 1 })}
            action={addRoundAction}
          />
        </Block>
      )}
    </Page>
  );
}
