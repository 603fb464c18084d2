import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { RadioField } from "@/components/ui/choice-field";
import { dayOf } from "@/components/ui/day";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField, TextField } from "@/components/ui/text-field";
import { ruleOf, type VisitMove } from "@/lib/domain/inspection/workflow";

type Props = {
  readonly visitId: string;
  readonly move: VisitMove;
  readonly today: string;
  /** What the unit sent, where the step answers that. */
  readonly sent: Sent | undefined;
  readonly action: FormAction;
};

type Sent = { readonly number: string; readonly issuedOn: string | null };

/** Steps with which a day is set by which the unit has to act, asked for or allowed. */
const withDue: ReadonlySet<VisitMove> = new Set(["conclude", "remedy_again"]);

/** Writes down one step: the day, the paper behind it, what the unit has to do by when, a remark. */
export function StepForm({ visitId, move, today, sent, action }: Props) {
  const t = useTranslations("visit.form");
  const moves = useTranslations("visit.moves");
  const rule = ruleOf(move);
  return (
    <ActionForm
      key={move}
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={moves(move)}
    >
      <input type="hidden" name="visitId" value={visitId} />
      <input type="hidden" name="move" value={move} />
      <TextField name="on" label={t("on")} help={t("onHelp")} defaultValue={dayOf(today)} />
      {rule.document && (
        <Paper move={move} quoted={rule.quoted === true} today={today} sent={sent} />
      )}
      {withDue.has(move) && (
        <TextField name="dueOn" label={t("due")} help={t(rule.due ? "dueHelp" : "dueOptional")} />
      )}
      {move === "explain" && (
        <RadioField
          name="accepted"
          label={t("accepted")}
          options={[
            { value: "yes", label: t("acceptedYes") },
            { value: "no", label: t("acceptedNo") },
          ]}
        />
      )}
      <TextareaField name="reason" label={t("reason")} help={t(`reasonHelp.${move}`)} />
      <SubmitButton>{moves(move)}</SubmitButton>
    </ActionForm>
  );
}

type PaperProps = Pick<Props, "move" | "today" | "sent"> & { readonly quoted: boolean };

function Paper({ move, quoted, today, sent }: PaperProps) {
  const t = useTranslations("visit.form");
  const kinds = useTranslations("visit.documents");
  const { document } = ruleOf(move);
  return (
    <fieldset className="mb-2 max-w-form">
      <legend className="font-semibold">{document && kinds(document)}</legend>
      {(sent || !quoted) && (
        <p className="mb-2 text-15 text-ink-2">{t(sent ? "paperSent" : "paperOptional")}</p>
      )}
      <div className="grid gap-x-5 md:grid-cols-2">
        <TextField name="number" label={t("number")} defaultValue={sent?.number} />
        <TextField
          name="issuedOn"
          label={t("issuedOn")}
          defaultValue={dayOf(sent?.issuedOn ?? today)}
        />
      </div>
    </fieldset>
  );
}
