import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonRow } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { instantText } from "@/components/ui/instant";
import { Note } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { TextareaField } from "@/components/ui/text-field";
import { type RevisionRow, RulingWords } from "./ruling-words";

type Props = {
  readonly itemId: string;
  readonly revision: RevisionRow;
  /** The reader is the second person. */
  readonly decides: boolean;
  readonly action: FormAction;
};

/** A request that waits for its second person. */
export function WaitingRevision({ itemId, revision }: Pick<Props, "itemId" | "revision">) {
  const t = useTranslations("scoring");
  const { version, requestedByName: name, requestedAt, reason } = revision;
  return (
    <Block>
      <SectionHead
        title={t("waiting.title", { version })}
        sub={t("waiting.by", { name, at: instantText(requestedAt) })}
      />
      <p className="font-semibold">
        <RulingWords itemId={itemId} revision={revision} />
      </p>
      <p className="max-w-text py-2 whitespace-pre-line">{reason}</p>
    </Block>
  );
}

/** The word of the second person, below whom it changes. */
export function DecideRevision({ itemId, revision, decides, action }: Props) {
  const t = useTranslations("scoring");
  const shared = {
    action,
    cancel: t("cancel"),
    texts: t.raw("reasons") as Record<string, string>,
  } as const;
  const fields = { itemId, revisionId: revision.id };
  if (!decides) {
    return <Note tone="wait">{t(revision.own ? "waiting.own" : "waiting.reviewer")}</Note>;
  }
  return (
    <Block>
      <ButtonRow>
        <ConfirmButton
          {...shared}
          icon={<Icon of={CircleCheck} />}
          title={t("decide.approveTitle")}
          text={<p>{t("decide.approveText")}</p>}
          confirm={t("decide.approve")}
          fields={{ ...fields, decision: "approved" }}
        >
          {t("decide.approve")}
        </ConfirmButton>
        <ConfirmButton
          {...shared}
          tone="pen"
          icon={<Icon of={CircleX} />}
          title={t("decide.refuseTitle")}
          text={<p>{t("decide.refuseText")}</p>}
          confirm={t("decide.refuse")}
          fields={{ ...fields, decision: "refused" }}
          body={<TextareaField name="answer" label={t("decide.answer")} />}
        >
          {t("decide.refuse")}
        </ConfirmButton>
      </ButtonRow>
    </Block>
  );
}
