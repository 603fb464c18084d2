import { getTranslations } from "next-intl/server";
import { MyRound } from "@/components/contest/my-round";
import { RankingTable } from "@/components/contest/ranking-table";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { ContestId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadMyContest } from "@/lib/services/contest/load-my-contest";
import { enterRoundAction } from "../actions";

type Props = { params: Promise<{ contestId: string }> };

export default async function MyContestPage({ params }: Props) {
  const ctx = await requestContext();
  const contestId = idOf<ContestId>((await params).contestId);
  const { contest, ownerUnitName, audience, barred, rounds } = await loadMyContest(ctx, {
    contestId,
  });
  const t = await getTranslations("contest.mine");
  // What is open now stands on top, then what comes next, then what was.
  const order = ["running", "upcoming", "over", "ranked", "released", "draft"];
  const sorted = [...rounds].sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase));
  return (
    <Page>
      <PageHead
        title={contest.name}
        sub={t("head", { body: ownerUnitName, audience: audience.name })}
        crumbs={[{ label: t("title"), href: "/my-contests" }]}
      />
      {barred && <Note tone="wait">{t("barred")}</Note>}
      {sorted.map((round) => (
        <MyRound
          key={round.id}
          round={round}
          tieBreak={contest.tieBreak}
          barred={barred}
          enter={enterRoundAction}
        />
      ))}
      {rounds.map((round) => (
        <Prizes key={round.id} round={round} />
      ))}
      {contest.rules !== "" && (
        <Block>
          <SectionHead title={t("rules")} />
          <p className="max-w-text whitespace-pre-line">{contest.rules}</p>
        </Block>
      )}
    </Page>
  );
}

type Round = Awaited<ReturnType<typeof loadMyContest>>["rounds"][number];

/** Who won what in a round whose results are released, each audience apart. */
async function Prizes({ round }: { readonly round: Round }) {
  const t = await getTranslations("contest.mine");
  if (round.prizes.length === 0 || !round.ranking) return null;
  const audiences = [...new Map(round.prizes.map((row) => [row.audienceId, row.audienceName]))];
  const { answer, entrants } = round.ranking;
  return (
    <>
      <Block>
        <SectionHead
          title={t("prizes", { name: round.name })}
          sub={t("prizesSub", { answer, entrants })}
        />
      </Block>
      {audiences.map(([id, name]) => (
        <div key={id}>
          <Block space="small">
            <h3 className="pb-1 text-16">{name}</h3>
          </Block>
          <RankingTable
            caption={t("prizesCaption", { name: round.name, audience: name })}
            ranks={round.prizes.filter(({ audienceId }) => audienceId === id)}
            scale={round.scale}
          />
        </div>
      ))}
    </>
  );
}
