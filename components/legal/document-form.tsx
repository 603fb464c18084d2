import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { dayOf } from "@/components/ui/day";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextareaField, TextField } from "@/components/ui/text-field";

type Entry = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly replacedById: string | null;
  readonly needsCheck: boolean;
  readonly note: string;
};

type Other = { readonly id: string; readonly number: string; readonly title: string };

type Props = {
  /** Left out for a new one. */
  readonly entry?: Entry;
  /** Documents that may have replaced it. */
  readonly others: readonly Other[];
  readonly action: FormAction;
};

const nothing: Omit<Entry, "id"> = {
  ...{ number: "", title: "", issuer: "", issuedOn: null, effectiveFrom: null },
  ...{ effectiveTo: null, replacedById: null, needsCheck: false, note: "" },
};

const typed = (day: string | null) => (day === null ? "" : dayOf(day));

/** What the register holds of a legal document. */
export function DocumentForm({ entry, others, action }: Props) {
  const t = useTranslations("legal.form");
  const known = entry ?? nothing;
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      done={t("done")}
      className="max-w-form"
    >
      {entry && <input type="hidden" name="documentId" value={entry.id} />}
      <TextField
        name="number"
        label={t("number")}
        help={t("numberHelp")}
        defaultValue={known.number}
      />
      <TextareaField name="title" rows={2} label={t("title")} defaultValue={known.title} />
      <TextField name="issuer" label={t("issuer")} defaultValue={known.issuer} />
      <div className="grid gap-x-5 md:grid-cols-3">
        <TextField name="issuedOn" label={t("issuedOn")} defaultValue={typed(known.issuedOn)} />
        <TextField
          name="effectiveFrom"
          label={t("effectiveFrom")}
          defaultValue={typed(known.effectiveFrom)}
        />
        <TextField
          name="effectiveTo"
          label={t("effectiveTo")}
          defaultValue={typed(known.effectiveTo)}
        />
      </div>
      <p className="mb-3 text-15 text-ink-2">{t("daysHelp")}</p>
      <SelectField
        name="replacedById"
        label={t("replacedBy")}
        help={t("replacedByHelp")}
        empty={t("notReplaced")}
        defaultValue={known.replacedById ?? ""}
        options={others.map(({ id, number, title }) => ({
          value: id,
          label: `${number} · ${title}`,
        }))}
      />
      <TextareaField name="note" rows={3} label={t("note")} defaultValue={known.note} />
      <CheckboxField
        name="needsCheck"
        value="yes"
        label={t("needsCheck")}
        help={t("needsCheckHelp")}
        defaultChecked={known.needsCheck}
      />
      <SubmitButton>{entry ? t("save") : t("create")}</SubmitButton>
    </ActionForm>
  );
}
