import { CalendarPlus, PencilLine, UserPlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AudienceList } from "@/components/contest/audience-list";
import { ContestNext } from "@/components/contest/contest-next";
import { RoundTable } from "@/components/contest/round-table";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { instantText } from "@/components/ui/instant";
import { Block, Page, PageHead, SideColumn } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { prizeNames } from "@/lib/domain/contest/prizes";
import type { ContestId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { listJobGroups } from "@/lib/services/contest/list-job-groups";
import { loadContest } from "@/lib/services/contest/load-contest";
import { publishContestAction, removeAudienceAction, removeRoundAction } from "./actions";

type Props = { params: Promise<{ contestId: string }> };
type Loaded = Awaited<ReturnType<typeof loadContest>>;

export default async function ContestPage({ params }: Props) {
  const ctx = await requestContext();
  const contestId = idOf<ContestId>((await params).contestId);
  const [loaded, jobGroups] = await Promise.all([
    loadContest(ctx, { contestId }),
    listJobGroups(ctx),
  ]);
  const { contest, ownerUnitName, mayWrite } = loaded;
  const t = await getTranslations("contest");
  return (
    <Page side={<Side loaded={loaded} />}>
      <PageHead
        title={contest.name}
        sub={ownerUnitName}
        crumbs={[{ label: t("list.title"), href: "/contests" }]}
      >
        {mayWrite && contest.publishedAt === null && (
          <ButtonLink size="low" icon={PencilLine} href={`/contests/${contestId}/settings`}>
            {t("settings.button")}
          </ButtonLink>
        )}
      </PageHead>
      <Rounds loaded={loaded} />
      <Audiences loaded={loaded} jobGroups={jobGroups} />
      {contest.rules !== "" && (
        <Block>
          <SectionHead title={t("mine.rules")} />
          <p className="max-w-text whitespace-pre-line">{contest.rules}</p>
        </Block>
      )}
    </Page>
  );
}

async function Rounds({ loaded }: { readonly loaded: Loaded }) {
  const t = await getTranslations("contest.round");
  const { contest, rounds, mayWrite } = loaded;
  const none = rounds.length === 0;
  return (
    <>
      <Block space="small">
        <SectionHead title={t("section")} {...(none && { sub: t("none") })}>
          {mayWrite && (
            <ButtonLink size="low" icon={CalendarPlus} href={`/contests/${contest.id}/rounds/new`}>
              {t("addButton")}
            </ButtonLink>
          )}
        </SectionHead>
      </Block>
      {!none && (
        <RoundTable
          contestId={contest.id}
          rounds={rounds}
          {...(mayWrite && { remove: removeRoundAction })}
        />
      )}
    </>
  );
}

type AudiencesProps = {
  readonly loaded: Loaded;
  readonly jobGroups: Awaited<ReturnType<typeof listJobGroups>>;
};

async function Audiences({ loaded, jobGroups }: AudiencesProps) {
  const t = await getTranslations("contest.audience");
  const { contest, audiences, mayWrite } = loaded;
  const draft = mayWrite && contest.publishedAt === null;
  return (
    <>
      <Block>
        <SectionHead title={t("section")} sub={audiences.length === 0 ? t("none") : t("apart")}>
          {draft && (
            <ButtonLink size="low" icon={UserPlus} href={`/contests/${contest.id}/audiences/new`}>
              {t("addButton")}
            </ButtonLink>
          )}
        </SectionHead>
      </Block>
      {audiences.length > 0 && (
        <AudienceList
          contestId={contest.id}
          audiences={audiences}
          jobGroups={jobGroups}
          {...(draft && { remove: removeAudienceAction })}
        />
      )}
    </>
  );
}

async function Side({ loaded }: { readonly loaded: Loaded }) {
  const t = await getTranslations("contest");
  const { contest, audiences, rounds, mayWrite } = loaded;
  const prizes = prizeNames.filter((name) => contest.prizes[name] > 0);
  return (
    <SideColumn label={t("next.title")}>
      {mayWrite && (
        <>
          <h2 className="mb-2 text-16">{t("next.title")}</h2>
          <ContestNext
            contestId={contest.id}
            audiences={audiences.length}
            drafts={rounds.filter(({ phase }) => phase === "draft").length}
            rounds={rounds.length}
            published={contest.publishedAt !== null}
            publish={publishContestAction}
          />
        </>
      )}
      <h2 className="mt-6 mb-1 text-16">{t("facts.title")}</h2>
      <DescriptionList
        look="rows"
        items={[
          {
            label: t("facts.published"),
            value: contest.publishedAt ? instantText(contest.publishedAt) : t("facts.not"),
          },
          ...prizes.map((name) => ({ label: t(`prize.${name}`), value: contest.prizes[name] })),
        ]}
      />
      <p className="mt-3 text-15 text-ink-2">{t(`facts.tieBreak.${contest.tieBreak}`)}</p>
    </SideColumn>
  );
}
