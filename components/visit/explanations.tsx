import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { KeptFile, type KeptFileRow } from "@/components/evidence/kept-file";
import { LaidFiles } from "@/components/evidence/laid-files";
import type { FormAction } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { dayOf } from "@/components/ui/day";
import { FieldGroup } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { instantText } from "@/components/ui/instant";
import { Hint } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { TextareaField, TextField } from "@/components/ui/text-field";
import { type ExplanationHindrance, longestExplanation } from "@/lib/domain/inspection/explanation";

export type ExplanationRow = {
  readonly id: string;
  readonly text: string;
  /** Of the unit's own paper: both, or "" and null. */
  readonly number: string;
  readonly issuedOn: string | null;
  readonly sentBy: string;
  readonly sentAt: Date;
  readonly files: readonly KeptFileRow[];
};

type Answer = {
  readonly accepted: boolean | null;
  readonly reason: string;
  readonly onDay: string;
};

type Props = {
  readonly visitId: string;
  /** Newest first: the first one stands. */
  readonly explanations: readonly ExplanationRow[];
  /** Files that wait to be sent. */
  readonly laid: readonly KeptFileRow[];
  /** What the team made of it. */
  readonly answer: Answer | undefined;
  /** The last day on which the unit may explain. */
  readonly explainBy: string | null;
  /** Whether the reader answers for the unit. */
  readonly own: boolean;
  readonly hindrance: ExplanationHindrance | null;
  readonly action: FormAction;
  readonly removeFile: FormAction;
};

const place = "/explanations/files";

/** What the unit does not agree with in the minutes, what it may still send, and the team's answer. */
export function Explanations(props: Props) {
  const { explanations, answer, explainBy, own, hindrance } = props;
  const t = useTranslations("visit.explanation");
  const [standing, ...earlier] = explanations;
  const open = hindrance === null && explainBy !== null;
  return (
    <Block>
      <SectionHead title={t("title")} {...(open && { sub: t("sub", { day: dayOf(explainBy) }) })} />
      {standing ? <Sent row={standing} /> : <p className="mb-3 text-ink-2">{t("none")}</p>}
      {earlier.length > 0 && (
        <details className="mb-3 max-w-form">
          <summary className="cursor-pointer py-2 text-15 text-pen">
            {t("earlier", { count: earlier.length })}
          </summary>
          {earlier.map((row) => (
            <Sent key={row.id} row={row} />
          ))}
        </details>
      )}
      {answer !== undefined && <Answered answer={answer} />}
      {own && <Own {...props} standing={standing} />}
    </Block>
  );
}

function Sent({ row }: { readonly row: ExplanationRow }) {
  const t = useTranslations("visit");
  const { text, number, issuedOn, sentBy, sentAt, files } = row;
  return (
    <div className="mb-3 max-w-form border-b border-rule pb-3">
      <p className="text-15 text-ink-2">
        {t("explanation.sentBy", { name: sentBy, at: instantText(sentAt) })}
        {issuedOn !== null && (
          <span className="block">
            {t("documents.explanation")} {t("history.quoted", { number, day: dayOf(issuedOn) })}
          </span>
        )}
      </p>
      <p className="whitespace-pre-line">{text}</p>
      {files.length > 0 && (
        <ul className="mt-3 grid list-none gap-3" aria-label={t("explanation.files.title")}>
          {files.map((file) => (
            <KeptFile key={file.id} file={file} place={place} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Answered({ answer: { accepted, reason, onDay } }: { readonly answer: Answer }) {
  const t = useTranslations("visit.explanation");
  return (
    <div className="mb-3 max-w-form">
      <p className="font-semibold">{t(accepted ? "accepted" : "refused", { day: dayOf(onDay) })}</p>
      {reason !== "" && <p className="whitespace-pre-line">{reason}</p>}
    </div>
  );
}

type SendingProps = Props & { readonly standing: ExplanationRow | undefined };

/** The way to send, or why there is none. */
function Own(props: SendingProps) {
  const { hindrance, laid } = props;
  const t = useTranslations("visit.explanation");
  if (hindrance === null) return <Sending {...props} />;
  return (
    <Hint tone="plain">
      {t(`reasons.${hindrance}`)} {laid.length > 0 && t("files.unsent", { count: laid.length })}
    </Hint>
  );
}

function Sending({ visitId, laid, standing, action, removeFile }: SendingProps) {
  const t = useTranslations("visit.explanation");
  const common = useTranslations("common");
  const reasons = t.raw("reasons") as Record<string, string>;
  return (
    <ConfirmButton
      variant="go"
      tone="pen"
      icon={<Icon of={Send} />}
      title={t("ask")}
      text={
        <>
          <p>{t("what")}</p>
          <LaidFiles
            title={t("files.title")}
            sub={t("files.sub")}
            files={laid}
            place={place}
            address={`/explanations/${visitId}`}
            remove={removeFile}
            reasons={reasons}
          />
        </>
      }
      body={<Fields standing={standing} />}
      confirm={t("confirm")}
      cancel={common("cancel")}
      action={action}
      fields={{ visitId }}
      texts={reasons}
    >
      {t(standing ? "again" : "send")}
    </ConfirmButton>
  );
}

function Fields({ standing }: Pick<SendingProps, "standing">) {
  const t = useTranslations("visit.explanation");
  return (
    <>
      {standing !== undefined && standing.files.length > 0 && (
        <FieldGroup label={t("files.again")}>
          {standing.files.map(({ id, name }) => (
            <CheckboxField key={id} name="again[]" value={id} label={name} defaultChecked />
          ))}
        </FieldGroup>
      )}
      <TextareaField
        name="text"
        label={t("text")}
        help={t("textHelp", { most: longestExplanation })}
        rows={8}
        defaultValue={standing?.text}
      />
      <div className="grid gap-x-5 md:grid-cols-2">
        <TextField
          name="number"
          label={t("number")}
          help={t("numberHelp")}
          defaultValue={standing?.number}
        />
        <TextField
          name="issuedOn"
          label={t("issuedOn")}
          help={t("issuedOnHelp")}
          defaultValue={standing?.issuedOn ? dayOf(standing.issuedOn) : ""}
        />
      </div>
    </>
  );
}
