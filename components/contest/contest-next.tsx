import { CalendarPlus, Megaphone, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";

type Props = {
  readonly contestId: string;
  readonly audiences: number;
  /** Rounds that are not published. */
  readonly drafts: number;
  readonly rounds: number;
  readonly published: boolean;
  readonly publish: FormAction;
};

/** The one thing to do next with a contest, as the one filled button, with the sentence why. */
export function ContestNext(props: Props) {
  const { contestId, audiences, drafts, rounds, published, publish } = props;
  const t = useTranslations("contest.next");
  const common = useTranslations("common");
  const href = `/contests/${contestId}`;
  if (audiences === 0) {
    return (
      <>
        <p className="mb-3 text-15">{t("audienceText")}</p>
        <ButtonLink variant="go" wide icon={UserPlus} href={`${href}/audiences/new`}>
          {t("audience")}
        </ButtonLink>
      </>
    );
  }
  if (rounds === 0) {
    return (
      <>
        <p className="mb-3 text-15">{t("roundText")}</p>
        <ButtonLink variant="go" wide icon={CalendarPlus} href={`${href}/rounds/new`}>
          {t("round")}
        </ButtonLink>
      </>
    );
  }
  if (drafts === 0) return <p className="text-15">{t("runningText")}</p>;
  return (
    <>
      <p className="mb-3 text-15">{t(published ? "moreText" : "publishText", { drafts })}</p>
      <ConfirmButton
        wide
        tone="pen"
        variant="go"
        icon={<Icon of={Megaphone} />}
        title={t("publishTitle", { drafts })}
        text={<p>{t(published ? "moreFollows" : "publishFollows")}</p>}
        confirm={t("publish")}
        cancel={common("cancel")}
        action={publish}
        fields={{ contestId }}
        texts={t.raw("reasons") as Record<string, string>}
      >
        {t("publish")}
      </ConfirmButton>
    </>
  );
}
