import { CalendarClock, ListOrdered, LockKeyhole, Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { dayText, instantText, timeText } from "@/components/ui/instant";
import { TextField } from "@/components/ui/text-field";
import type { RoundPhase } from "@/lib/domain/contest/round-phase";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";

type Round = {
  readonly id: string;
  readonly phase: RoundPhase;
  readonly state: SittingState;
  readonly windowTo: Date;
  readonly releasedAt: Date | null;
  readonly working: number;
};

type Props = {
  readonly round: Round;
  readonly extend: FormAction;
  readonly close: FormAction;
  readonly rank: FormAction;
  readonly release: FormAction;
};

/** What its organisers do with a round, the next step filled: close, rank, release. */
export function RoundActs(props: Props) {
  const t = useTranslations("contest.acts");
  const { round } = props;
  if (round.state === "draft") return <p className="text-15">{t("draftText")}</p>;
  if (round.state === "open") return <Open {...props} />;
  if (round.releasedAt !== null) {
    return <p className="text-15">{t("releasedText", { at: instantText(round.releasedAt) })}</p>;
  }
  return <Closed {...props} />;
}

function Open({ round, extend, close }: Props) {
  const t = useTranslations("contest.acts");
  const common = useTranslations("common");
  const over = round.phase === "over";
  return (
    <div className="grid gap-3">
      <p className="text-15">{t(over ? "overText" : "openText", { working: round.working })}</p>
      <ConfirmButton
        wide
        {...(over && { variant: "seal" as const })}
        icon={<Icon of={LockKeyhole} />}
        title={t(over ? "closeTitle" : "closeEarlyTitle")}
        text={<p>{t("closeText", { working: round.working })}</p>}
        confirm={t("close")}
        cancel={common("cancel")}
        action={close}
        fields={{ sittingId: round.id }}
        texts={t.raw("reasons") as Record<string, string>}
      >
        {t("close")}
      </ConfirmButton>
      <ConfirmButton
        wide
        tone="pen"
        icon={<Icon of={CalendarClock} />}
        title={t("extendTitle")}
        text={<p>{t("extendText")}</p>}
        confirm={t("extend")}
        cancel={common("cancel")}
        action={extend}
        fields={{ sittingId: round.id }}
        texts={t.raw("reasons") as Record<string, string>}
        body={<NewEnd windowTo={round.windowTo} />}
      >
        {t("extend")}
      </ConfirmButton>
    </div>
  );
}

function NewEnd({ windowTo }: { readonly windowTo: Date }): ReactNode {
  const t = useTranslations("sitting.form");
  return (
    <div className="grid gap-x-5 md:grid-cols-2">
      <TextField name="toDay" label={t("toDay")} defaultValue={dayText(windowTo)} />
      <TextField name="toTime" label={t("toTime")} defaultValue={timeText(windowTo)} />
    </div>
  );
}

function Closed({ round, rank, release }: Props) {
  const t = useTranslations("contest.acts");
  const common = useTranslations("common");
  const ranked = round.phase === "ranked";
  const shared = {
    wide: true,
    cancel: common("cancel"),
    fields: { sittingId: round.id },
    texts: t.raw("reasons") as Record<string, string>,
  };
  return (
    <div className="grid gap-3">
      <p className="text-15">{t(ranked ? "rankedText" : "closedText")}</p>
      {ranked && (
        <ConfirmButton
          {...shared}
          variant="seal"
          icon={<Icon of={Megaphone} />}
          title={t("releaseTitle")}
          text={<p>{t("releaseText")}</p>}
          confirm={t("release")}
          action={release}
        >
          {t("release")}
        </ConfirmButton>
      )}
      <ConfirmButton
        {...shared}
        tone="pen"
        {...(!ranked && { variant: "go" as const })}
        icon={<Icon of={ListOrdered} />}
        title={t(ranked ? "againTitle" : "rankTitle")}
        text={<p>{t("rankText")}</p>}
        confirm={t("rank")}
        action={rank}
      >
        {t(ranked ? "again" : "rank")}
      </ConfirmButton>
    </div>
  );
}
