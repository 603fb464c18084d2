import { getTranslations } from "next-intl/server";
import { MyRound } from "@/components/contest/my-round";
import { RankingTable } from "@/components/contest/ranking-table";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { prizeNames } from "@/lib/domain/contest/prizes";
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
  const prize = await getTranslations("contest.prize");
  const given = prizeNames.filter((name) => contest.prizes[name] > 0);
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
      {given.length > 0 && (
        <Block>
          <SectionHead title={t("prizeCounts")} />
          <p className="max-w-text">
            {given.map((name) => `${prize(name)}: ${contest.prizes[name]}`).join(" · ")}
          </p>
        </Block>
      )}
      {rounds.map((round) => (
        <Prizes key={round.id} round={round} given={given.length > 0} />
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
async function Prizes({ round, given }: { readonly round: Round; readonly given: boolean }) {
  const t = await getTranslations("contest.mine");
  if (!given || !round.ranking) return null;
  const { answer, entrants } = round.ranking;
  return (
    <>
      <Block>
        <SectionHead
          title={t("prizes", { name: round.name })}
          sub={t("prizesSub", { answer, entrants })}
        />
      </Block>
      {round.prizes.map(({ id, name, winners, ranked }) => (
        <div key={id}>
          <Block space="small">
            <h3 className="pb-1 text-16">{name}</h3>
            {winners.length === 0 && <p>{t(ranked === 0 ? "nobodyRanked" : "nobodyWon")}</p>}
          </Block>
          {winners.length > 0 && (
            <RankingTable
              caption={t("prizesCaption", { name: round.name, audience: name })}
              ranks={winners}
              scale={round.scale}
            />
          )}
        </div>
      ))}
    </>
  );
}
