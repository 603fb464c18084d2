import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ParticipationTable } from "@/components/contest/participation-table";
import { PhaseMark } from "@/components/contest/phase-mark";
import { RankingTable } from "@/components/contest/ranking-table";
import { RoundActs } from "@/components/contest/round-acts";
import { windowWords } from "@/components/contest/window-words";
import { AutoRefresh } from "@/components/ui/auto-refresh";
import { ClientMessages } from "@/components/ui/client-messages";
import { DescriptionList } from "@/components/ui/description-list";
import { FileButton } from "@/components/ui/file-button";
import { Block, Page, PageHead, SideColumn } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SectionHead } from "@/components/ui/section-head";
import type { SittingId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext, type SignedInContext } from "@/lib/platform/request-context";
import { loadRanking, RANKS_PER_PAGE } from "@/lib/services/contest/load-ranking";
import { loadRound } from "@/lib/services/contest/load-round";
import {
  closeRoundAction,
  extendRoundAction,
  rankRoundAction,
  releaseRoundAction,
} from "../actions";

const Query = z.object({
  /** Whose ranking is turned over, from 1. */
  audience: z.coerce.number().int().min(1).max(1000).catch(1),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
type Query = z.infer<typeof Query>;

type Props = {
  params: Promise<{ contestId: string; roundId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};
type Loaded = Awaited<ReturnType<typeof loadRound>>;

/** Takers arrive by the minute; nobody has to press for them. */
const freshSeconds = 20;

export default async function RoundPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).roundId);
  const query = Query.parse(await searchParams);
  const loaded = await loadRound(ctx, { sittingId });
  const { contest, round, units, barred, ranking } = loaded;
  const t = await getTranslations("contest");
  const common = await getTranslations("common");
  return (
    <Page side={<Side loaded={loaded} />}>
      {round.phase === "running" && <AutoRefresh seconds={freshSeconds} />}
      <PageHead
        title={round.name}
        sub={t("round.sub2", { window: windowWords(round), test: round.testName })}
        crumbs={[
          { label: t("list.title"), href: "/contests" },
          { label: contest.name, href: `/contests/${contest.id}` },
        ]}
      >
        <PhaseMark phase={round.phase} />
        {ranking && (
          <FileButton href={`/contests/${contest.id}/rounds/${round.id}/export`}>
            {common("export_excel")}
          </FileButton>
        )}
      </PageHead>
      {ranking && <Rankings ctx={ctx} loaded={loaded} query={query} />}
      {round.phase !== "draft" && (
        <>
          <Block space={ranking ? "normal" : "small"}>
            <SectionHead
              title={t("participation.title")}
              sub={t("participation.sub", { barred })}
            />
          </Block>
          <ParticipationTable units={units} scale={round.scale} />
        </>
      )}
    </Page>
  );
}

async function Side({ loaded: { round, ranking, mayWrite } }: { readonly loaded: Loaded }) {
  const t = await getTranslations("contest");
  return (
    <SideColumn label={t("next.title")}>
      {mayWrite && (
        <>
          <h2 className="mb-2 text-16">{t("next.title")}</h2>
          <ClientMessages>
            <RoundActs
              round={round}
              extend={extendRoundAction}
              close={closeRoundAction}
              rank={rankRoundAction}
              release={releaseRoundAction}
            />
          </ClientMessages>
        </>
      )}
      <h2 className="mt-6 mb-1 text-16">{t("round.facts")}</h2>
      <DescriptionList
        look="rows"
        items={[
          { label: t("round.takers"), value: round.takers },
          { label: t("round.working"), value: round.working },
          ...(ranking
            ? [
                { label: t("round.ranked"), value: ranking.entrants },
                { label: t("round.answer"), value: ranking.answer },
              ]
            : []),
        ]}
      />
    </SideColumn>
  );
}

type RankingsProps = {
  readonly ctx: SignedInContext;
  readonly loaded: Loaded;
  readonly query: Query;
};

/** The ranking of every audience; one of them turned to a later page. */
async function Rankings({ ctx, loaded, query }: RankingsProps) {
  const t = await getTranslations("contest.ranking");
  const { contest, round, audiences } = loaded;
  const pageOf = (index: number) => (query.audience === index + 1 ? query.page : 1);
  const lists = await Promise.all(
    audiences.map(({ id: audienceId }, index) =>
      loadRanking(ctx, { sittingId: round.id, audienceId, page: pageOf(index) }),
    ),
  );
  const here = `/contests/${contest.id}/rounds/${round.id}`;
  return audiences.map(({ id, name, ranked }, index) => (
    <div key={id}>
      <Block space={index === 0 ? "small" : "normal"}>
        <SectionHead title={t("title", { name })} sub={t("sub", { ranked })} />
      </Block>
      {ranked > 0 && (
        <>
          <RankingTable
            caption={t("title", { name })}
            ranks={lists[index] ?? []}
            scale={round.scale}
          />
          <Pagination
            page={pageOf(index)}
            pageSize={RANKS_PER_PAGE}
            total={ranked}
            hrefOf={(page) => `${here}?audience=${index + 1}&page=${page}`}
          />
        </>
      )}
    </div>
  ));
}
