import { ArrowRight, CircleCheck, LogIn } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import { instantText } from "@/components/ui/instant";
import { BigMark, Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { AttemptState } from "@/lib/domain/attempt/state";
import type { RoundPhase } from "@/lib/domain/contest/round-phase";
import type { TieBreak } from "@/lib/domain/contest/tie-break";
import { PhaseMark } from "./phase-mark";
import { PrizeMark, type RankLine } from "./ranking-table";
import { windowWords } from "./window-words";

type Entry = { readonly guess: number | null; readonly attemptState: AttemptState | null };

export type MyRoundFacts = {
  readonly id: string;
  readonly roundNo: number;
  readonly name: string;
  readonly phase: RoundPhase;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly allowanceS: number;
  readonly scale: number;
  readonly entry: Entry | null;
  readonly own: RankLine | null;
  readonly ranking: { readonly answer: number; readonly entrants: number } | null;
};

type Props = {
  readonly round: MyRoundFacts;
  readonly tieBreak: TieBreak;
  /** Whether this officer may not take part. */
  readonly barred: boolean;
  readonly enter: FormAction;
};

/** One round as an officer sees it: the way in, or what came of it. */
export function MyRound({ round, tieBreak, barred, enter }: Props) {
  const t = useTranslations("contest.mine");
  const { phase, entry } = round;
  const may = phase === "running" && !barred;
  return (
    <Block mark={<BigMark>{round.roundNo}</BigMark>}>
      <SectionHead
        title={round.name}
        sub={t("window", { window: windowWords(round), minutes: round.allowanceS / 60 })}
      >
        <PhaseMark phase={phase} />
      </SectionHead>
      {entry && <Entered round={round} entry={entry} />}
      {!entry && may && <EntryForm round={round} tieBreak={tieBreak} enter={enter} />}
      {!entry && !may && <NotEntered round={round} />}
    </Block>
  );
}

function NotEntered({ round: { phase, windowFrom } }: Pick<Props, "round">) {
  const t = useTranslations("contest.mine");
  if (phase === "running") return null;
  if (phase === "upcoming") {
    return <p className="text-15">{t("opensAt", { at: instantText(windowFrom) })}</p>;
  }
  return <p className="text-15 text-ink-2">{t("missed")}</p>;
}

function EntryForm({ round, tieBreak, enter }: Omit<Props, "barred">) {
  const t = useTranslations("contest.mine");
  return (
    <ActionForm action={enter} texts={t.raw("reasons") as Record<string, string>}>
      <input type="hidden" name="sittingId" value={round.id} />
      <p className="mb-3 max-w-text text-15">{t("once", { minutes: round.allowanceS / 60 })}</p>
      <TextField
        name="guess"
        label={t(`guess.${tieBreak}`)}
        help={t("guessHelp")}
        inputMode="numeric"
        autoComplete="off"
      />
      <SubmitButton size="big" icon={<Icon of={LogIn} />}>
        {t("enter")}
      </SubmitButton>
    </ActionForm>
  );
}

const finished: readonly (AttemptState | null)[] = ["submitted", "expired", "voided"];

/** What stands of somebody's own entry: the way back in, the receipt, the result once it is told. */
function Entered({ round, entry }: Pick<Props, "round"> & { readonly entry: Entry }) {
  const t = useTranslations("contest.mine");
  const { own, phase } = round;
  if (finished.includes(entry.attemptState)) {
    return (
      <>
        <p className="mb-3">
          <StatusMark tone="ok" icon={CircleCheck}>
            {t("handedIn")}
          </StatusMark>
        </p>
        {own ? <OwnResult round={round} own={own} /> : <p className="text-15">{t("wait")}</p>}
      </>
    );
  }
  const working = phase === "running" || entry.attemptState === "in_progress";
  if (!working) return <p className="text-15 text-ink-2">{t("neverBegan")}</p>;
  return (
    <>
      <p className="mb-3">
        <StatusMark tone="on" icon="held">
          {t("underWay")}
        </StatusMark>
      </p>
      {/* Made by another process: a link of the browser's own, not of the framework. */}
      <a href={`/thi/${round.id}`} className={buttonClass({ variant: "go", size: "big" })}>
        {t("goOn")} <Icon of={ArrowRight} />
      </a>
    </>
  );
}

function OwnResult({ round, own }: { readonly round: MyRoundFacts; readonly own: RankLine }) {
  const t = useTranslations("contest.mine");
  const format = useFormatter();
  const { ranking, scale } = round;
  const mark = format.number((own.points / own.possible) * scale, "mark");
  return (
    <DescriptionList
      items={[
        { label: t("rank"), value: t("rankOf", { rank: own.rank }) },
        ...(own.prize ? [{ label: t("prize"), value: <PrizeMark prize={own.prize} /> }] : []),
        {
          label: t("points"),
          value: own.points > 0 ? t("pointsOf", { mark, scale }) : t("noPoint", { mark, scale }),
        },
        {
          label: t("guessed"),
          value: t("guessedOf", { guess: own.guess ?? "–", answer: ranking?.answer ?? "–" }),
        },
      ]}
    />
  );
}
