import { DoorOpen, FileCheck, PenLine, Printer, Shuffle, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";

export type Standing = {
  readonly sitting: { readonly id: string; readonly state: SittingState };
  readonly counts: {
    readonly listed: number;
    readonly slips: number;
    readonly submitted: number;
    readonly unscored: number;
  };
  readonly may: {
    readonly write: boolean;
    readonly invigilate: boolean;
    readonly readResults: boolean;
  };
};

type Props = Standing & {
  /** Whether people mark some of its answers. */
  readonly markedByHand: boolean;
  /** Whether the bank can fill the forms; only asked of a draft. */
  readonly short: boolean;
  readonly prepare: FormAction;
};

/** The one thing to do next, as the one filled button, with the sentence why. */
export function NextStep(props: Props) {
  const { sitting, counts, may, short } = props;
  const t = useTranslations("sitting.next");
  const href = `/sittings/${sitting.id}`;
  switch (sitting.state) {
    case "draft":
      if (!may.write) return <p className="text-15">{t("draftReader")}</p>;
      if (counts.listed === 0) {
        return (
          <Step text={t("listText")}>
            <ButtonLink variant="go" wide icon={UserPlus} href={`${href}/add`}>
              {t("list")}
            </ButtonLink>
          </Step>
        );
      }
      return short ? <p className="text-15">{t("shortText")}</p> : <Prepare {...props} />;
    case "ready":
      return may.write && counts.slips < counts.listed ? (
        <Step text={t("slipsText", { missing: counts.listed - counts.slips })}>
          <ButtonLink variant="go" wide icon={Printer} href={`${href}/slips`}>
            {t("slips")}
          </ButtonLink>
        </Step>
      ) : (
        <Room {...props} text={t("readyText")} />
      );
    case "open":
      return <Room {...props} text={t("openText")} />;
    default:
      return <Results {...props} />;
  }
}

function Step({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <>
      <p className="mb-3 text-15">{text}</p>
      {children}
    </>
  );
}

function Prepare({ sitting, counts, prepare }: Props) {
  const t = useTranslations("sitting.prepare");
  const common = useTranslations("common");
  return (
    <Step text={t("text", { count: counts.listed })}>
      <ConfirmButton
        wide
        tone="pen"
        variant="go"
        icon={<Icon of={Shuffle} />}
        title={t("title", { count: counts.listed })}
        text={<p>{t("follows")}</p>}
        confirm={t("confirm")}
        cancel={common("cancel")}
        action={prepare}
        fields={{ sittingId: sitting.id }}
        texts={t.raw("reasons") as Record<string, string>}
      >
        {t("button")}
      </ConfirmButton>
    </Step>
  );
}

function Room({ sitting, may, text }: Props & { readonly text: string }) {
  const t = useTranslations("sitting.next");
  if (!may.invigilate) return <p className="text-15">{text}</p>;
  return (
    <Step text={text}>
      <ButtonLink variant="go" wide icon={DoorOpen} href={`/rooms/${sitting.id}`}>
        {t("room")}
      </ButtonLink>
    </Step>
  );
}

function Results({ sitting, counts, may, markedByHand }: Props) {
  const t = useTranslations("sitting.next");
  if (counts.unscored > 0 && markedByHand && may.write) {
    return (
      <Step text={t("markingText", { count: counts.unscored })}>
        <ButtonLink variant="go" wide icon={PenLine} href={`/sittings/${sitting.id}/marking`}>
          {t("marking")}
        </ButtonLink>
      </Step>
    );
  }
  const text =
    counts.unscored > 0
      ? t("scoringText", { count: counts.unscored })
      : t(sitting.state === "settled" ? "settledText" : "closedText", { count: counts.submitted });
  if (!may.readResults) return <p className="text-15">{text}</p>;
  return (
    <Step text={text}>
      <ButtonLink
        variant={sitting.state === "closed" ? "go" : "outline"}
        wide
        icon={FileCheck}
        href={`/sittings/${sitting.id}/results`}
      >
        {t("results")}
      </ButtonLink>
    </Step>
  );
}
